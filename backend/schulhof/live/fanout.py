# SPDX-License-Identifier: EUPL-1.2
"""From parcels to sockets, turn by turn: what is due together leaves as one message.

A message is built once for all sockets that hear the same. The system call per socket is what costs, so a burst
becomes one write per socket, and the busier the process, the more a turn holds.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence

from schulhof.foundation.wire import encode

from .audiences import Audience, Audiences
from .frames import Heads, Resync, ServerFrame, wire
from .parcels import Parcel
from .sockets import Socket

#: Writes after which others on the loop get their turn, about three milliseconds.
PORTION = 250

Due = dict[Audience, list[bytes]]
Message = tuple[bytes, Sequence[Socket]]


class Fanout:
    """Takes parcels from the bus and tells them to their audiences."""

    #: Whether what follows an event must wait for its consequences.
    ends_turn: Callable[[Parcel], bool]
    #: Who wants to know: of each event that is told, of a frame that came early, of a slow reader.
    on_told: Callable[[Audience, Parcel], None]
    on_gap: Callable[[Audience], None]
    on_slow: Callable[[Socket], None]

    def __init__(self, audiences: Audiences) -> None:
        self._audiences = audiences
        self._inbox: list[Parcel] = []
        self._notices: Due = {}
        self._waiting = asyncio.Event()
        #: Held while a turn is written; who holds it sees every head as told.
        self.between_turns = asyncio.Lock()

    def receive(self, parcels: Iterable[Parcel]) -> None:
        """Parcels to be told in the next turn; on the loop only."""
        self._inbox.extend(parcels)
        self._waiting.set()

    def announce(self, audiences: Iterable[Audience]) -> None:
        """Repeat heads, so that a client sees what it lacks."""
        for audience in audiences:
            if audience.head is not None:
                audience.announced = audience.head
                self._notify(audience, Heads(topics={audience.topic: audience.head}))

    def resync(self, audience: Audience, head: int) -> None:
        """Give up what lies before `head`, and say so."""
        kept = audience.go_on_after(head)
        self._notify(audience, Resync(topic=audience.topic, head=head))
        self.receive(kept)

    async def run(self) -> None:
        """Turn after turn, until cancelled."""
        while True:
            await self._waiting.wait()
            self._waiting.clear()
            async with self.between_turns:
                await self._turn()

    def _notify(self, audience: Audience, frame: ServerFrame) -> None:
        self._notices.setdefault(audience, []).append(encode(frame))
        self._waiting.set()

    async def _turn(self) -> None:
        written = 0
        for message, sockets in self._messages():
            for start in range(0, len(sockets), PORTION):
                portion = sockets[start : start + PORTION]
                self._write(message, portion)
                written += len(portion)
                if written >= PORTION:
                    written = 0
                    await asyncio.sleep(0)

    def _write(self, message: bytes, sockets: Iterable[Socket]) -> None:
        for socket in sockets:
            if not socket.write(message):
                self.on_slow(socket)

    def _messages(self) -> Sequence[Message]:
        """Everything that is due, decided in one go; nothing that happens while it is written changes it."""
        due, self._notices = self._notices, {}
        told = self._sort_into(due)
        messages = _by_identical_sets(due, self._ready)
        for audience, parcels in told:
            for parcel in parcels:
                self.on_told(audience, parcel)
        return messages

    def _sort_into(self, due: Due) -> list[tuple[Audience, Sequence[Parcel]]]:
        told = []
        for parcel in self._this_turn():
            audience = self._audiences.get(parcel.topic)
            if audience is None:
                continue
            if parcels := audience.take(parcel):
                due.setdefault(audience, []).extend(each.frame for each in parcels)
                told.append((audience, parcels))
                self._keep_for_held(audience, parcels)
            if audience.early:
                self.on_gap(audience)
        return told

    def _this_turn(self) -> Iterator[Parcel]:
        """What came, up to an event with consequences; the rest waits for the next turn."""
        inbox, self._inbox = self._inbox, []
        for number, parcel in enumerate(inbox, start=1):
            yield parcel
            if self.ends_turn(parcel) and number < len(inbox):
                self.receive(inbox[number:])
                return

    def _keep_for_held(self, audience: Audience, parcels: Sequence[Parcel]) -> None:
        for socket in audience.listeners:
            if socket.held is not None:
                socket.keep(parcels)

    def _ready(self, audience: Audience) -> list[Socket]:
        return [socket for socket in audience.listeners if socket.held is None]


def _by_identical_sets(due: Due, ready: Callable[[Audience], list[Socket]]) -> list[Message]:
    """One message for each set of topics that some sockets have in common."""
    if len(due) == 1:
        ((audience, frames),) = due.items()
        return [(wire(frames), ready(audience))]
    hearing: dict[Socket, tuple[Audience, ...]] = {}
    for audience in due:
        for socket in ready(audience):
            hearing[socket] = (*hearing.get(socket, ()), audience)
    sockets: dict[tuple[Audience, ...], list[Socket]] = {}
    for socket, audiences in hearing.items():
        sockets.setdefault(audiences, []).append(socket)
    return [
        (wire(frame for audience in audiences for frame in due[audience]), those)
        for audiences, those in sockets.items()
    ]
