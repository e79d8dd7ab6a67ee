# SPDX-License-Identifier: EUPL-1.2
"""The schools of the made-up city of Lindenstadt."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoSchool:
    """A school: its sign, its classes (name → grade) and its courses (name → class of their pupils)."""

    number: str
    name: str
    short_name: str
    form: str
    classes: dict[str, str]
    courses: dict[str, str]
    pupils_per_class: int
    teachers: int
    #: Age of the pupils in the lowest grade; each grade is a year older.
    first_age: int
    with_guardians: bool


def _grades(first: int, last: int, letters: str) -> dict[str, str]:
    return {
        f"{grade}{letter}": f"{grade:02d}" for grade in range(first, last + 1) for letter in letters
    }


SCHOOLS = (
    DemoSchool(
        number="900101",
        name="Bachschule Lindenstadt",
        short_name="Bachschule",
        form="GG",
        classes=_grades(1, 4, "ab"),
        courses={},
        pupils_per_class=20,
        teachers=12,
        first_age=6,
        with_guardians=True,
    ),
    DemoSchool(
        number="900202",
        name="Gesamtschule Lindenstadt-Ost",
        short_name="Gesamtschule Ost",
        form="GE",
        classes=_grades(5, 8, "abc"),
        courses={"Französisch 7": "7a", "Technik 8": "8b", "Darstellen und Gestalten 8": "8c"},
        pupils_per_class=24,
        teachers=30,
        first_age=10,
        with_guardians=True,
    ),
    DemoSchool(
        number="900303",
        name="Gymnasium am Lindenpark",
        short_name="Lindenpark",
        form="GY",
        classes={**_grades(5, 6, "ab"), "EF": "EF", "Q1": "Q1"},
        courses={"M-LK1": "Q1", "BI-LK1": "Q1", "D-GK1": "Q1", "E-GK1": "EF", "IF-GK1": "EF"},
        pupils_per_class=25,
        teachers=22,
        first_age=10,
        with_guardians=False,
    ),
    DemoSchool(
        number="900404",
        name="Berufskolleg am Hafen",
        short_name="BK Hafen",
        form="BK",
        classes={"ME1": "01", "ME2": "02", "PF1": "01"},
        courses={"Politik ME": "ME1"},
        pupils_per_class=18,
        teachers=9,
        first_age=17,
        with_guardians=False,
    ),
)
