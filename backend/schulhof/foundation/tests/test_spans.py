# SPDX-License-Identifier: EUPL-1.2
"""Stretches of time: half open, whole days here, also where a day has 23 or 25 hours."""

from datetime import UTC, date, datetime, timedelta

from schulhof.foundation.spans import Span, asked, lasting, of_days

TICK = timedelta.resolution
NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)
LATER = NOON + timedelta(hours=3)


def test_what_ended_when_another_begins_has_nothing_in_common_with_it() -> None:
    assert Span(NOON, LATER).cut(Span(LATER, LATER + TICK)) is None
    assert Span(NOON, LATER + TICK).cut(Span(LATER, LATER + TICK)) == Span(LATER, LATER + TICK)


def test_last_moment_of_what_is_asked_belongs_to_it_be_it_the_only_one() -> None:
    assert asked(NOON, NOON).cut(lasting(NOON, None))
    assert asked(NOON, LATER).cut(lasting(LATER, None))
    assert asked(NOON, LATER).cut(lasting(LATER + TICK, None)) is None
    assert asked(NOON, NOON).cut(lasting(None, NOON)) is None


def test_days_count_whole_in_the_time_zone_here() -> None:
    may = of_days(date(2026, 5, 4), date(2026, 5, 4))
    assert may == Span(datetime(2026, 5, 3, 22, tzinfo=UTC), datetime(2026, 5, 4, 22, tzinfo=UTC))
    assert (may.first_day, may.last_day) == (date(2026, 5, 4), date(2026, 5, 4))


def test_day_on_which_summer_time_ends_has_twenty_five_hours() -> None:
    autumn = of_days(date(2026, 10, 25), date(2026, 10, 25))
    assert autumn.until.astimezone(UTC) - autumn.since.astimezone(UTC) == timedelta(hours=25)
    spring = of_days(date(2026, 3, 29), date(2026, 3, 29))
    assert spring.until.astimezone(UTC) - spring.since.astimezone(UTC) == timedelta(hours=23)
