# SPDX-License-Identifier: EUPL-1.2
"""The base of every event. Each room declares its own, one class per event."""

from uuid import UUID

import msgspec


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """Something that happened to the object `id`.

    A subclass sets its tag, e.g. `class MessageSent(Event, tag="messaging.message_sent")`, and may add `data`:
    what the frame carries so that a client need not ask (only messages do).
    """

    id: UUID


class Frame(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An event as it travels: its topic, its number in it, its type, its object, perhaps its data."""

    topic: str
    seq: int
    type: str
    id: UUID
    data: object | None = None


def type_of(event: Event) -> str:
    """The event's type, e.g. `messaging.message_sent`."""
    return str(event.__struct_config__.tag)
