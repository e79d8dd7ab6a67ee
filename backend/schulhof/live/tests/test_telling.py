# SPDX-License-Identifier: EUPL-1.2
"""A change is on every other screen: once, in order, with what it brings."""

from contextlib import ExitStack

from testing.cast import Cast
from testing.screen import call, screen, send, session_of

from .conftest import Tell


def test_everybody_in_a_group_hears_once_and_in_order(
    cast: Cast, here: str, there: str, tell: Tell
) -> None:
    group = f"group:{cast.class_group.id}"
    with ExitStack() as stack:
        screens = [
            stack.enter_context(screen(address, person))
            for address in (here, there)
            for person in (cast.pupil, cast.classmate, cast.teacher)
        ]
        for number in range(20):
            tell(*[group] * (number % 3 + 1))
        for each in screens:
            assert each.heads[group] == 0
            assert [each.event() for _ in range(39)] == [(group, seq) for seq in range(1, 40)]


def test_nobody_else_hears(cast: Cast, here: str, tell: Tell) -> None:
    with screen(here, cast.stranger) as stranger, screen(here, cast.other_pupil) as other:
        tell(f"group:{cast.class_group.id}", f"person:{cast.pupil.id}")
        assert f"group:{cast.class_group.id}" not in stranger.heads.keys() | other.heads.keys()
        assert stranger.all_within(1.5) == other.all_within(0.1) == []


def test_what_happens_in_one_act_arrives_as_one_message(cast: Cast, here: str, tell: Tell) -> None:
    topics = [f"group:{cast.class_group.id}", f"community:{cast.class_community.id}"]
    with screen(here, cast.pupil) as seen:
        tell(*topics, topics[0])
        text = seen.line.recv(timeout=5, decode=True)
        assert len(text.split("\n")) == 3


def test_a_message_arrives_with_its_content_as_the_api_tells_it(
    cast: Cast, here: str, there: str
) -> None:
    session = session_of(cast.teacher)
    with screen(here, cast.pupil) as first, screen(there, cast.classmate) as second:
        number = send(there, session, cast.class_group.id, "Grüße 🌱 an **alle**")
        for seen in (first, second):
            frame = seen.next()
            told = call(here, session, "GET", f"/messages/{frame['id']}")
            assert (frame["type"], frame["seq"]) == ("messaging.message_sent", number)
            assert frame["data"] == told
            assert told["body"] == "Grüße 🌱 an **alle**"
