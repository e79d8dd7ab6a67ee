# SPDX-License-Identifier: EUPL-1.2
"""A message on the wire."""

from datetime import datetime
from uuid import UUID

from typing_extensions import TypedDict

from schulhof.people.schemas import PersonBrief


class ImageWire(TypedDict):
    """An image's pixel size as shown and where its preview is."""

    width: int
    height: int
    preview_url: str


class AttachmentWire(TypedDict):
    """A file in a message. `size` in bytes."""

    id: UUID
    name: str
    media_type: str
    size: int
    url: str
    image: ImageWire | None


class ReactionWire(TypedDict):
    """An emoji and who chose it."""

    emoji: str
    person_ids: list[UUID]


class MessageWire(TypedDict):
    """A message as every reader of its group sees it; a deleted one has an empty body and no attachments."""

    id: UUID
    number: int
    group_id: UUID
    author: PersonBrief
    client_id: UUID
    body: str
    created_at: datetime
    edited_at: datetime | None
    deleted: bool
    thread_root_id: UUID | None
    reply_count: int
    reactions: list[ReactionWire]
    mentions: list[UUID]
    attachments: list[AttachmentWire]
