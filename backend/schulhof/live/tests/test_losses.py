# SPDX-License-Identifier: EUPL-1.2
"""What a bus, a line or a dying process loses is found again."""

import subprocess
import sys
import time

import pytest
import redis
from django.conf import settings

from schulhof.stream.models import StreamEvent
from testing.cast import Cast
from testing.screen import screen, send, session_of
from testing.serving import BACKEND, environment

from .conftest import Tell

#: An act in a process that knows no bus, or dies in the moment between commit and bus.
ACT = """
import django, os, sys
django.setup()
from django.db import transaction
from schulhof.communities.events import CommunityChanged
from schulhof.foundation.ids import new_id
from schulhof.stream.actions import publish
with transaction.atomic():
    if sys.argv[1] == "die":
        transaction.on_commit(lambda: os._exit(9))
    publish(sys.argv[2], CommunityChanged(id=new_id()))
"""


def act_elsewhere(how: str, topic: str) -> int:
    """Let something happen in another process; its exit code."""
    more = {"DJANGO_SETTINGS_MODULE": "schulhof.config.settings"}
    words = [sys.executable, "-c", ACT, how, topic]
    done = subprocess.run(words, cwd=BACKEND, env=environment() | more, check=False)
    return done.returncode


def test_an_act_whose_process_died_before_it_told_is_heard_within_seconds(
    cast: Cast, here: str, there: str, tell: Tell
) -> None:
    group = f"group:{cast.class_group.id}"
    with screen(here, cast.pupil) as first, screen(there, cast.classmate) as second:
        tell(group)
        assert first.event() == second.event() == (group, 1)
        assert act_elsewhere("die", group) == 9
        assert StreamEvent.objects.filter(topic=group).count() == 2
        assert first.event(3) == second.event(3) == (group, 2)
        tell(group)
        assert first.event() == second.event() == (group, 3)


def test_an_act_on_the_terminal_is_heard_within_seconds_even_without_a_bus(
    cast: Cast, here: str
) -> None:
    group = f"group:{cast.class_group.id}"
    with screen(here, cast.pupil) as seen:
        assert act_elsewhere("live", group) == 0
        assert seen.event(3) == (group, 1)


def only_redis() -> "redis.Redis":
    if not settings.BUS_URL.startswith("redis"):
        pytest.skip("needs the bus between processes")
    return redis.Redis.from_url(settings.BUS_URL)


def cut(bus: "redis.Redis") -> None:
    """Cut the line of everybody who listens."""
    bus.client_kill_filter(_type="pubsub")


def test_a_bus_that_loses_its_lines_again_and_again_loses_no_event(
    cast: Cast, here: str, there: str
) -> None:
    bus, group, session = only_redis(), f"group:{cast.class_group.id}", session_of(cast.teacher)
    with screen(here, cast.pupil) as first, screen(there, cast.classmate) as second:
        for number in range(30):
            if number % 5 == 0:
                cut(bus)
            send((here, there)[number % 2], session, cast.class_group.id)
        for seen in (first, second):
            assert [seen.event(20) for _ in range(30)] == [(group, seq) for seq in range(1, 31)]


def test_a_bus_that_stands_still_delays_others_only_for_seconds(
    cast: Cast, here: str, there: str
) -> None:
    bus, group, session = only_redis(), f"group:{cast.class_group.id}", session_of(cast.teacher)
    with screen(here, cast.pupil) as first, screen(there, cast.classmate) as second:
        bus.client_pause(3000)
        for _ in range(3):
            send(here, session, cast.class_group.id)
        for seen in (first, second):
            assert [seen.event(4) for _ in range(3)] == [(group, seq) for seq in (1, 2, 3)]
        time.sleep(1)
        send(here, session, cast.class_group.id)
        assert first.event() == second.event() == (group, 4)


def test_strangers_on_the_bus_disturb_nobody(cast: Cast, here: str, tell: Tell) -> None:
    from schulhof.live.redis_bus import _channel

    bus, group = only_redis(), f"group:{cast.class_group.id}"
    with screen(here, cast.pupil) as seen:
        for garbage in (b"", b"\xff", b"\x91\x01", b"hello"):
            bus.publish(_channel(), garbage)
        tell(group)
        assert seen.event() == (group, 1)
