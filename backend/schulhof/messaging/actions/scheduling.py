# SPDX-License-Identifier: EUPL-1.2
"""Messages for later: made, changed, called off."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.communities.access import GroupView, group_for, require_in, scopes_of
from schulhof.files.actions import discard_files
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, Invalid, wrong_field
from schulhof.messaging import rules
from schulhof.messaging.access import scheduled_for, scheduled_wires
from schulhof.messaging.events import ScheduledChanged
from schulhof.messaging.models import Message, ScheduledMessage
from schulhof.messaging.schemas import ScheduledWire
from schulhof.messaging.sealing import opened_body, sealed_body
from schulhof.people.models import Person
from schulhof.stream.actions import publish
from schulhof.stream.topics import person_topic
from schulhof.vault.access import Scope

from .attachments import taken_files
from .bodies import checked_body
from .drafts import Draft, client_id_used
from .refusals import may_not_write


def schedule_message(draft: Draft, *, send_at: datetime) -> tuple[ScheduledWire, bool]:
    """Keep a draft until its time; the same author and client_id again answers the same one. True if it is new."""
    author = draft.author
    with transaction.atomic():
        group = group_for(author, draft.group_id)
        require_in(group, "scheduled")
        if found := author.scheduled_messages.filter(client_id=draft.client_id).first():
            return _repeated(found, draft), False
        _check_right(group)
        _check_room(draft)
        _check_time(send_at)
        body = checked_body(draft.body, has_attachments=bool(draft.attachment_ids))
        files = taken_files(draft.attachment_ids, group=group, scope=_scope(group), by=author)
        scheduled = ScheduledMessage(
            author=author, group_id=draft.group_id, client_id=draft.client_id, send_at=send_at
        )
        _seal(scheduled, group, body)
        scheduled.save(force_insert=True)
        scheduled.files.set(files)
        _tell(scheduled)
        return scheduled_wires([scheduled])[0], True


def change_scheduled(
    scheduled_id: UUID,
    *,
    by: Person,
    body: str | None = None,
    send_at: datetime | None = None,
    attachment_ids: Sequence[UUID] | None = None,
) -> ScheduledWire:
    """Change text, time or files. One that was refused waits anew, for a time that is still to come."""
    with transaction.atomic():
        scheduled = locked_scheduled(scheduled_id, by)
        group = group_for(by, scheduled.group_id)
        _check_right(group)
        scheduled.send_at = send_at or scheduled.send_at
        _check_time(scheduled.send_at)
        if attachment_ids is not None:
            _exchange_files(scheduled, attachment_ids, group)
        text = scheduled_body(scheduled) if body is None else body
        _seal(scheduled, group, checked_body(text, has_attachments=scheduled.files.exists()))
        scheduled.refused_code = ""
        scheduled.save(update_fields=["body_sealed", "send_at", "refused_code"])
        _tell(scheduled)
        return scheduled_wires([scheduled])[0]


def delete_scheduled(scheduled_id: UUID, *, by: Person) -> None:
    """Call it off; its files go."""
    with transaction.atomic():
        scheduled = locked_scheduled(scheduled_id, by)
        file_ids = list(scheduled.files.values_list("id", flat=True))
        _tell(scheduled)
        scheduled.delete()
        discard_files(file_ids, by=by)


def locked_scheduled(scheduled_id: UUID, by: Person) -> ScheduledMessage:
    """A scheduled message of the person, held until the act ends; NotFound if it was sent meanwhile."""
    scheduled_for(by, scheduled_id)
    locked = ScheduledMessage.objects.select_for_update(of=("self",)).filter(id=scheduled_id)
    return locked.select_related("author").first() or scheduled_for(by, scheduled_id)


def scheduled_body(scheduled: ScheduledMessage) -> str:
    """The text that waits. Raises KeyDestroyed, KeyMissing, Tampered."""
    return opened_body("scheduled_message", scheduled.id, scheduled.body_sealed)


def _seal(scheduled: ScheduledMessage, group: GroupView, body: str) -> None:
    scheduled.body_sealed = sealed_body(_scope(group), "scheduled_message", scheduled.id, body)


def _scope(group: GroupView) -> Scope:
    return scopes_of([group])[group.id]


def _repeated(found: ScheduledMessage, draft: Draft) -> ScheduledWire:
    if found.group_id != draft.group_id:
        raise client_id_used()
    return scheduled_wires([found])[0]


def _check_right(group: GroupView) -> None:
    """A closed group may be open again when the time comes; that is asked then."""
    if group.why_not is not None and group.why_not != "closed":
        raise may_not_write(group.why_not)


def _check_room(draft: Draft) -> None:
    if Message.objects.filter(author=draft.author, client_id=draft.client_id).exists():
        raise client_id_used()
    if draft.author.scheduled_messages.count() >= rules.SCHEDULED_PER_PERSON:
        raise Conflict(
            _("You have scheduled %(most)d messages already. Please delete some first.")
            % {"most": rules.SCHEDULED_PER_PERSON},
            code="too_many_scheduled",
        )


def _check_time(send_at: datetime) -> None:
    if send_at <= now():
        raise _bad_time(_("This time has passed. Please choose a later one."), code="send_at_past")
    if send_at > now() + timedelta(days=rules.SCHEDULE_DAYS):
        raise _bad_time(_("Please choose a time within a year."), code="send_at_far")


def _bad_time(sentence: str, *, code: str) -> Invalid:
    return wrong_field("send_at", sentence, code=code)


def _exchange_files(
    scheduled: ScheduledMessage, file_ids: Sequence[UUID], group: GroupView
) -> None:
    held = {file.id: file for file in scheduled.files.all()}
    new = taken_files(
        [id_ for id_ in file_ids if id_ not in held],
        group=group,
        scope=_scope(group),
        by=scheduled.author,
    )
    dropped = [file for id_, file in held.items() if id_ not in file_ids]
    scheduled.files.remove(*dropped)
    scheduled.files.add(*new)
    discard_files([file.id for file in dropped], by=scheduled.author)


def _tell(scheduled: ScheduledMessage) -> None:
    publish(person_topic(scheduled.author_id), ScheduledChanged(id=scheduled.id))
