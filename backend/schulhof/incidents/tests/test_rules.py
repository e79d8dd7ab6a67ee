# SPDX-License-Identifier: EUPL-1.2
"""The clock: 72 hours that pass, whatever the clocks on the wall do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from schulhof.incidents import rules

pytestmark = pytest.mark.row(49)
BERLIN = ZoneInfo("Europe/Berlin")
NOTICED = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
DUE = NOTICED + timedelta(hours=72)
SECOND = timedelta(seconds=1)


def clock(at: datetime, *, authority: str = "open", told_at: datetime | None = None) -> str:
    return rules.clock(noticed_at=NOTICED, authority=authority, told_at=told_at, at=at)


@pytest.mark.parametrize(
    ("noticed", "due"),
    [
        # Summer time ends in between: the wall shows an hour less.
        (datetime(2026, 10, 24, 12, tzinfo=BERLIN), datetime(2026, 10, 27, 11, tzinfo=BERLIN)),
        # It begins in between: the wall shows an hour more.
        (datetime(2026, 3, 28, 12, tzinfo=BERLIN), datetime(2026, 3, 31, 13, tzinfo=BERLIN)),
        (datetime(2026, 6, 5, 12, tzinfo=BERLIN), datetime(2026, 6, 8, 12, tzinfo=BERLIN)),
    ],
)
def test_seventy_two_hours_are_hours_across_summer_time(noticed: datetime, due: datetime) -> None:
    found = rules.due_at(noticed.astimezone(UTC))
    assert found == due.astimezone(UTC)


def test_clock_runs_until_the_last_moment_and_is_overdue_after_it() -> None:
    assert clock(NOTICED) == "running"
    assert clock(DUE) == "running"
    assert clock(DUE + SECOND) == "overdue"


def test_clock_stops_when_the_authority_is_told_in_time_or_late_or_need_not_be() -> None:
    years_later = DUE + timedelta(days=700)
    assert clock(years_later, authority="told", told_at=DUE) == "told"
    assert clock(years_later, authority="told", told_at=DUE + SECOND) == "told_late"
    assert clock(years_later, authority="not_told", told_at=NOTICED) == "not_told"


def test_why_not_and_why_late_are_to_be_said_and_in_time_is_not() -> None:
    assert rules.needs_reason(told=False, told_at=NOTICED, noticed_at=NOTICED)
    assert rules.needs_reason(told=True, told_at=DUE + SECOND, noticed_at=NOTICED)
    assert not rules.needs_reason(told=True, told_at=DUE, noticed_at=NOTICED)


def test_numbers_count_within_a_year() -> None:
    assert rules.next_reference(2026, None) == "2026-001"
    assert rules.next_reference(2026, "2026-009") == "2026-010"
    assert rules.next_reference(2026, "2026-999") == "2026-1000"
