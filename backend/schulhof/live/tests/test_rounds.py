# SPDX-License-Identifier: EUPL-1.2
"""What is looked after from time to time."""

import asyncio

from schulhof.live.rounds import Pace, Rounds
from schulhof.live.sockets import TOO_SLOW

from .hall import Asked, Hall, parcel

SOON = Pace(every=0.01, heartbeat=0.05, slow=0.1, all_rights=0.2)


async def for_a_while(hall: Hall, rounds: Rounds, seconds: float) -> None:
    works = [asyncio.create_task(rounds.run()), asyncio.create_task(hall.fanout.run())]
    await asyncio.sleep(seconds)
    for work in works:
        work.cancel()


async def test_a_reader_that_is_behind_for_long_is_closed_and_one_that_caught_up_is_not() -> None:
    hall = Hall()
    (slow, slow_peer), (quick, quick_peer) = hall.listener("a"), hall.listener("a")
    rounds = Rounds([], audiences=hall.audiences, fanout=hall.fanout, rights=Asked(hall), pace=SOON)
    slow_peer.behind = quick_peer.behind = 1
    rounds.slow(slow)
    rounds.slow(quick)
    await for_a_while(hall, rounds, 0.05)
    quick_peer.behind = 0
    await for_a_while(hall, rounds, 0.3)
    assert (slow_peer.closed_with, quick_peer.closed_with) == (TOO_SLOW, None)


async def test_heads_are_repeated_once_and_only_where_something_happened() -> None:
    hall = Hall()
    (_, peer), (_, idle) = hall.listener("a", "b"), hall.listener("b")
    hall.fanout.receive([parcel("a", 1)])
    rounds = Rounds([], audiences=hall.audiences, fanout=hall.fanout, rights=Asked(hall), pace=SOON)
    await for_a_while(hall, rounds, 0.3)
    assert [frame["t"] for frame in peer.frames] == ["event", "heads"]
    assert peer.frames[1]["topics"] == {"a": 1}
    assert idle.frames == []


async def test_everybodys_rights_are_asked_again_in_turn() -> None:
    hall = Hall()
    sockets = [hall.listener("a")[0] for _ in range(7)]
    rights = Asked(hall)
    rounds = Rounds(sockets, audiences=hall.audiences, fanout=hall.fanout, rights=rights, pace=SOON)
    await for_a_while(hall, rounds, 0.6)
    assert set(rights.asked[:7]) == set(sockets)
    assert 7 <= len(rights.asked) <= 30
