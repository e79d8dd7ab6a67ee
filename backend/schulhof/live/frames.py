# SPDX-License-Identifier: EUPL-1.2
"""What is said on the socket. One text message holds one or more frames, one per line (NDJSON).

These classes are also the contract: they appear in contract/openapi.json, and the browser's types are made
from there.
"""

from collections.abc import Iterable
from typing import Annotated, Any
from uuid import UUID

import msgspec
from websockets.frames import Frame as WireFrame
from websockets.frames import Opcode

from schulhof.foundation.wire import encode


class ServerFrame(msgspec.Struct, frozen=True, kw_only=True, tag_field="t"):
    """Base of what the server says."""


class Hello(ServerFrame, frozen=True, tag="hello"):
    """First on every socket: the topics the person hears, each with the number of its last event."""

    topics: dict[str, int]


class Topics(ServerFrame, frozen=True, tag="topics"):
    """Rights changed: what the person hears from now on, complete."""

    topics: dict[str, int]


class Heads(ServerFrame, frozen=True, tag="heads"):
    """From time to time: the last number of topics in which something happened."""

    topics: dict[str, int]


class EventFrame(ServerFrame, frozen=True, tag="event"):
    """Something happened. Only messaging.message_sent brings its `data`, and not when it comes late."""

    topic: str
    seq: int
    type: str
    id: UUID
    data: Any | msgspec.UnsetType = msgspec.UNSET


class MissedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event that is told later."""

    seq: int
    type: str
    id: UUID


class Missed(ServerFrame, frozen=True, tag="missed"):
    """The answer to a cursor: all events after it, ascending and without gaps."""

    topic: str
    events: list[MissedEvent]


class Resync(ServerFrame, frozen=True, tag="resync"):
    """Too much was missed to be told: ask anew for what belongs to the topic, and go on after `head`."""

    topic: str
    head: int


class Pong(ServerFrame, frozen=True, tag="pong"):
    """The answer to a ping."""


class Error(ServerFrame, frozen=True, tag="error"):
    """What the client said could not be understood or answered: malformed, unavailable."""

    code: str


class ClientFrame(
    msgspec.Struct, frozen=True, kw_only=True, tag_field="t", forbid_unknown_fields=True
):
    """Base of what a client says."""


class Cursors(ClientFrame, frozen=True, tag="cursors"):
    """The last number known in each topic that may have moved on; answered by missed or resync for each."""

    cursors: Annotated[
        dict[str, Annotated[int, msgspec.Meta(ge=0, le=2**53)]], msgspec.Meta(max_length=2000)
    ]


class Ping(ClientFrame, frozen=True, tag="ping"):
    """Is the line alive?"""


SERVER_FRAMES: tuple[type[ServerFrame], ...] = (
    Hello, Topics, Heads, EventFrame, Missed, Resync, Pong, Error,
)  # fmt: skip
CLIENT_FRAMES: tuple[type[ClientFrame], ...] = (Cursors, Ping)

_from_client: msgspec.json.Decoder[Cursors | Ping] = msgspec.json.Decoder(Cursors | Ping)


def heard(text: str) -> Cursors | Ping | None:
    """What a client said; None for anything that is not in the contract."""
    try:
        return _from_client.decode(text)
    except (msgspec.MsgspecError, UnicodeEncodeError):
        return None


def wire(frames: Iterable[bytes]) -> bytes:
    """Encoded frames as one WebSocket text message, ready for any number of sockets (RFC 6455, 5.2)."""
    return WireFrame(Opcode.TEXT, b"\n".join(frames)).serialize(mask=False)


def said(*frames: ServerFrame) -> bytes:
    """Frames as one message for one socket."""
    return wire(map(encode, frames))
