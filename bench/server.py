# SPDX-License-Identifier: EUPL-1.2
"""A server to be measured, in a process of its own.

`python -m bench.server KIND PORT`, KIND one of:
  live       the whole application
  websocket  uvicorn's bare WebSocket, which accepts and does nothing
  tcp        a bare TCP server that writes to everybody connected

Each line it reads is a command, each line it writes the answer:
  tell COUNT TOPIC   something happens COUNT times in one act (live), or COUNT writes to everybody (tcp)
  cpu                seconds of processor time used so far
  memory             bytes of memory of its own
"""

import asyncio
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol
from uuid import UUID

import uvicorn
import uvloop

from bench.ground import SETTINGS
from bench.lines import FRAME

HOST = "127.0.0.1"


class Served(Protocol):
    """What is measured."""

    def run(self) -> None:
        """Serve until the process ends."""

    def tell(self, count: int, topic: str) -> None:
        """Tell everybody, `count` times at once."""


class Bare:
    """A TCP server that writes the bytes of a frame to everybody connected."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._connected: set[asyncio.Transport] = set()

    def run(self) -> None:
        uvloop.run(self._serve())

    def tell(self, count: int, _topic: str) -> None:
        self._loop.call_soon_threadsafe(self._write, count)

    def _write(self, count: int) -> None:
        message = b"x" * (FRAME + 4)
        for _ in range(count):
            for transport in self._connected:
                transport.write(message)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        server = await self._loop.create_server(lambda: _Line(self._connected), HOST, self._port)
        await server.serve_forever()


class _Line(asyncio.Protocol):
    def __init__(self, connected: set[asyncio.Transport]) -> None:
        self._connected = connected

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401  asyncio's own type is too wide
        self._connected.add(transport)


class Plain:
    """Uvicorn's own WebSocket with the smallest application there can be."""

    def __init__(self, port: int) -> None:
        self._port = port

    def run(self) -> None:
        uvicorn.run(
            _accept,
            host=HOST,
            port=self._port,
            ws="websockets-sansio",
            ws_per_message_deflate=False,
            ws_ping_interval=50.0,
            access_log=False,
            log_level="warning",
        )

    def tell(self, count: int, topic: str) -> None:
        raise NotImplementedError


async def _accept(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401
    if scope["type"] != "websocket":
        return
    await receive()
    await send({"type": "websocket.accept"})
    while (await receive())["type"] != "websocket.disconnect":
        pass


class Live:
    """The whole application, as `schulhof serve` runs it."""

    def __init__(self, port: int) -> None:
        os.environ.setdefault(SETTINGS, "schulhof.config.settings")
        import django

        django.setup()
        self._port = port

    def run(self) -> None:
        from schulhof.config.server import uvicorn_config

        uvicorn.Server(uvicorn_config(host=HOST, port=self._port)).run()

    def tell(self, count: int, topic: str) -> None:
        """An act with `count` events whose frames are FRAME bytes long."""
        from django.db import transaction

        from schulhof.stream.actions import publish_all
        from schulhof.stream.events import Event

        class Spoke(Event, frozen=True, tag="bench.spoke"):
            data: str

        fixed = f'{{"t":"event","topic":"{topic}","seq":1000000,"type":"bench.spoke",' \
                f'"id":"{UUID(int=0)}","data":""}}'  # fmt: skip
        event = Spoke(id=UUID(int=0), data="x" * (FRAME - len(fixed)))
        with transaction.atomic():
            publish_all([(topic, event)] * count)


def memory() -> int:
    """Bytes that belong to this process alone."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("RssAnon"))


def obey(served: Served) -> None:
    """Read commands until there are no more; then the process ends."""
    answers: dict[str, Callable[[], float]] = {"cpu": time.process_time, "memory": memory}
    for line in sys.stdin:
        match line.split():
            case ["tell", count, topic]:
                served.tell(int(count), topic)
            case [word]:
                print(answers[word](), flush=True)
    os._exit(0)


def main() -> None:
    kind, port = sys.argv[1], int(sys.argv[2])
    kinds: dict[str, Callable[[int], Served]] = {"live": Live, "websocket": Plain, "tcp": Bare}
    served = kinds[kind](port)
    threading.Thread(target=obey, args=(served,), daemon=True).start()
    served.run()


if __name__ == "__main__":
    main()
