# SPDX-License-Identifier: EUPL-1.2
"""Guessing pictures is slow, and nobody is locked out by somebody else."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from schulhof.cards.models import Lesson
from schulhof.foundation.clock import now
from schulhof.schools.models import ClassMember
from testing.cast import STARTED, Cast, affiliate, make_person

from .holding_up import OTHERS, give_card, hold_up

pytestmark = [pytest.mark.row(22), pytest.mark.row(29), pytest.mark.attack(15), pytest.mark.once]


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-11-24T08:00:00Z", tick=False) as traveller:
        yield traveller


@pytest.fixture(autouse=True)
def lesson(cast: Cast, clock: time_machine.Traveller) -> Lesson:
    return Lesson.objects.create(
        school_class=cast.school_class, ends_at=now() + timedelta(minutes=90)
    )


def test_guessing_pictures_of_one_card_is_stopped_and_told_for_how_long(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    code = give_card(cast.pupil)
    assert [hold_up(code, OTHERS).status_code for _ in range(10)] == [422] * 10
    answer = hold_up(code)  # even the right ones, or the limit would tell
    assert (answer.status_code, answer.json()["code"], answer["Retry-After"]) == (
        429, "too_many", "900",
    )  # fmt: skip
    clock.shift(901)
    assert hold_up(code).status_code == 204


def test_card_that_was_guessed_at_locks_out_no_classmate_on_the_same_network(cast: Cast) -> None:
    guessed, other = give_card(cast.pupil), give_card(cast.classmate)
    for _ in range(11):
        hold_up(guessed, OTHERS)
    assert hold_up(other).status_code == 204


def test_flood_of_cards_that_are_none_locks_out_no_real_card(cast: Cast) -> None:
    code = give_card(cast.pupil)
    for _ in range(300):
        hold_up("B" * 28)
    assert hold_up("B" * 28).status_code == 429
    assert hold_up(code).status_code == 204


def test_guessing_at_a_card_from_many_places_is_stopped(cast: Cast) -> None:
    code = give_card(cast.pupil)
    for number in range(3):
        for _ in range(10):
            assert hold_up(code, OTHERS, address=f"198.51.100.{number}").status_code == 422
    assert hold_up(code, address="198.51.100.99").status_code == 429


def test_picture_of_a_card_outside_the_lesson_locks_out_nobody(cast: Cast) -> None:
    """A classmate who photographed the card guesses at home in the evening; in the morning it works."""
    code = give_card(cast.pupil)
    ended = Lesson.objects.get()
    Lesson.objects.update(ends_at=now())
    for _ in range(40):
        assert hold_up(code, OTHERS, address="198.51.100.7").status_code == 422
    Lesson.objects.update(ends_at=ended.ends_at)
    assert hold_up(code).status_code == 204


def test_class_of_thirty_behind_one_address_mistaken_twice_gets_in(cast: Cast) -> None:
    pupils = [make_person(f"kind{n}", "Kind", f"K{n}", child=True) for n in range(30)]
    for pupil in pupils:
        affiliate(pupil, cast.school, "pupil", agrees=False)
        ClassMember.objects.create(
            school_class=cast.school_class, person=pupil, part="pupil", source="roster",
            started_on=STARTED,
        )  # fmt: skip
    codes = [give_card(pupil) for pupil in pupils]
    for code in codes:
        assert [hold_up(code, OTHERS).status_code for _ in range(2)] == [422, 422]
    assert {hold_up(code).status_code for code in codes} == {204}


def test_forged_forwarded_address_does_not_help(cast: Cast) -> None:
    code = give_card(cast.pupil)
    for _ in range(10):
        hold_up(code, OTHERS)
    assert hold_up(code).status_code == 429
