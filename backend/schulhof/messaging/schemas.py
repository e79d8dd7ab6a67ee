# SPDX-License-Identifier: EUPL-1.2
"""A message on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BeforeValidator
from typing_extensions import TypedDict

from schulhof.communities.rules import WhyNot
from schulhof.communities.schemas import Kind, Posting
from schulhof.files.schemas import FileWire
from schulhof.foundation.text import without_halves
from schulhof.foundation.wire import Body
from schulhof.people.schemas import PersonBrief
from schulhof.vault.access import WhyUnreadable

#: Text as devices send it: JavaScript can cut an emoji in two and send a half, which is no character.
Text = Annotated[str, BeforeValidator(without_halves)]
GroupKind = Literal["group", "direct"]


class ReactionWire(TypedDict):
    """An emoji and who chose it."""

    emoji: str
    person_ids: list[UUID]


class ChosenBy(TypedDict):
    """An emoji and the people who chose it, in that order."""

    emoji: str
    people: list[PersonBrief]


class ReactionList(TypedDict):
    items: list[ChosenBy]


class MessageWire(TypedDict):
    """A message as every reader of its group sees it.

    A deleted one has an empty body and no attachments; one that does not open has an empty body and says why.
    """

    id: UUID
    number: int
    group_id: UUID
    author: PersonBrief
    client_id: UUID
    body: str
    created_at: datetime
    edited_at: datetime | None
    deleted: bool
    unreadable: WhyUnreadable | None
    thread_root_id: UUID | None
    reply_count: int
    reactions: list[ReactionWire]
    mentions: list[UUID]
    attachments: list[FileWire]


class MessagesPage(TypedDict):
    """A stretch of a group's messages, oldest first."""

    items: list[MessageWire]
    has_before: bool
    has_after: bool
    read_upto: int


class ThreadWire(TypedDict):
    """A message and every answer to it, oldest first."""

    root: MessageWire
    items: list[MessageWire]


class MessageExcerpt(TypedDict):
    """The beginning of a message in one line of plain text; of a message without words the name of its file.

    Of one that does not open, why.
    """

    id: UUID
    number: int
    author: PersonBrief
    excerpt: str
    created_at: datetime


class CommunityOfGroup(TypedDict):
    """The community a group belongs to."""

    id: UUID
    name: str
    kind: Kind
    staff_only: bool


class GroupRef(TypedDict):
    """A group by name; of a direct conversation its people."""

    id: UUID
    name: str
    kind: GroupKind
    community: CommunityOfGroup | None
    participants: list[PersonBrief]


class GroupAbilities(TypedDict):
    """What the asking person may do in a group; what its school has not switched on, nobody may."""

    post: bool
    react: bool
    attach: bool
    photos: bool
    schedule: bool
    moderate: bool


class GroupDetail(TypedDict):
    """A group as the asking person meets it."""

    id: UUID
    name: str
    kind: GroupKind
    community: CommunityOfGroup | None
    posting: Posting
    closed: bool
    closed_until: datetime | None
    participants: list[PersonBrief]
    unread: int
    mentions: int
    read_upto: int
    last_number: int
    abilities: GroupAbilities
    why_not: WhyNot | None


class UnreadCount(TypedDict):
    """What a person has not read in a group; their own and deleted messages do not count."""

    unread: int
    mentions: int


class Unread(TypedDict):
    """Groups with something unread, by id."""

    groups: dict[str, UnreadCount]
    total: int


class ReadState(TypedDict):
    """Where a person is in a group."""

    read_upto: int
    unread: int
    mentions: int


class NewMessage(Body):
    """A message to send. `client_id` is chosen by the device; the same one again answers the same message."""

    client_id: UUID
    body: Text = ""
    thread_root_id: UUID | None = None
    attachment_ids: tuple[UUID, ...] = ()


class NewBody(Body):
    """The changed text of a message."""

    body: Text


class Upto(Body):
    """The number of the last message that was read."""

    upto: int


class ScheduledWire(TypedDict):
    """A message that waits for its time; with a `refused_code` it could not be sent and waits for its author."""

    id: UUID
    group_id: UUID
    client_id: UUID
    body: str
    send_at: datetime
    attachments: list[FileWire]
    refused_code: str | None


class ScheduledList(TypedDict):
    """What a person has scheduled, soonest first."""

    items: list[ScheduledWire]


class NewScheduled(Body):
    """A message to send later. The same client_id again answers the same scheduled message."""

    client_id: UUID
    body: Text = ""
    send_at: AwareDatetime
    attachment_ids: tuple[UUID, ...] = ()


class ChangedScheduled(Body):
    """What is to be changed of a scheduled message; what is left out stays."""

    body: Text | None = None
    send_at: AwareDatetime | None = None
    attachment_ids: tuple[UUID, ...] | None = None
