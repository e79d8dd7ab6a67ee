# SPDX-License-Identifier: EUPL-1.2
"""What happens while the database is asked: an oracle answers slowly, and the world goes on."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

from django.db import OperationalError

from schulhof.live.catchup import CatchUp
from schulhof.live.frames import Missed, MissedEvent
from schulhof.live.rights import BROKEN, ENDED, Rights
from schulhof.live.sockets import Socket
from schulhof.live.threads import Threads

from .hall import Hall, heard, parcel
from .peers import Quiet

ADA = UUID(int=1)
OWN = f"person:{ADA}"


class Oracle(Threads):
    """Answers after a while, by the name of what it is asked."""

    def __init__(self, **answers: Callable[..., Any]) -> None:
        super().__init__(1)
        self.answers = answers
        self.asked: list[str] = []

    async def run(self, read: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.asked.append(read.__name__)
        await asyncio.sleep(0.02)
        return self.answers[read.__name__](*args)


def ada_hears(*topics: str) -> dict[str, Callable[..., Any]]:
    return {
        "persons_of": lambda keys: dict.fromkeys(keys, ADA),
        "hearing": lambda keys: {key: [OWN, *topics] for key in keys},
        "heads": lambda names: dict.fromkeys(names, 7),
    }


@asynccontextmanager
async def asking(hall: Hall, oracle: Oracle) -> AsyncIterator[Rights]:
    rights = Rights(hall.audiences, hall.fanout, oracle)
    works = [asyncio.create_task(rights.run()), asyncio.create_task(hall.fanout.run())]
    try:
        yield rights
    finally:
        for work in works:
            work.cancel()


def newcomer() -> tuple[Socket, Quiet]:
    peer = Quiet()
    return Socket(peer, "ada's session"), peer


async def test_what_is_told_before_the_greeting_is_in_its_heads_and_not_told_again() -> None:
    hall = Hall()
    _, other = hall.listener("group:old")
    socket, peer = newcomer()
    oracle = Oracle(**ada_hears("group:old", "group:new"))
    async with asking(hall, oracle) as rights:
        rights.ask(socket)
        while "heads" not in oracle.asked:
            await asyncio.sleep(0)
        hall.fanout.receive([parcel("group:old", 1), parcel("group:new", 7)])
        await asyncio.sleep(0.1)
        hall.fanout.receive([parcel("group:old", 2), parcel("group:new", 8)])
        await asyncio.sleep(0.05)
    assert heard(other) == [("group:old", 1), ("group:old", 2)]
    greeting, *events = peer.frames
    assert greeting == {"t": "hello", "topics": {OWN: 7, "group:old": 1, "group:new": 7}}
    assert [(each["topic"], each["seq"]) for each in events] == [
        ("group:old", 2),
        ("group:new", 8),
    ]


async def test_rights_that_change_while_they_are_asked_are_asked_again() -> None:
    hall, (socket, peer) = Hall(), newcomer()
    answers = [[OWN, "group:a"], [OWN]]
    oracle = Oracle(**ada_hears() | {"hearing": lambda keys: dict.fromkeys(keys, answers.pop(0))})
    async with asking(hall, oracle) as rights:
        rights.ask(socket)
        while "heads" not in oracle.asked:
            await asyncio.sleep(0)
        hall.fanout.receive([parcel("group:a", 8)])
        rights.ask(socket)
        await asyncio.sleep(0.2)
    assert peer.frames == [{"t": "hello", "topics": {OWN: 7}}]


async def test_many_who_come_in_one_moment_are_asked_for_together() -> None:
    hall, newcomers = Hall(), [newcomer() for _ in range(30)]
    oracle = Oracle(**ada_hears("group:a"))
    async with asking(hall, oracle) as rights:
        for socket, _ in newcomers:
            rights.ask(socket)
        await asyncio.sleep(0.2)
    assert oracle.asked == ["persons_of", "hearing", "heads"]
    assert all(peer.frames[0]["t"] == "hello" for _, peer in newcomers)


async def test_whoever_leaves_while_asked_for_is_forgotten() -> None:
    hall, (socket, peer) = Hall(), newcomer()
    async with asking(hall, Oracle(**ada_hears("group:a"))) as rights:
        rights.ask(socket)
        await asyncio.sleep(0.03)
        rights.forget(socket)
        await asyncio.sleep(0.1)
    assert (peer.frames, len(hall.audiences)) == ([], 0)


async def test_a_database_that_fails_once_is_asked_again_and_nothing_slips_out() -> None:
    hall, (socket, peer) = Hall(), newcomer()
    failures = [OperationalError("gone")]

    def hearing(keys: set[str]) -> dict[str, list[str]]:
        if failures:
            raise failures.pop()
        return {key: [OWN] for key in keys}

    async with asking(hall, Oracle(**ada_hears() | {"hearing": hearing})) as rights:
        rights.ask(socket)
        await asyncio.sleep(0.1)
        hall.fanout.receive([parcel(OWN, 8)])
        await asyncio.sleep(0.1)
        assert peer.frames == []
        await asyncio.sleep(1.2)
    assert peer.frames[0]["t"] == "hello"


async def test_an_answer_that_nobody_understands_closes_the_sockets_and_work_goes_on() -> None:
    hall, (first, first_peer), (second, second_peer) = Hall(), newcomer(), newcomer()
    answers: list[Any] = [None, {"ada's session": [OWN]}]
    oracle = Oracle(**ada_hears() | {"hearing": lambda _: answers.pop(0)})
    async with asking(hall, oracle) as rights:
        rights.ask(first)
        await asyncio.sleep(0.1)
        rights.ask(second)
        await asyncio.sleep(0.1)
    assert first_peer.closed_with == BROKEN
    assert second_peer.frames[0]["t"] == "hello"


async def test_whoever_is_not_signed_in_is_sent_away() -> None:
    hall, (socket, peer) = Hall(), newcomer()
    async with asking(hall, Oracle(persons_of=lambda _: {})) as rights:
        rights.ask(socket)
        await asyncio.sleep(0.1)
    assert (peer.closed_with, peer.frames, len(hall.audiences)) == (ENDED, [], 0)


async def test_what_comes_while_the_missed_is_read_is_told_after_it_and_once() -> None:
    hall = Hall()
    socket, peer = hall.listener("a", "b")
    missed = Missed(topic="a", events=[MissedEvent(seq=1, type="tests.rang", id=UUID(int=2))])
    catch_up = CatchUp(hall.audiences, hall.fanout, Oracle(answers=lambda _: [missed]))
    turns = asyncio.create_task(hall.fanout.run())
    hall.fanout.receive([parcel("a", 1)])
    await asyncio.sleep(0.01)
    answering = asyncio.create_task(catch_up.answer(socket, {"a": 0}))
    await asyncio.sleep(0.005)
    hall.fanout.receive([parcel("a", 2), parcel("b", 1)])
    await answering
    hall.fanout.receive([parcel("a", 3)])
    await asyncio.sleep(0.01)
    turns.cancel()
    said = [(each["t"], each["topic"], each.get("seq")) for each in peer.frames]
    assert said == [
        ("event", "a", 1),
        ("missed", "a", None),
        ("event", "a", 2),
        ("event", "b", 1),
        ("event", "a", 3),
    ]


async def test_a_database_that_fails_during_catching_up_is_told_and_life_goes_on() -> None:
    def fail(_spans: object) -> list[Missed]:
        raise OperationalError("gone")

    hall = Hall()
    socket, peer = hall.listener("a")
    await CatchUp(hall.audiences, hall.fanout, Oracle(answers=fail)).answer(socket, {"a": 0})
    assert peer.frames == [{"t": "error", "code": "unavailable"}]
    assert socket.held is None


async def test_what_was_missed_on_hold_is_not_told_a_second_time_when_let_go() -> None:
    hall = Hall()
    socket, peer = hall.listener("a")
    missed = Missed(topic="a", events=[MissedEvent(seq=1, type="tests.rang", id=UUID(int=2))])
    catch_up = CatchUp(hall.audiences, hall.fanout, Oracle(answers=lambda _: [missed]))
    socket.hold()
    hall.fanout.receive([parcel("a", 1)])
    await hall.turns()
    await catch_up.answer(socket, {"a": 0})
    socket.release()
    assert [each["t"] for each in peer.frames] == ["missed"]
