# SPDX-License-Identifier: EUPL-1.2
"""Login names of children."""

import re

import pytest

from schulhof.people.login_names import SYLLABLES, new_login_name

PATTERN = re.compile(rf"^[a-z]+({'|'.join(SYLLABLES)})[2-9]{{2,6}}$")


@pytest.mark.parametrize(
    ("given", "stem"),
    [
        ("Sophie", "sophie"),
        ("Jörg", "joerg"),
        ("Anna-Lena", "anna"),
        ("Kathrin, Katrin", "kathrin"),
        ("Zoë", "zoe"),
        ("Şükrü", "suekrue"),
        ("Иван", "ivan"),
        ("Δήμητρα", "dimitra"),
        ("Łukasz", "lukasz"),
        ("Maximiliana-Sophia", "maximiliana"),
        ("Wolfgangamadeus", "wolfgangamadeu"),
    ],
)
def test_login_name_begins_with_the_first_name_in_plain_letters(given: str, stem: str) -> None:
    name = new_login_name(given, taken=())
    assert PATTERN.match(name)
    assert name.startswith(stem)


@pytest.mark.parametrize("given", ["محمد", "", "李"])
def test_name_in_another_script_gets_syllables(given: str) -> None:
    assert PATTERN.match(new_login_name(given, taken=()))


def test_a_thousand_of_one_name_are_all_different() -> None:
    taken: set[str] = set()
    for _ in range(1000):
        taken.add(new_login_name("Mohammed", taken=taken))
    assert len(taken) == 1000


def test_without_chance_it_gives_up_instead_of_running_forever() -> None:
    first = new_login_name("Ada", taken=(), choose=lambda options: options[0])
    longer = new_login_name("Ada", taken={first}, choose=lambda options: options[0])
    assert longer == first + "2"
