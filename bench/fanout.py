# SPDX-License-Identifier: EUPL-1.2
"""How much a live event costs: deliveries per second of the server's processor, into sockets of one group.

Ours is the whole way of a change: an act in a thread, its transaction, the bus, the gateway, the socket. The
limit writes the same bytes to the same number of bare TCP connections, and does nothing else.
"""

import asyncio
from statistics import median

import uvloop

from bench.ground import School, prepare, school_of
from bench.lines import FRAME, Crowd, Measured, connected, onto_core, request
from bench.table import Row, show

SOCKETS = 1000
#: Each measured in turn, so that a busy machine disturbs both.
RUNS = 5
ROUNDS = 60
BURST = 10
#: WebSocket header of a frame of this size.
HEADER = 4


def main() -> None:
    """Measure and print."""
    prepare()
    school = school_of(SOCKETS)
    topic = f"group:{school.group_id}"
    _begin_at_a_million(topic)
    onto_core(1)
    show(uvloop.run(_measure(school, topic)))


async def _measure(school: School, topic: str) -> list[Row]:
    live, tcp = Measured("live"), Measured("tcp")
    try:
        async with (
            connected(live, [request(each, live.port) for each in school.sessions]) as ours,
            connected(tcp, [None] * SOCKETS) as bare,
        ):
            single, burst, limit = [], [], []
            for _ in range(RUNS):
                single.append(await _rate(live, ours, topic, HEADER + FRAME, 1))
                burst.append(
                    await _rate(live, ours, topic, HEADER + (FRAME + 1) * BURST - 1, BURST)
                )
                limit.append(await _rate(tcp, bare, topic, HEADER + FRAME, 1))
    finally:
        live.close()
        tcp.close()
    what = f"deliveries per CPU second, {SOCKETS} sockets"
    bare_rate = median(limit)
    return [
        Row(what=f"{what}, one event a turn", ours=median(single), limit=bare_rate, goal=0.5),
        Row(what=f"{what}, {BURST} events a turn", ours=median(burst), limit=bare_rate, goal=3),
    ]


async def _rate(server: Measured, crowd: Crowd, topic: str, size: int, count: int) -> float:
    """Deliveries per second of the server's processor; the next begins when all have got the last."""
    rounds = ROUNDS // (1 if count == 1 else 3)
    began = server.ask("cpu")
    for _ in range(rounds):
        told = asyncio.create_task(crowd.gets(size * SOCKETS))
        await asyncio.sleep(0)
        server.tell(count, topic)
        await told
    return rounds * count * SOCKETS / (server.ask("cpu") - began)


def _begin_at_a_million(topic: str) -> None:
    """So that all frames are of one length."""
    from schulhof.stream.models import Topic

    Topic.objects.update_or_create(name=topic, defaults={"head": 1_000_000})


if __name__ == "__main__":
    main()
