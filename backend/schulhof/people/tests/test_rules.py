# SPDX-License-Identifier: EUPL-1.2
"""Rules about persons."""

from datetime import date

import pytest

from schulhof.people.models import Person
from schulhof.people.rules import age_band, display_name, initials


@pytest.mark.parametrize(
    ("on", "band"),
    [
        (date(2026, 5, 9), "under_14"),
        (date(2026, 5, 10), "14_15"),
        (date(2028, 5, 9), "14_15"),
        (date(2028, 5, 10), "16_17"),
        (date(2030, 5, 10), "adult"),
    ],
)
def test_age_band_changes_on_the_birthday(on: date, band: str) -> None:
    assert age_band(date(2012, 5, 10), on=on) == band


def test_child_shows_first_name_and_initial() -> None:
    assert display_name(given_name="Ada", family_name="Amsel", is_child=True) == "Ada A."
    assert display_name(given_name="Ada", family_name="Amsel", is_child=False) == "Ada Amsel"


def test_initials_take_first_and_last_word() -> None:
    assert initials("Kevin von Ölschläger") == "KÖ"


def test_names_are_sorted_and_found_without_accents(db: None) -> None:
    Person.objects.bulk_create(
        [Person(login_name="oe", given_name="Ömer", family_name="Öztürk", display_name="Ö")]
    )
    person = Person.objects.get()
    assert person.sort_name == "ozturk omer"
    person.family_name = "Zander"
    person.save()
    assert Person.objects.get().sort_name == "zander omer"
