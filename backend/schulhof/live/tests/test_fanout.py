# SPDX-License-Identifier: EUPL-1.2
"""A turn: what is due together leaves as one message, built once for all who hear the same."""

import asyncio

from schulhof.live.fanout import PORTION
from schulhof.live.sockets import BEHIND, HELD, TOO_SLOW

from .hall import Hall, heard, parcel


async def test_a_burst_in_several_topics_is_one_message_for_each_and_the_same_bytes() -> None:
    hall = Hall()
    (_, both), (_, twin), (_, one) = (
        hall.listener("a", "b"), hall.listener("a", "b", "c"), hall.listener("b"),
    )  # fmt: skip
    hall.fanout.receive([parcel("a", 1), parcel("b", 1), parcel("a", 2), parcel("x", 1)])
    await hall.turns()
    assert heard(both) == heard(twin) == [("a", 1), ("a", 2), ("b", 1)]
    assert heard(one) == [("b", 1)]
    assert len(both.messages) == len(one.messages) == 1
    assert both.messages[0] is twin.messages[0]
    assert hall.told == [("a", 1), ("b", 1), ("a", 2)]


async def test_a_big_audience_leaves_others_their_turn_on_the_loop() -> None:
    hall = Hall()
    peers = [hall.listener("a")[1] for _ in range(PORTION * 3)]
    hall.fanout.receive([parcel("a", 1)])
    running = asyncio.create_task(hall.fanout.run())
    seen = set()
    for _ in range(10):
        await asyncio.sleep(0)
        seen.add(sum(len(peer.messages) for peer in peers))
    running.cancel()
    assert {PORTION, PORTION * 2, PORTION * 3} <= seen


async def test_early_frames_wait_and_are_reported() -> None:
    hall = Hall()
    _, peer = hall.listener("a")
    hall.fanout.receive([parcel("a", 2)])
    await hall.turns()
    assert (heard(peer), hall.gaps) == ([], ["a"])
    hall.fanout.receive([parcel("a", 1), parcel("a", 2)])
    await hall.turns()
    assert heard(peer) == [("a", 1), ("a", 2)]


async def test_a_socket_on_hold_hears_later_what_it_does_not_know_and_still_may() -> None:
    hall = Hall()
    socket, peer = hall.listener("a", "b", "c")
    socket.hold()
    socket.hold()
    hall.fanout.receive([parcel("a", 1), parcel("b", 1), parcel("c", 1)])
    await hall.turns()
    hall.fanout.receive([parcel("a", 2)])
    await hall.turns()
    socket.knows({"a": 1})
    socket.release()
    assert peer.messages == []
    hall.audiences.change(socket, ["a", "b"])
    socket.release()
    assert heard(peer) == [("b", 1), ("a", 2)]
    assert len(peer.messages) == 1


async def test_a_socket_held_for_too_long_has_to_come_back() -> None:
    hall = Hall()
    socket, peer = hall.listener("a")
    socket.hold()
    hall.fanout.receive(parcel("a", seq) for seq in range(1, HELD + 2))
    await hall.turns()
    assert peer.closed_with == TOO_SLOW


async def test_a_reader_that_falls_behind_is_noted_and_then_closed() -> None:
    hall = Hall()
    socket, peer = hall.listener("a")
    peer.behind = 1
    hall.fanout.receive([parcel("a", 1)])
    await hall.turns()
    assert (hall.slow, peer.closed_with) == ([socket], None)
    peer.behind = BEHIND + 1
    hall.fanout.receive([parcel("a", 2)])
    await hall.turns()
    assert peer.closed_with == TOO_SLOW


async def test_what_is_given_up_is_said_before_what_follows() -> None:
    hall = Hall()
    _, peer = hall.listener("a")
    hall.fanout.receive([parcel("a", 8)])
    await hall.turns()
    hall.fanout.resync(hall.audience("a"), 7)
    await hall.turns()
    assert peer.frames[0] == {"t": "resync", "topic": "a", "head": 7}
    assert [frame["seq"] for frame in peer.frames[1:]] == [8]


async def test_heads_are_repeated() -> None:
    hall = Hall()
    _, peer = hall.listener("a")
    hall.fanout.receive([parcel("a", 1)])
    await hall.turns()
    hall.fanout.announce(hall.audiences)
    await hall.turns()
    assert peer.frames[1:] == [{"t": "heads", "topics": {"a": 1}}]
    assert hall.audience("a").announced == 1


async def test_what_follows_an_event_with_consequences_waits_for_them() -> None:
    hall = Hall()
    socket, peer = hall.listener("a", "b")
    hall.fanout.on_told = lambda audience, _: socket.hold() if audience.topic == "b" else None
    hall.fanout.receive([parcel("a", 1), parcel("b", 1, "tests.consequences"), parcel("a", 2)])
    await hall.turns()
    assert heard(peer) == [("a", 1), ("b", 1)]
    hall.audiences.change(socket, ["b"])
    socket.release()
    assert heard(peer) == [("a", 1), ("b", 1)]
