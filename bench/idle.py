# SPDX-License-Identifier: EUPL-1.2
"""What a socket costs that hears nothing: memory beyond uvicorn's bare WebSocket, in one run.

Each person hears about a dozen topics, as a pupil with a class, courses and clubs does.
"""

import asyncio

import uvloop

from bench.ground import prepare, school_of
from bench.lines import Measured, add, connected, onto_core, request
from bench.table import Row, show

SOCKETS = 2000
#: Sockets before the first figure, for what a process takes once.
FIRST = 200
CIRCLES = 4


def main() -> None:
    """Measure and print."""
    prepare()
    sessions = school_of(FIRST + SOCKETS, circles=CIRCLES).sessions
    onto_core(1)
    show(uvloop.run(_measure(sessions)))


async def _measure(sessions: list[str]) -> list[Row]:
    bare = await _bytes_per_socket("websocket", sessions)
    ours = await _bytes_per_socket("live", sessions)
    kilobyte = 1000
    return [
        Row(
            what="memory of an idle socket beyond uvicorn's",
            ours=(ours - bare) / kilobyte,
            goal=5,
            unit="kB",
            less=True,
        ),
        Row(
            what="memory of an idle socket",
            ours=ours / kilobyte,
            limit=bare / kilobyte,
            goal=1.5,
            unit="kB",
            less=True,
        ),
    ]


async def _bytes_per_socket(kind: str, sessions: list[str]) -> float:
    server = Measured(kind)
    try:
        requests = [request(session, server.port) for session in sessions]
        async with connected(server, requests[:FIRST]) as crowd:
            await asyncio.sleep(1)
            before = server.ask("memory")
            await add(crowd, server, requests[FIRST:])
            await asyncio.sleep(2)
            return (server.ask("memory") - before) / SOCKETS
    finally:
        server.close()


if __name__ == "__main__":
    main()
