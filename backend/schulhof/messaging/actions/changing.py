# SPDX-License-Identifier: EUPL-1.2
"""Changing and deleting what was sent."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.communities.access import GroupView, scopes_of, those_in
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, Forbidden
from schulhof.messaging import rules
from schulhof.messaging.access import message_for, wire_of
from schulhof.messaging.events import MessageDeleted, MessageEdited
from schulhof.messaging.markup import mentioned
from schulhof.messaging.models import Mention, Message, MessageEdit
from schulhof.messaging.schemas import MessageWire
from schulhof.messaging.sealing import opened_body, sealed_body, tokens_of
from schulhof.people.models import Person
from schulhof.stream.actions import publish
from schulhof.stream.topics import group_topic
from schulhof.vault.access import Scope

from .attachments import erase_files
from .bodies import checked_body
from .refusals import may_not_write


def edit_message(message_id: UUID, *, by: Person, body: str) -> MessageWire:
    """Change the text; attachments stay, the former text is kept. The same text again changes nothing."""
    with transaction.atomic():
        message, group = _locked(message_id, by)
        if message.author_id != by.id:
            raise Forbidden(_("Only who wrote a message can change it."), code="not_author")
        if group.why_not is not None:
            raise may_not_write(group.why_not)
        if message.deleted_at is not None:
            raise message_deleted()
        new = checked_body(body, has_attachments=message.attachments.exists())
        old = opened_body("message", message.id, message.body_sealed)
        if new != old:
            scope = scopes_of([group])[group.id]
            _keep_former(message, old, scope)
            _rewrite(message, new, scope)
            publish(group_topic(group.id), MessageEdited(id=message.id))
        return wire_of(message.id, group)


def delete_message(message_id: UUID, *, by: Person) -> None:
    """Erase texts, files, mentions and reactions; that there was a message stays. Again changes nothing."""
    with transaction.atomic():
        message, group = _locked(message_id, by)
        is_author = message.author_id == by.id
        if not rules.may_delete(is_author=is_author, may_moderate=group.may_moderate):
            raise Forbidden(
                _("Only who wrote a message or a moderator can delete it."), code="not_author"
            )
        if message.deleted_at is not None:
            return
        _erase(message, by=by)
        if not is_author:
            record(
                "messaging.message_removed",
                by=by.id,
                subject=message.author_id,
                school=group.school_id,
            )
        publish(group_topic(group.id), MessageDeleted(id=message.id))


def message_deleted() -> Conflict:
    """Nothing can be done with a message that is gone."""
    return Conflict(_("This message was deleted."), code="message_deleted")


def _locked(message_id: UUID, by: Person) -> tuple[Message, GroupView]:
    """The message, held until the act ends. Not against replies, which only point at it."""
    __, group = message_for(by, message_id)
    return Message.objects.select_for_update(no_key=True).get(id=message_id), group


def _keep_former(message: Message, body: str, scope: Scope) -> None:
    edit = MessageEdit(message=message)
    edit.body_sealed = sealed_body(scope, "message_edit", edit.id, body)
    edit.save(force_insert=True)


def _rewrite(message: Message, body: str, scope: Scope) -> None:
    message.body_sealed = sealed_body(scope, "message", message.id, body)
    message.edited_at = now()
    message.word_tokens = tokens_of(scope, body)
    message.save(update_fields=["body_sealed", "word_tokens", "edited_at"])
    wanted = mentioned(body)
    readers = those_in(message.group_id, wanted) if wanted else set()
    message.mentions.exclude(person__in=readers).delete()
    Mention.objects.bulk_create(
        [Mention(message=message, person_id=id_) for id_ in wanted if id_ in readers],
        ignore_conflicts=True,
    )


def _erase(message: Message, *, by: Person) -> None:
    message.body_sealed = message.word_tokens = b""
    message.edited_at, message.deleted_at = None, now()
    message.save(update_fields=["body_sealed", "word_tokens", "edited_at", "deleted_at"])
    message.edits.all().delete()
    message.mentions.all().delete()
    message.reactions.all().delete()
    erase_files(message, by=by)
