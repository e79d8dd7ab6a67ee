# SPDX-License-Identifier: EUPL-1.2
"""Rows into words on the wire: a fixed number of queries for any number of messages."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, QuerySet

from schulhof.communities.access import GroupView
from schulhof.files.access import on_the_wire
from schulhof.files.schemas import FileWire
from schulhof.messaging.models import Mention, Message, MessageAttachment, Reaction
from schulhof.messaging.schemas import MessageWire, ReactionWire
from schulhof.messaging.sealing import opened_bodies
from schulhof.people.schemas import PersonBrief
from schulhof.schools.access import briefs
from schulhof.vault.access import WhyUnreadable


class Row(NamedTuple):
    """What travels of a message."""

    id: UUID
    number: int
    group_id: UUID
    author_id: UUID
    client_id: UUID
    body: str
    created_at: datetime
    edited_at: datetime | None
    deleted_at: datetime | None
    thread_root_id: UUID | None
    unreadable: WhyUnreadable | None = None


_COLUMNS = (
    *("id", "number", "group_id", "author_id", "client_id", "body_sealed"),
    *("created_at", "edited_at", "deleted_at", "thread_root_id"),
)
_BODY = _COLUMNS.index("body_sealed")


def rows_of(messages: QuerySet[Message]) -> list[Row]:
    """The messages as rows, opened, in the query's order."""
    rows = list(messages.values_list(*_COLUMNS))
    bodies = opened_bodies("message", [(row[0], row[_BODY]) for row in rows])
    return [
        Row._make((*row[:_BODY], body.text, *row[_BODY + 1 :], body.why))
        for row, body in zip(rows, bodies, strict=True)
    ]


def authors_in(group: GroupView | None, ids: Iterable[UUID]) -> dict[UUID, PersonBrief]:
    """People as they are shown in a group: their home school only where several meet. Two queries."""
    if group is not None and group.across_schools:
        return briefs(ids, with_school=True)
    return briefs(ids, at=group.school_id if group else None)


def wires(rows: Sequence[Row], *, group: GroupView | None = None) -> list[MessageWire]:
    """Messages as their readers see them, of one group or of several. Six queries; none without rows."""
    if not rows:
        return []
    ids = [row.id for row in rows]
    authors = authors_in(group, {row.author_id for row in rows})
    reactions, mentions = reactions_of(ids), _mentions(ids)
    attachments, replies = _attachments(ids), _reply_counts(ids)
    return [
        wire(
            row,
            author=authors[row.author_id],
            reply_count=replies.get(row.id, 0),
            reactions=reactions.get(row.id, []),
            mentions=mentions.get(row.id, []),
            attachments=attachments.get(row.id, []),
        )
        for row in rows
    ]


def wire(
    row: Row,
    *,
    author: PersonBrief,
    reply_count: int = 0,
    reactions: list[ReactionWire] | None = None,
    mentions: list[UUID] | None = None,
    attachments: list[FileWire] | None = None,
) -> MessageWire:
    """One message from its parts; a deleted one shows that it was there and nothing else."""
    return MessageWire(
        id=row.id,
        number=row.number,
        group_id=row.group_id,
        author=author,
        client_id=row.client_id,
        body=row.body,
        created_at=row.created_at,
        edited_at=row.edited_at,
        deleted=row.deleted_at is not None,
        unreadable=row.unreadable,
        thread_root_id=row.thread_root_id,
        reply_count=reply_count,
        reactions=reactions or [],
        mentions=mentions or [],
        attachments=attachments or [],
    )


def reactions_of(ids: Collection[UUID]) -> dict[UUID, list[ReactionWire]]:
    """The reactions to each message, the oldest emoji first."""
    found = Reaction.objects.filter(message__in=ids).order_by("id")
    chosen: dict[UUID, dict[str, list[UUID]]] = defaultdict(dict)
    for message_id, emoji, person_id in found.values_list("message_id", "emoji", "person_id"):
        chosen[message_id].setdefault(emoji, []).append(person_id)
    return {
        message_id: [ReactionWire(emoji=emoji, person_ids=ids) for emoji, ids in by_emoji.items()]
        for message_id, by_emoji in chosen.items()
    }


def _mentions(ids: Collection[UUID]) -> dict[UUID, list[UUID]]:
    found = Mention.objects.filter(message__in=ids).order_by("id")
    mentions = defaultdict(list)
    for message_id, person_id in found.values_list("message_id", "person_id"):
        mentions[message_id].append(person_id)
    return mentions


def _attachments(ids: Collection[UUID]) -> dict[UUID, list[FileWire]]:
    found = MessageAttachment.objects.filter(message__in=ids, file__restricted=0)
    links = list(found.select_related("file").order_by("position"))
    attachments = defaultdict(list)
    for link, file in zip(links, on_the_wire([link.file for link in links]), strict=True):
        attachments[link.message_id].append(file)
    return attachments


def _reply_counts(ids: Collection[UUID]) -> dict[UUID, int]:
    found = Message.objects.filter(thread_root__in=ids, deleted_at=None)
    return dict(found.values_list("thread_root_id").annotate(Count("id")))
