# SPDX-License-Identifier: EUPL-1.2
"""Who has to agree at which age, and what the words come to (Art. 8 GDPR)."""

from datetime import date

import pytest

from schulhof.consent.rules import Bands, State, Word, need_of, need_of_band, outlives, state_of
from schulhof.people.rules import age_band, band_ends_on

BORN = date(2012, 5, 17)


@pytest.mark.row(8)
@pytest.mark.parametrize("age", range(5, 20))
def test_whose_word_is_needed_at_each_age(age: int) -> None:
    expected = "guardian" if age < 14 else "both" if age < 16 else "own"
    assert need_of(age=age) == expected


@pytest.mark.row(8)
@pytest.mark.parametrize("age", range(5, 20))
def test_the_day_before_and_on_each_birthday(age: int) -> None:
    birthday = BORN.replace(year=BORN.year + age)
    day_before = date.fromordinal(birthday.toordinal() - 1)
    for day, years in ((day_before, age - 1), (birthday, age)):
        band = age_band(BORN, on=day)
        assert need_of_band(band, is_pupil=True, bands=Bands()) == need_of(age=years), day


#: need, own word, words of guardians, what it comes to
TABLE: list[tuple[str, Word, list[bool], State]] = [
    ("guardian", None, [], "waiting"),
    ("guardian", True, [], "waiting"),
    ("guardian", None, [True], "allowed"),
    ("guardian", True, [True, True], "allowed"),
    ("guardian", None, [False], "refused"),
    ("guardian", True, [True, False], "conflict"),
    ("guardian", None, [False, False], "refused"),
    ("guardian", False, [True], "refused"),
    ("both", None, [], "waiting"),
    ("both", True, [], "waiting"),
    ("both", None, [True], "waiting"),
    ("both", True, [True], "allowed"),
    ("both", True, [True, False], "conflict"),
    ("both", None, [True, False], "conflict"),
    ("both", True, [False], "refused"),
    ("both", False, [True], "refused"),
    ("own", None, [], "waiting"),
    ("own", None, [True], "waiting"),
    ("own", True, [], "allowed"),
    ("own", True, [False], "allowed"),
    ("own", False, [True], "refused"),
]


@pytest.mark.row(8)
@pytest.mark.parametrize(("need", "own", "guardians", "expected"), TABLE)
def test_what_the_words_come_to(
    need: str, own: Word, guardians: list[bool], expected: State
) -> None:
    assert state_of(need, own=own, guardians=guardians) == expected  # type: ignore[arg-type]


def test_a_school_may_wait_until_adulthood() -> None:
    bands = Bands(own_word_from=16, own_word_alone_from=18)
    assert [need_of(age=age, bands=bands) for age in (15, 16, 17, 18)] == [
        "guardian", "both", "both", "own",
    ]  # fmt: skip


def test_of_whom_nothing_is_known_counts_as_the_youngest_and_a_grown_up_decides_alone() -> None:
    assert need_of_band("unknown", is_pupil=True, bands=Bands()) == "guardian"
    assert need_of_band("unknown", is_pupil=False, bands=Bands()) == "own"


@pytest.mark.parametrize(
    ("capacity", "before", "after", "stays"),
    [
        ("guardian", "guardian", "both", True),
        ("self", "guardian", "both", False),
        ("guardian", "both", "own", False),
        ("self", "both", "own", False),
    ],
)
def test_which_words_outlive_a_birthday(
    capacity: str, before: str, after: str, stays: bool
) -> None:
    assert outlives(capacity, before=before, after=after) is stays  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("born", "on", "ends"),
    [
        (date(2012, 5, 17), date(2026, 5, 16), date(2026, 6, 1)),
        (date(2012, 5, 17), date(2026, 5, 20), date(2026, 6, 1)),
        (date(2012, 5, 17), date(2026, 6, 1), date(2028, 6, 1)),
        (date(2012, 12, 31), date(2026, 1, 1), date(2027, 1, 1)),
        (date(2000, 1, 1), date(2026, 1, 1), None),
        (None, date(2026, 1, 1), None),
    ],
)
def test_a_kept_band_ends_with_the_month_of_the_birthday(
    born: date | None, on: date, ends: date | None
) -> None:
    assert band_ends_on(born, on=on) == ends
