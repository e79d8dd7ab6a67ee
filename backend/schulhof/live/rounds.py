# SPDX-License-Identifier: EUPL-1.2
"""What is looked after from time to time: slow readers, heartbeats, rights."""

import asyncio
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from .audiences import Audiences
from .fanout import Fanout
from .rights import Rights
from .sockets import TOO_SLOW, Socket


@dataclass(frozen=True)
class Pace:
    """How often what is done, in seconds."""

    every: float = 1.0
    heartbeat: float = 15.0
    #: How long a reader may be behind, however little.
    slow: float = 20.0
    #: In which time every socket's session and rights are asked again, event or no event.
    all_rights: float = 600.0


class Rounds:
    """Goes round while the process serves."""

    def __init__(
        self,
        sockets: Collection[Socket],
        *,
        audiences: Audiences,
        fanout: Fanout,
        rights: Rights,
        pace: Pace = Pace(),
    ) -> None:
        self._pace = pace
        self._sockets = sockets
        self._audiences = audiences
        self._fanout = fanout
        self._rights = rights
        self._slow: dict[Socket, float] = {}
        self._next: Iterator[Socket] = iter(())
        self._owed = 0.0

    def slow(self, socket: Socket) -> None:
        """A reader fell behind; it has a while to catch up."""
        self._slow.setdefault(socket, asyncio.get_running_loop().time())

    async def run(self) -> None:
        """Round after round, until cancelled."""
        beat_at = 0.0
        while True:
            await asyncio.sleep(self._pace.every)
            self._send_slow_away()
            self._ask_some_rights()
            now = asyncio.get_running_loop().time()
            if now - beat_at >= self._pace.heartbeat:
                beat_at = now
                self._fanout.announce(
                    audience for audience in self._audiences if audience.head != audience.announced
                )

    def _send_slow_away(self) -> None:
        now = asyncio.get_running_loop().time()
        for socket, since in tuple(self._slow.items()):
            if socket.gone or socket.peer.keeps_up:
                del self._slow[socket]
            elif now - since > self._pace.slow:
                socket.peer.hang_up(TOO_SLOW)

    def _ask_some_rights(self) -> None:
        self._owed += len(self._sockets) * self._pace.every / self._pace.all_rights
        some = list(islice(self._next, int(self._owed)))
        if len(some) < int(self._owed):
            self._next = iter(tuple(self._sockets))
        self._owed %= 1
        for socket in some:
            self._rights.ask(socket)
