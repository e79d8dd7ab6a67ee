# SPDX-License-Identifier: EUPL-1.2
"""After a lost line, a closed lid, a restarted server: exactly what was missed, then live again."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from schulhof.foundation.clock import moved_to, now
from schulhof.live.catchup import answers
from schulhof.live.frames import Missed, Resync
from schulhof.stream.access import MISSED_LIMIT, Span
from schulhof.stream.models import Topic
from schulhof.stream.retention import forget_old_events
from testing.cast import Cast
from testing.screen import Screen, screen, send, session_of
from testing.serving import free_port, server_here

from .conftest import Tell
from .follower import Follower


def ask(seen: Screen, **cursors: int) -> list[dict[str, Any]]:
    """The answers to cursors, one for each topic."""
    seen.say({"t": "cursors", "cursors": cursors})
    return [seen.next() for _ in cursors]


def test_who_was_away_gets_exactly_what_was_missed_in_every_topic(
    cast: Cast, here: str, there: str, tell: Tell
) -> None:
    group, community = f"group:{cast.class_group.id}", f"community:{cast.class_community.id}"
    with screen(here, cast.pupil) as before:
        tell(group)
        assert before.event() == (group, 1)
    missed = tell(group, group, community)
    with screen(there, cast.pupil) as again:
        assert (again.heads[group], again.heads[community]) == (3, 1)
        answers = ask(again, **{group: 1, community: 0})
        events = {each["topic"]: each["events"] for each in answers}
        assert [event["seq"] for event in events[group]] == [2, 3]
        assert events[community] == [
            {"seq": 1, "type": "communities.community_changed", "id": str(missed[2])}
        ]
        tell(group)
        assert again.event() == (group, 4)


def test_who_missed_nothing_is_told_so(cast: Cast, here: str, tell: Tell) -> None:
    group = f"group:{cast.class_group.id}"
    tell(group)
    with screen(here, cast.pupil) as seen:
        assert ask(seen, **{group: 1}) == [{"t": "missed", "topic": group, "events": []}]


def test_who_asks_for_a_foreign_topic_gets_nothing(cast: Cast, here: str, tell: Tell) -> None:
    foreign, own = f"group:{cast.staff_group.id}", f"group:{cast.class_group.id}"
    tell(foreign, own)
    with screen(here, cast.pupil) as seen, screen(here, cast.teacher) as other:
        assert foreign in other.heads
        seen.say({"t": "cursors", "cursors": {foreign: 0, "nonsense": 0, own: 0}})
        assert seen.next()["topic"] == own
        assert seen.all_within(0.5) == []


@pytest.mark.parametrize("cursor", [0, 10**15])
def test_who_missed_too_much_or_knows_a_future_begins_anew(
    cast: Cast, here: str, tell: Tell, cursor: int
) -> None:
    group = f"group:{cast.class_group.id}"
    tell(*[group] * (MISSED_LIMIT + 1))
    with screen(here, cast.pupil) as seen:
        assert ask(seen, **{group: cursor}) == [
            {"t": "resync", "topic": group, "head": MISSED_LIMIT + 1}
        ]
        tell(group)
        assert seen.event() == (group, MISSED_LIMIT + 2)


def test_who_was_away_for_longer_than_is_kept_begins_anew(
    cast: Cast, here: str, tell: Tell
) -> None:
    group = f"group:{cast.class_group.id}"
    with moved_to(now() - timedelta(days=settings.STREAM_DAYS, minutes=1)):
        tell(group, group)
    tell(group)
    forget_old_events()
    with screen(here, cast.pupil) as seen:
        assert ask(seen, **{group: 1}) == [{"t": "resync", "topic": group, "head": 3}]
        assert [e["seq"] for e in ask(seen, **{group: 2})[0]["events"]] == [3]


@pytest.mark.usefixtures("kept_connections", "transactional_db")
def test_a_restarted_server_says_so_and_goes_on(cast: Cast, tell: Tell) -> None:
    group, port = f"group:{cast.class_group.id}", free_port()
    follower = Follower(session_of(cast.pupil), group)
    with server_here(port) as address:
        follower.connect(address)
        tell(group)
        follower.hear_upto({group: 1})
        tell(group)
    code = follower.screen.closed_with()
    assert code == 1012, "the browser comes back after 1012"
    tell(group)
    with server_here(port) as address:
        follower.connect(address)
        tell(group)
        follower.hear_upto({group: 4})
        follower.leave()
    assert follower.told[group] == [1, 2, 3, 4]


@pytest.mark.django_db
def test_who_heard_more_from_another_process_than_this_one_knows_begins_not_anew() -> None:
    """The bus is under way; only a number that never was is a reason to begin anew."""
    Topic.objects.create(name="group:a", head=5)
    frames = answers({"group:a": Span(5, 4), "group:b": Span(1, 0)})
    assert frames == [Missed(topic="group:a", events=[]), Resync(topic="group:b", head=0)]


def test_whoever_comes_while_others_talk_hears_on_from_the_greeting(
    cast: Cast, here: str, tell: Tell
) -> None:
    group, session = f"group:{cast.class_group.id}", session_of(cast.pupil)
    with talking(tell, group):
        for _ in range(25):
            with screen(here, cast.pupil, session) as seen:
                first = seen.heads[group] + 1
                assert [seen.event() for _ in range(5)] == [(group, first + n) for n in range(5)]


def test_whoever_catches_up_while_others_talk_hears_first_the_old_then_the_new(
    cast: Cast, here: str, tell: Tell
) -> None:
    group = f"group:{cast.class_group.id}"
    tell(*[group] * 20)
    with talking(tell, group), screen(here, cast.pupil) as seen:
        for _ in range(15):
            seen.say({"t": "cursors", "cursors": {group: 0}})
            before = []
            while (frame := seen.next())["t"] == "event":
                before.append(frame["seq"])
            told = [event["seq"] for event in frame["events"]]
            assert told == list(range(1, max([20, *before, told[-1]]) + 1))
            assert seen.event() == (group, told[-1] + 1)


@contextmanager
def talking(tell: Tell, topic: str) -> Iterator[None]:
    """Somebody says something every few milliseconds, but no more than can be told one by one."""
    enough = threading.Event()

    def talk() -> None:
        for _ in range(MISSED_LIMIT - 30):
            tell(topic)
            if enough.wait(0.004):
                break
        while not enough.wait(0.05):
            tell(topic)
        connection.close()

    thread = threading.Thread(target=talk)
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()


def write(tell: Tell, topics: list[str], dice: random.Random) -> None:
    for _ in range(30):
        tell(*dice.choices(topics, k=dice.randint(1, 4)))
        time.sleep(dice.random() * 0.03)
    connection.close()


def write_there(address: str, cast: Cast, dice: random.Random) -> None:
    session = session_of(cast.teacher)
    for _ in range(15):
        send(address, session, cast.class_group.id)
        time.sleep(dice.random() * 0.03)
    connection.close()


def come_and_go(follower: Follower, addresses: list[str], dice: random.Random) -> None:
    for _ in range(6):
        follower.hear(dice.random() * 0.2)
        follower.leave()
        time.sleep(dice.choice([0, 0, 0.1]))
        follower.connect(dice.choice(addresses))


@pytest.mark.parametrize("seed", range(3))
def test_whoever_comes_and_goes_hears_everything_once_and_in_order(
    cast: Cast, here: str, there: str, tell: Tell, seed: int
) -> None:
    """Writers in threads and processes, clients that hang up at any moment and come back anywhere."""
    topics = [f"group:{cast.class_group.id}", f"community:{cast.class_community.id}"]
    people = [cast.pupil, cast.classmate, cast.teacher]
    followers = [Follower(session_of(person), *topics) for person in people]
    for follower in followers:
        follower.connect(here)
    dice = [random.Random(seed * 100 + number) for number in range(6)]
    together(
        (write, tell, topics, dice[0]),
        (write, tell, topics, dice[1]),
        (write_there, there, cast, dice[2]),
        *((come_and_go, follower, [here, there], dice.pop()) for follower in followers),
    )
    tell(*topics)
    heads = {topic: Topic.objects.get(name=topic).head for topic in topics}
    for follower in followers:
        follower.hear_upto(heads)
        follower.leave()
        assert follower.resynced == []
        assert list(follower.told.values()) == [list(range(1, head + 1)) for head in heads.values()]
    assert sum(heads.values()) >= 30 * 2 + 15 + 2


def together(*works: tuple[Any, ...]) -> None:
    threads = [threading.Thread(target=work[0], args=work[1:]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
