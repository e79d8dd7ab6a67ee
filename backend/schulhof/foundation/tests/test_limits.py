# SPDX-License-Identifier: EUPL-1.2
"""Limits count, name the wait, and forget."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine

from schulhof.foundation.errors import TooMany
from schulhof.foundation.limits import Limit, give_back, spend

# They count in the cache, which comes with the database: memory here, Redis there.
pytestmark = pytest.mark.usefixtures("db")

TWICE = Limit(name="twice", amount=2, seconds=60)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-11-24T08:00:00Z", tick=False) as traveller:
        yield traveller


def test_third_try_is_refused_with_the_seconds_to_wait(clock: time_machine.Traveller) -> None:
    spend(TWICE, "ada")
    spend(TWICE, "ada")
    clock.shift(20)
    with pytest.raises(TooMany) as refusal:
        spend(TWICE, "ada")
    assert refusal.value.retry_after == 40
    clock.shift(40)
    spend(TWICE, "ada")


def test_others_and_other_limits_are_not_concerned(clock: time_machine.Traveller) -> None:
    for _ in range(2):
        spend(TWICE, "ada")
    spend(TWICE, "ben")
    spend(TWICE, "a", "da")  # parts are kept apart
    spend(Limit(name="other", amount=1, seconds=60), "ada")


def test_what_is_given_back_may_be_spent_again(clock: time_machine.Traveller) -> None:
    for _ in range(5):
        spend(TWICE, "ada")
        give_back(TWICE, "ada")
    spend(TWICE, "ada")
    spend(TWICE, "ada")
    with pytest.raises(TooMany):
        spend(TWICE, "ada")


def test_giving_back_after_the_window_is_no_error(clock: time_machine.Traveller) -> None:
    give_back(TWICE, "ada")


def test_a_burst_at_once_gets_no_more_than_the_amount(clock: time_machine.Traveller) -> None:
    limit = Limit(name="burst", amount=5, seconds=3600)

    def attempt(_: int) -> bool:
        try:
            spend(limit, "ada")
        except TooMany:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(attempt, range(100))) == 5
