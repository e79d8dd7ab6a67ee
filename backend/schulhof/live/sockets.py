# SPDX-License-Identifier: EUPL-1.2
"""One socket: whose it is, what it hears, what waits for it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from .frames import ServerFrame, said, wire
from .parcels import Parcel

#: Bytes that a reader may be behind before it is sent away; it comes back and tells its cursors.
BEHIND = 256 * 1024
#: Parcels kept for a socket that is on hold.
HELD = 2000

TOO_SLOW = 4408


class Peer(Protocol):
    """The connection underneath (see protocol.py)."""

    def tell(self, message: bytes) -> int:
        """Write a ready message, never waiting; how many bytes the other side is behind, 0 if it keeps up."""

    def hang_up(self, code: int) -> None:
        """Close with `code`; abort if the other side does not answer. Repeating it does nothing."""

    def forget_handshake(self) -> None:
        """Let go of what only letting in needed."""

    @property
    def keeps_up(self) -> bool:
        """Whether the other side reads what it is told."""


class Hold:
    """What waits for a socket that must not hear anything just now."""

    __slots__ = ("count", "floors", "parcels")

    def __init__(self) -> None:
        self.count = 1
        self.parcels: list[Parcel] = []
        #: What the client has been told otherwise: numbers up to these are not told again.
        self.floors: dict[str, int] = {}

    def due(self, topics: Collection[str]) -> list[bytes]:
        """The frames kept of `topics`, without what the client knows."""
        wanted = set(topics)
        return [
            parcel.frame
            for parcel in self.parcels
            if parcel.topic in wanted and parcel.seq > self.floors.get(parcel.topic, 0)
        ]


class Socket:
    """A connection whose person is known once `person_id` is set."""

    __slots__ = (
        "asking", "audiences", "gone", "greeted", "held", "news", "peer", "person_id", "session_key",
        "strikes",
        "topics",
    )  # fmt: skip

    def __init__(self, peer: Peer, session_key: str) -> None:
        self.peer = peer
        self.session_key = session_key
        self.person_id: UUID | None = None
        #: What its person may hear; kept equal to the audiences by Audiences.change.
        self.topics: tuple[str, ...] = ()
        self.held: Hold | None = None
        #: What it may hear is being asked; on hold meanwhile.
        self.asking = False
        self.greeted = False
        #: Topics it newly hears, empty if it only lost some; None when the client knows.
        self.news: frozenset[str] | None = None
        self.gone = False
        #: How often it said what nobody understands.
        self.strikes = 0

    def write(self, message: bytes) -> bool:
        """Write a ready message; False for a reader that falls behind, which is closed when too far."""
        behind = self.peer.tell(message)
        if behind > BEHIND:
            self.peer.hang_up(TOO_SLOW)
        return not behind

    def say(self, *frames: ServerFrame) -> None:
        """Say something to this socket alone."""
        self.write(said(*frames))

    def hold(self) -> None:
        """Keep back what comes, until released as often as held."""
        if self.held is None:
            self.held = Hold()
        else:
            self.held.count += 1

    def keep(self, parcels: Sequence[Parcel]) -> None:
        """While on hold: keep parcels for later. Too many, and it has to come back with its cursors."""
        if self.held is not None:
            self.held.parcels.extend(parcels)
            if len(self.held.parcels) > HELD:
                self.peer.hang_up(TOO_SLOW)

    def knows(self, heads: Mapping[str, int]) -> None:
        """While on hold: the client has been told of everything up to these numbers."""
        if self.held is not None:
            for topic, head in heads.items():
                self.held.floors[topic] = max(head, self.held.floors.get(topic, 0))

    def release(self) -> None:
        """Undo one hold; after the last, let go of what was kept, of topics that are still heard."""
        if self.held is None:
            return
        self.held.count -= 1
        if self.held.count == 0:
            held, self.held = self.held, None
            if due := held.due(self.topics):
                self.write(wire(due))
