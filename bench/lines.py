# SPDX-License-Identifier: EUPL-1.2
"""Very many connections to a server that is measured, as cheap as they can be.

The server has one core and this process another, where there are two.
"""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

#: Bytes of a frame as the browser sees it.
FRAME = 300
HELLO = b'{"t":"hello"'
EVENT = b'{"t":"event"'


def onto_core(number: int) -> None:
    """Keep the calling process on one core, if there are several."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) > 1:
        os.sched_setaffinity(0, {cores[number % len(cores)]})


class Measured:
    """A server in a process of its own."""

    def __init__(self, kind: str) -> None:
        self.greets = kind == "live"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bench.server", kind, str(self.port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=lambda: onto_core(0),  # noqa: PLW1509  one thread so far
        )

    def tell(self, count: int, topic: str) -> None:
        self._say(f"tell {count} {topic}")

    def ask(self, word: str) -> float:
        """`cpu` in seconds or `memory` in bytes."""
        self._say(word)
        assert self._process.stdout is not None  # noqa: S101
        return float(self._process.stdout.readline())

    def close(self) -> None:
        self._process.kill()
        self._process.wait()

    def _say(self, line: str) -> None:
        assert self._process.stdin is not None  # noqa: S101
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()


class Crowd:
    """Connections that count what they get."""

    def __init__(self, *, greeted: bool) -> None:
        self.greeted = greeted
        self.lines: list[Line] = []
        self.expected = 0
        self._done = asyncio.Event()

    async def gets(self, expected: int) -> None:
        """Wait until all connections together got `expected` bytes of events."""
        self.expected = expected
        self._done.clear()
        if expected > 0:
            await asyncio.wait_for(self._done.wait(), 60)

    def got(self, size: int) -> None:
        self.expected -= size
        if self.expected <= 0:
            self._done.set()


class Line(asyncio.Protocol):
    """One connection; shakes hands as a browser where it has a session."""

    def __init__(self, crowd: Crowd, request: bytes | None) -> None:
        self.crowd = crowd
        self.request = request
        self.ready = asyncio.get_running_loop().create_future()
        self.rest = b""

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401  asyncio's own type is too wide
        self.transport = transport
        if self.request is None:
            self.ready.set_result(None)
        else:
            transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        if self.request is None:
            self.crowd.got(len(data))
        else:
            self._frames(self.rest + data)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.ready.done():
            self.ready.set_exception(ConnectionError("refused"))

    def _frames(self, data: bytes) -> None:
        if not self.ready.done():
            data = self._greeted(data)
        while len(data) >= 4:
            length, start = data[1], 2
            if length == 126:
                length, start = int.from_bytes(data[2:4], "big"), 4
            if len(data) < start + length:
                break
            if data.startswith(EVENT, start):
                self.crowd.got(start + length)
            data = data[start + length :]
        self.rest = data

    def _greeted(self, data: bytes) -> bytes:
        """What follows the handshake and, where somebody greets, the greeting."""
        _head, end, rest = data.partition(b"\r\n\r\n")
        if end and (HELLO in rest or not self.crowd.greeted):
            self.ready.set_result(None)
            return b""
        return data


def request(session: str, port: int) -> bytes:
    """A browser's handshake."""
    return (
        f"GET /live HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
        f"Cookie: sessionid={session}\r\n"
        "Upgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    ).encode()


@asynccontextmanager
async def connected(server: Measured, requests: Sequence[bytes | None]) -> AsyncIterator[Crowd]:
    """One connection for each request, all of them greeted."""
    crowd = Crowd(greeted=server.greets)
    await add(crowd, server, requests)
    try:
        yield crowd
    finally:
        for line in crowd.lines:
            line.transport.abort()


async def add(crowd: Crowd, server: Measured, requests: Sequence[bytes | None]) -> None:
    """More connections."""
    loop = asyncio.get_running_loop()
    for each in requests:
        line = await _connect(loop, server.port, Line(crowd, each))
        crowd.lines.append(line)
    await asyncio.wait_for(asyncio.gather(*(line.ready for line in crowd.lines)), 60)


async def _connect(loop: asyncio.AbstractEventLoop, port: int, line: Line) -> Line:
    for _ in range(300):
        try:
            await loop.create_connection(lambda: line, "127.0.0.1", port)
        except ConnectionRefusedError:
            await asyncio.sleep(0.1)
        else:
            return line
    raise TimeoutError("the server does not start")
