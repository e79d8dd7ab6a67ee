# SPDX-License-Identifier: EUPL-1.2
"""What is looked after from time to time: slow readers, heartbeats, rights."""

import asyncio
from collections.abc import Collection, Iterator
from itertools import islice

from .audiences import Audiences
from .fanout import Fanout
from .rights import Rights
from .sockets import TOO_SLOW, Socket

EVERY = 1.0
#: Seconds between two heartbeats.
HEARTBEAT = 15
#: Seconds a reader may be behind, however little.
SLOW = 20.0
#: Seconds in which every socket's session and rights are asked again, event or no event.
ALL_RIGHTS = 600


class Rounds:
    """Goes round while the process serves."""

    def __init__(
        self,
        sockets: Collection[Socket],
        *,
        audiences: Audiences,
        fanout: Fanout,
        rights: Rights,
    ) -> None:
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
        rounds = 0
        while True:
            await asyncio.sleep(EVERY)
            rounds += 1
            self._send_slow_away()
            self._ask_some_rights()
            if rounds % HEARTBEAT == 0:
                self._fanout.announce(
                    audience for audience in self._audiences if audience.head != audience.announced
                )

    def _send_slow_away(self) -> None:
        now = asyncio.get_running_loop().time()
        for socket, since in tuple(self._slow.items()):
            if socket.gone or socket.peer.keeps_up:
                del self._slow[socket]
            elif now - since > SLOW:
                socket.peer.hang_up(TOO_SLOW)

    def _ask_some_rights(self) -> None:
        self._owed += len(self._sockets) * EVERY / ALL_RIGHTS
        some = list(islice(self._next, int(self._owed)))
        if len(some) < int(self._owed):
            self._next = iter(tuple(self._sockets))
        self._owed %= 1
        for socket in some:
            self._rights.ask(socket)
