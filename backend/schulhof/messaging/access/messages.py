# SPDX-License-Identifier: EUPL-1.2
"""Messages in somebody's name: stretches of a group, one message, one thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from schulhof.communities.access import GroupView, group_for, require_in
from schulhof.foundation.errors import Invalid, NotFound
from schulhof.messaging.models import Message
from schulhof.messaging.schemas import ChosenBy, MessagesPage, MessageWire, ThreadWire
from schulhof.people.models import Person

from .unread import read_upto
from .wires import Row, authors_in, reactions_of, rows_of, wires


@dataclass(frozen=True, kw_only=True)
class Window:
    """Which stretch of a group: before, after or around a number; the newest without one."""

    limit: int
    before: int | None = None
    after: int | None = None
    around: int | None = None

    def __post_init__(self) -> None:
        if sum(at is not None for at in (self.before, self.after, self.around)) > 1:
            raise Invalid(_("Ask for before, after or around, not for several at once."))


def messages_in(person: Person, group_id: UUID, window: Window) -> MessagesPage:
    """A stretch of the group, oldest first."""
    group = group_for(person, group_id)
    rows, has_before, has_after = _stretch(group_id, window)
    return MessagesPage(
        items=wires(rows, group=group),
        has_before=has_before,
        has_after=has_after,
        read_upto=read_upto(person, group),
    )


def messages_behind(group_id: UUID, window: Window) -> MessagesPage:
    """A stretch of a group for somebody who was let look into it; nobody else may ask."""
    rows, has_before, has_after = _stretch(group_id, window)
    return MessagesPage(items=wires(rows), has_before=has_before, has_after=has_after, read_upto=0)


def message_for(person: Person, message_id: UUID) -> tuple[Message, GroupView]:
    """A message the person may read and its group as they meet it; else NotFound."""
    message = Message.objects.filter(id=message_id).first()
    if message is None:
        raise _not_there()
    return message, group_for(person, message.group_id)


def message_wire(person: Person, message_id: UUID) -> MessageWire:
    """A message as its readers see it."""
    message, group = message_for(person, message_id)
    return wire_of(message.id, group)


def messages_by_id(message_ids: Sequence[UUID]) -> list[MessageWire]:
    """Messages that the asking person is known to read, in the order of the ids."""
    rows = {row.id: row for row in rows_of(Message.objects.filter(id__in=message_ids))}
    return wires([rows[id_] for id_ in message_ids if id_ in rows])


def wire_of(message_id: UUID, group: GroupView) -> MessageWire:
    """The message, read anew. Raises NotFound where it is hidden."""
    words = wires(rows_of(Message.objects.filter(id=message_id)), group=group)
    if not words:
        raise _not_there()
    return words[0]


def thread_of(person: Person, message_id: UUID) -> ThreadWire:
    """The thread a message began or belongs to."""
    message, group = message_for(person, message_id)
    root_id = message.thread_root_id or message.id
    root = rows_of(Message.objects.filter(id=root_id))
    if not root:
        raise _not_there()
    replies = rows_of(Message.objects.filter(thread_root=root_id).order_by("number"))
    words = wires(root + replies, group=group)
    return ThreadWire(root=words[0], items=words[1:])


def reactions_to(person: Person, message_id: UUID) -> list[ChosenBy]:
    """Who chose which emoji, for a reader of the message. A fixed number of queries."""
    message, group = message_for(person, message_id)
    require_in(group, "reactions")
    chosen = reactions_of([message.id]).get(message.id, [])
    people = authors_in(group, {id_ for choice in chosen for id_ in choice["person_ids"]})
    return [
        ChosenBy(emoji=choice["emoji"], people=[people[id_] for id_ in choice["person_ids"]])
        for choice in chosen
    ]


def last_number_in(group_id: UUID) -> int:
    """The number of the newest message, 0 before the first."""
    newest = Message.objects.filter(group=group_id).aggregate(newest=Max("number"))["newest"]
    return int(newest or 0)


def _not_there() -> NotFound:
    return NotFound(_("This message is not there (any more)."))


def _stretch(group_id: UUID, window: Window) -> tuple[list[Row], bool, bool]:
    """Rows in order, and whether there are more on either side."""
    if window.after is not None:
        newer, more = _newer(group_id, window.after, window.limit)
        return newer, _exists(group_id, number__lte=window.after), more
    if window.around is not None:
        half = max(window.limit // 2, 1)
        older, more_before = _older(group_id, window.around + 1, half)
        newer, more_after = _newer(group_id, window.around, half)
        return older + newer, more_before, more_after
    if window.before is not None:
        older, more = _older(group_id, window.before, window.limit)
        return older, more, _exists(group_id, number__gte=window.before)
    newest, more = _older(group_id, None, window.limit)
    return newest, more, False


def _older(group_id: UUID, before: int | None, limit: int) -> tuple[list[Row], bool]:
    found = Message.objects.filter(group=group_id).order_by("-number")
    if before is not None:
        found = found.filter(number__lt=before)
    rows = rows_of(found[: limit + 1])
    return rows[:limit][::-1], len(rows) > limit


def _newer(group_id: UUID, after: int, limit: int) -> tuple[list[Row], bool]:
    found = Message.objects.filter(group=group_id, number__gt=after).order_by("number")
    rows = rows_of(found[: limit + 1])
    return rows[:limit], len(rows) > limit


def _exists(group_id: UUID, **numbers: int) -> bool:
    return Message.objects.filter(group=group_id, **numbers).exists()
