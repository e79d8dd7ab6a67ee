# SPDX-License-Identifier: EUPL-1.2
"""What a person wrote, for their own export: nothing of what others answered."""

from collections.abc import Iterable
from uuid import UUID

from schulhof.communities.models import Group
from schulhof.foundation.personal import Record
from schulhof.messaging.models import Message, ScheduledMessage


def written_for_export(person_id: UUID) -> Iterable[Record]:
    """Every message of the person, oldest first."""
    rows = Message.objects.filter(author=person_id).order_by("created_at", "id")
    rows = rows.select_related("group__community").prefetch_related("attachments__file")
    for row in rows.iterator(chunk_size=1000):
        yield {
            "in": place_of(row.group),
            "created_at": row.created_at,
            "edited_at": row.edited_at,
            "deleted_at": row.deleted_at,
            "body": row.body,
            "files": [link.file.name for link in row.attachments.all()],
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
            "body": row.body,
            "files": [file.name for file in row.files.all()],
        }


def place_of(group: Group) -> str:
    """The name of community and group; empty for a direct conversation, whose people stand elsewhere."""
    if group.community is None:
        return ""
    return f"{group.community.name} / {group.name}"
