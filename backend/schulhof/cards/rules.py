# SPDX-License-Identifier: EUPL-1.2
"""Cards, pictures and who may do what with them. Pure."""

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, get_args
from uuid import UUID

from schulhof.people.rules import random_code
from schulhof.schools.rules import Standing, may_see_class

#: The pictures, in the order of the grid. The web application draws and names them.
Picture = Literal[
    "sun", "fish", "apple", "boat", "house", "tree", "car", "ball", "star", "cat", "flower", "key"
]
PICTURES: tuple[Picture, ...] = get_args(Picture)
#: So many, all different, in their order: 12 · 11 · 10 · 9 = 11,880 ways.
CHOSEN = 4
#: 28 characters of 32: 140 random bits.
CODE_LENGTH = 28
#: How long a lesson may be, in minutes.
Minutes = Literal[15, 30, 45, 60, 90]
#: Without a lesson, on a device of the class: a double lesson.
ON_DEVICE_MINUTES = 90
#: Minutes in which a device has to join.
JOINING_MINUTES = 15


def new_code() -> str:
    """What the square of a card, or of a device that joins, holds."""
    return random_code(CODE_LENGTH)


def draw_pictures() -> list[Picture]:
    """Four pictures by chance: chosen ones would be the cat and the ball in every class."""
    return secrets.SystemRandom().sample(PICTURES, CHOSEN)


def may_begin_lesson(standing: Standing, *, school: UUID, school_class: UUID) -> bool:
    """Whoever teaches the class, and the office."""
    teaches = standing.classes.get(school_class) in ("class_teacher", "teacher")
    return teaches or standing.administers(school)


def may_manage_cards(standing: Standing, *, school: UUID, school_class: UUID) -> bool:
    """Cards open accounts, so those who may hand out login slips: class teachers and the office."""
    return may_see_class(standing, school=school, school_class=school_class)


def names_on_cards(names: Mapping[UUID, tuple[str, str]]) -> dict[UUID, str]:
    """First names, with as little of the family name as tells two apart: "Mia", or "Mia K." and "Mia L.".

    `names` are given and family name. Whoever finds a card learns no more than that.
    """
    return {person_id: _shortest(name, list(names.values())) for person_id, name in names.items()}


def _shortest(name: tuple[str, str], together: Sequence[tuple[str, str]]) -> str:
    given, family = name
    if Counter(each for each, _family in together)[given] == 1:
        return given
    for length in range(1, len(family)):
        if (
            sum(each == given and other.startswith(family[:length]) for each, other in together)
            == 1
        ):
            return f"{given} {family[:length]}."
    return f"{given} {family}".strip()
