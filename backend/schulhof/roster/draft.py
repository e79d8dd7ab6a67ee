# SPDX-License-Identifier: EUPL-1.2
"""The normalised roster: what every format becomes, and all that is ever kept of a file."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from msgspec import Struct, field


class Role(StrEnum):
    """What a file may make of a person. A file never makes an administrator."""

    PUPIL = "pupil"
    TEACHER = "teacher"
    GUARDIAN = "guardian"
    STAFF = "staff"


class Kind(StrEnum):
    CLASS = "class"
    COURSE = "course"


class Part(StrEnum):
    PUPIL = "pupil"
    TEACHER = "teacher"
    CLASS_TEACHER = "class_teacher"


class Place(Struct, frozen=True):
    """Where something stands in the file a person can open: name of the file and line number."""

    file: str = ""
    row: int = 0


class Problem(Struct, frozen=True):
    """Something to mend. Its texts are in `problems`; `params` never hold what is not whitelisted."""

    code: str
    place: Place = Place()
    about: str = ""
    params: dict[str, str] = field(default_factory=dict)


class DraftPerson(Struct):
    """One person of the file.

    `key` is unique inside this roster. `source_keys` are the numbers by which the source knows the
    person for good. `weak_keys` may later stand for somebody else: a teacher's short sign, the
    place as first guardian of a child. No roles means: those the person has already (delta files).
    `skipped` people are not imported, but they are there: nobody may take them for gone.
    """

    key: str
    given_name: str
    family_name: str
    roles: frozenset[Role]
    birth_date: dt.date | None = None
    email: str | None = None
    source_keys: tuple[str, ...] = ()
    weak_keys: tuple[str, ...] = ()
    skipped: bool = False
    gone: bool = False
    place: Place = Place()


class DraftClass(Struct):
    """A class or course. `key` is how the source names it, within one school year."""

    key: str
    name: str
    kind: Kind
    grade: str = ""
    successor: str = ""
    gone: bool = False
    place: Place = Place()


class DraftEnrolment(Struct, frozen=True):
    class_key: str
    person_key: str
    part: Part
    gone: bool = False


class DraftGuardianship(Struct, frozen=True):
    guardian_key: str
    child_key: str
    gone: bool = False


class Coverage(Struct):
    """What the file is complete about. Only there does absence mean that something ended.

    `grades` limits it to courses, and to pupils in classes and courses, of these grades.
    """

    people: frozenset[Role] = frozenset()
    grades: frozenset[str] | None = None
    classes: frozenset[Kind] = frozenset()
    parts: frozenset[tuple[Kind, Part]] = frozenset()
    guardianships: bool = False


class Roster(Struct):
    """A school as one upload tells it. Persons, classes and ties are in the order of the file.

    `joins_by_address`: grown-ups known at other schools by name and address become one person here
    and there. Only the operator can say so; else a file could reach for accounts of other schools.
    """

    source: str
    format: str
    school_number: str = ""
    school_year: int | None = None
    coverage: Coverage = field(default_factory=Coverage)
    people: list[DraftPerson] = field(default_factory=list)
    classes: list[DraftClass] = field(default_factory=list)
    enrolments: list[DraftEnrolment] = field(default_factory=list)
    guardianships: list[DraftGuardianship] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    joins_by_address: bool = False


ALL_PARTS: frozenset[tuple[Kind, Part]] = frozenset((kind, part) for kind in Kind for part in Part)
EVERYBODY_AT_SCHOOL: frozenset[Role] = frozenset({Role.PUPIL, Role.TEACHER})
