# SPDX-License-Identifier: EUPL-1.2
"""Who hears a topic in this process, and how far the topic has been told.

Frames may arrive twice or in the wrong order: two threads or processes that commit one after the other may
reach the bus the other way round. Here each topic's frames become one sequence without gaps.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from .parcels import Parcel
from .sockets import Socket

#: Early parcels kept per topic; beyond that the watch reads them from the stream.
EARLY = 1000


class Audience:
    """A topic, its listeners, and the number of the last event they were told."""

    __slots__ = ("announced", "early", "head", "listeners", "topic")

    def __init__(self, topic: str) -> None:
        self.topic = topic
        self.listeners: set[Socket] = set()
        #: None until it was read from the stream; parcels wait until then.
        self.head: int | None = None
        self.early: dict[int, Parcel] | None = None
        #: The head as last repeated in a heartbeat.
        self.announced = 0

    def take(self, parcel: Parcel) -> Sequence[Parcel]:
        """The parcels that may be told now: this one and those that waited for it, or none."""
        if self.head is None or parcel.seq > self.head + 1:
            self._keep(parcel)
            return ()
        if parcel.seq <= self.head:
            return ()
        due = [parcel]
        while self.early and (following := self.early.pop(parcel.seq + len(due), None)):
            due.append(following)
        self.early = self.early or None
        self.head = due[-1].seq
        return due

    def go_on_after(self, head: int) -> list[Parcel]:
        """Count everything up to `head` as told; the parcels that were kept, to be taken once more."""
        self.head = max(head, self.head or 0)
        kept, self.early = self.early or {}, None
        return [kept[seq] for seq in sorted(kept)]

    @property
    def gap(self) -> int | None:
        """The last number missing before the first early parcel; None where nothing is missing."""
        return min(self.early) - 1 if self.early and self.head is not None else None

    def _keep(self, parcel: Parcel) -> None:
        if self.early is None:
            self.early = {}
        if len(self.early) < EARLY:
            self.early.setdefault(parcel.seq, parcel)


class Change(NamedTuple):
    """Topics that a socket began and ceased to hear."""

    joined: set[str]
    left: set[str]


class Audiences:
    """All topics that somebody hears in this process."""

    def __init__(self) -> None:
        self._by_topic: dict[str, Audience] = {}

    def __iter__(self) -> Iterator[Audience]:
        return iter(tuple(self._by_topic.values()))

    def __len__(self) -> int:
        return len(self._by_topic)

    def get(self, topic: str) -> Audience | None:
        """The topic's audience, if it has one here."""
        return self._by_topic.get(topic)

    def heard_by(self, socket: Socket) -> Iterator[Audience]:
        """The audiences that a socket belongs to."""
        return (self._by_topic[topic] for topic in socket.topics)

    def change(self, socket: Socket, topics: Collection[str]) -> Change:
        """Let `socket` hear exactly `topics`."""
        change = Change(
            set(topics).difference(socket.topics), set(socket.topics).difference(topics)
        )
        for topic in change.left:
            self._leave(socket, self._by_topic[topic])
        joined = [self._join(socket, topic) for topic in change.joined]
        # The audience's own string: one for all sockets that hear it.
        socket.topics = (
            *(topic for topic in socket.topics if topic not in change.left),
            *(audience.topic for audience in joined),
        )
        return change

    def _join(self, socket: Socket, topic: str) -> Audience:
        audience = self._by_topic.get(topic)
        if audience is None:
            audience = self._by_topic[topic] = Audience(topic)
        audience.listeners.add(socket)
        return audience

    def _leave(self, socket: Socket, audience: Audience) -> None:
        audience.listeners.discard(socket)
        if not audience.listeners:
            del self._by_topic[audience.topic]
