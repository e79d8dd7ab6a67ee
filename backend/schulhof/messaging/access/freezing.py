# SPDX-License-Identifier: EUPL-1.2
"""A message as a report freezes it: with ten messages around it and what it said before."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.communities.access import GroupView
from schulhof.foundation.errors import NotFound
from schulhof.messaging.models import Message
from schulhof.messaging.schemas import MessageWire
from schulhof.people.models import Person
from schulhof.safeguarding.freezing import Frozen, FrozenLine
from schulhof.schools.access import school_ids_of

from .edits import FormerBody, former_bodies
from .messages import message_for
from .wires import Row, rows_of, wires

#: How many messages around the reported one are frozen with it, as far as there are so many.
CONTEXT = 10


def freeze_message(person: Person, message_id: UUID) -> Frozen:
    """A message the person may read. A deleted one holds nothing any more and is not there."""
    message, group = message_for(person, message_id)
    if message.deleted_at is not None or message.author_id == person.id:
        raise NotFound(_("This message is not there (any more)."))
    around = wires(_around(message), group=group)
    former = former_bodies([wire["id"] for wire in around])
    return Frozen(
        lines=[_line(wire, message.id, former.get(wire["id"], [])) for wire in around],
        subject_id=message.author_id,
        school_id=group.school_id or _shared_school(group),
        group_id=group.id,
    )


def _around(message: Message) -> list[Row]:
    """The message with the ten nearest: five before and five after, more of one where the other has fewer."""
    others = Message.objects.filter(group=message.group_id, deleted_at=None)
    before = rows_of(others.filter(number__lt=message.number).order_by("-number")[:CONTEXT])
    after = rows_of(others.filter(number__gt=message.number).order_by("number")[:CONTEXT])
    half = CONTEXT // 2
    taken_after = after[: max(half, CONTEXT - len(before))]
    taken_before = before[: CONTEXT - len(taken_after)]
    return [*reversed(taken_before), *rows_of(Message.objects.filter(pk=message.pk)), *taken_after]


def _line(wire: MessageWire, item_id: UUID, former: list[FormerBody]) -> FrozenLine:
    return FrozenLine(
        author_id=wire["author"]["id"],
        author=wire["author"]["name"],
        text=wire["body"],
        at=wire["created_at"],
        former=[each.body.text for each in former if each.body.text],
        files=[(file["name"], file["id"]) for file in wire["attachments"]],
        is_item=wire["id"] == item_id,
    )


def _shared_school(group: GroupView) -> UUID | None:
    """The school of a direct conversation, if all of its people are of one."""
    at = [school_ids_of(person_id) for person_id in group.participants]
    return min(set.intersection(*at), default=None) if at else None
