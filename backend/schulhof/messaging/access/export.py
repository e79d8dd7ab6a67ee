# SPDX-License-Identifier: EUPL-1.2
"""What a person wrote, for their own export: nothing of what others answered."""

from collections.abc import Iterable
from uuid import UUID

from schulhof.communities.models import Group
from schulhof.files.sealing import name_of
from schulhof.foundation.personal import Record
from schulhof.messaging.models import Message, MessageEdit, ScheduledMessage
from schulhof.messaging.sealing import Table, opened_bodies


def written_for_export(person_id: UUID) -> Iterable[Record]:
    """Every message of the person, oldest first."""
    rows = Message.everything.filter(author=person_id).order_by("created_at", "id")
    rows = rows.select_related("group__community").prefetch_related("attachments__file")
    for row in rows.iterator(chunk_size=1000):
        yield {
            "in": place_of(row.group),
            "created_at": row.created_at,
            "edited_at": row.edited_at,
            "deleted_at": row.deleted_at,
            "body": _text("message", row.id, row.body_sealed),
            "files": [name_of(link.file).or_why() for link in row.attachments.all()],
        }


def scheduled_for_export(person_id: UUID) -> Iterable[Record]:
    """Every message the person planned for later."""
    rows = ScheduledMessage.objects.filter(author=person_id).order_by("send_at", "id")
    for row in rows.select_related("group__community").prefetch_related("files"):
        yield {
            "in": place_of(row.group),
            "created_at": row.created_at,
            "send_at": row.send_at,
            "refused_code": row.refused_code,
            "body": _text("scheduled_message", row.id, row.body_sealed),
            "files": [name_of(file).or_why() for file in row.files.all()],
        }


def former_for_export(person_id: UUID) -> Iterable[Record]:
    """What messages of the person said before they were changed."""
    rows = MessageEdit.objects.filter(message__author=person_id).order_by("id")
    for row in rows.select_related("message"):
        yield {
            "message_of": row.message.created_at,
            "replaced_at": row.replaced_at,
            "body": _text("message_edit", row.id, row.body_sealed),
        }


def _text(table: Table, row: UUID, sealed: bytes) -> str:
    """The text, or why there is none."""
    [body] = opened_bodies(table, [(row, sealed)])
    return body.refusal.detail if body.refusal else body.text


def place_of(group: Group) -> str:
    """The name of community and group; empty for a direct conversation, whose people stand elsewhere."""
    if group.community is None:
        return ""
    return f"{group.community.name} / {group.name}"
