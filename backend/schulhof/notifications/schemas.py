# SPDX-License-Identifier: EUPL-1.2
"""The start page on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from typing_extensions import TypedDict

from schulhof.communities.schemas import PartnershipWire
from schulhof.messaging.schemas import GroupRef, MessageExcerpt
from schulhof.schools.schemas import SchoolBrief


class NewInGroup(TypedDict):
    """A group with something unread, and its newest message."""

    group: GroupRef
    unread: int
    mentions: int
    last: MessageExcerpt


class MentionNeed(TypedDict):
    """An unread message names you."""

    kind: Literal["mention"]
    group: GroupRef
    message: MessageExcerpt


class ReplyNeed(TypedDict):
    """An unread message answers one of yours."""

    kind: Literal["reply"]
    group: GroupRef
    message: MessageExcerpt


class PartnershipNeed(TypedDict):
    """Another school asks yours to take part in a community, or yours is asked to let it."""

    kind: Literal["partnership"]
    partnership: PartnershipWire


class ImportNeed(TypedDict):
    """A roster of a school you administer was read: its columns are to be named, or its changes agreed to."""

    kind: Literal["import"]
    import_id: UUID
    state: Literal["needs_mapping", "ready"]
    school: SchoolBrief
    created_at: datetime


Need = Annotated[
    MentionNeed | ReplyNeed | PartnershipNeed | ImportNeed, Field(discriminator="kind")
]


class Home(TypedDict):
    """What is new, newest first, and what needs you."""

    new: list[NewInGroup]
    needs: list[Need]
