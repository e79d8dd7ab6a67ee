# SPDX-License-Identifier: EUPL-1.2
"""The ASGI application behind /live: lets people in, listens to what they say, sees them off."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Final, cast

from asgiref.typing import ASGIReceiveCallable, ASGISendCallable, WebSocketScope
from django.conf import settings

from schulhof.stream import outlet
from schulhof.stream.events import Frame

from .audiences import Audiences
from .bus import Bus, MemoryBus
from .catchup import CatchUp
from .fanout import Fanout
from .forever import going_on
from .frames import Cursors, Error, Pong, heard
from .origin import is_ours
from .parcels import parcel_of
from .protocol import EXTENSION
from .redis_bus import RedisBus
from .rights import ENDED, Rights
from .rounds import Rounds
from .sockets import Peer, Socket
from .standing import session_key_in
from .threads import Threads
from .watch import Watch

#: RFC 6455, 7.4.1: the other side does not keep to the rules.
IMPOLITE: Final = 1008
STRIKES: Final = 5
THREADS: Final = 3


class Gateway:
    """All sockets of this process, and what brings them their events."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._sockets: set[Socket] = set()
        self._threads = Threads(THREADS)
        audiences = Audiences()
        self._fanout = Fanout(audiences)
        self._rights = Rights(audiences, self._fanout, self._threads)
        self._catch_up = CatchUp(audiences, self._fanout, self._threads)
        self._watch = Watch(audiences, self._fanout, self._threads)
        self._rounds = Rounds(
            self._sockets, audiences=audiences, fanout=self._fanout, rights=self._rights
        )
        self._fanout.ends_turn = self._rights.changed_by
        self._fanout.on_told = self._rights.told
        self._fanout.on_gap = self._watch.gap
        self._fanout.on_slow = self._rounds.slow

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Carry events from acts to sockets inside the block."""
        outlet.connect(self._send)
        works = (self._fanout, self._rights, self._watch, self._rounds)
        try:
            async with going_on(self._hear_bus, *(work.run for work in works)):
                yield
        finally:
            outlet.disconnect(self._send)
            self._threads.close()

    async def __call__(
        self, scope: WebSocketScope, receive: ASGIReceiveCallable, send: ASGISendCallable
    ) -> None:
        await receive()
        if not is_ours(scope["headers"]):
            await send({"type": "websocket.close", "code": 4403, "reason": None})  # answered as 403
            return
        await send({"type": "websocket.accept", "subprotocol": None, "headers": []})
        peer = cast(Peer, (scope["extensions"] or {})[EXTENSION])
        session_key = session_key_in(scope["headers"])
        peer.forget_handshake()
        if session_key is None:
            peer.hang_up(ENDED)
            return
        await self._listen(Socket(peer, session_key), receive)

    async def _listen(self, socket: Socket, receive: ASGIReceiveCallable) -> None:
        self._sockets.add(socket)
        self._rights.ask(socket)
        try:
            while (message := await receive())["type"] == "websocket.receive":
                await self._answer(socket, message.get("text") or "")
        finally:
            self._sockets.discard(socket)
            self._rights.forget(socket)

    async def _answer(self, socket: Socket, text: str) -> None:
        match heard(text):
            case Cursors(cursors=cursors):
                await self._catch_up.answer(socket, cursors)
            case None:
                socket.say(Error(code="malformed"))
                socket.strikes += 1
                if socket.strikes >= STRIKES:
                    socket.peer.hang_up(IMPOLITE)
            case _:
                socket.say(Pong())

    async def _hear_bus(self) -> None:
        await self._bus.run(self._fanout.receive)

    def _send(self, frames: Sequence[Frame]) -> None:
        """From the thread that committed."""
        self._bus.send([parcel_of(frame) for frame in frames])


def open_bus() -> Bus:
    """The bus of the settings; on the running loop."""
    if settings.BUS_URL.startswith("memory:"):
        return MemoryBus()
    return RedisBus(settings.BUS_URL)
