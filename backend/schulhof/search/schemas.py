# SPDX-License-Identifier: EUPL-1.2
"""Search results on the wire."""

from uuid import UUID

from typing_extensions import TypedDict

from schulhof.communities.schemas import Kind
from schulhof.messaging.schemas import GroupRef, MessageWire
from schulhof.people.schemas import PersonBrief


class FoundMessage(TypedDict):
    """A message that holds every word; `excerpt` is plain text around the first of them."""

    message: MessageWire
    group: GroupRef
    excerpt: str


class FoundCommunity(TypedDict):
    """A community by name."""

    id: UUID
    name: str
    kind: Kind


class Found(TypedDict):
    """What was found, the newest messages first, names in order."""

    messages: list[FoundMessage]
    people: list[PersonBrief]
    communities: list[FoundCommunity]
    groups: list[GroupRef]
