# SPDX-License-Identifier: EUPL-1.2
"""The contact rule as one table of truth: all pairs of roles × age × what is shared × switches. Default deny."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple
from uuid import UUID

import pytest

from schulhof.foundation.ids import new_id
from schulhof.safeguarding.rules import Standing, band_of, may_answer, may_open, verdict

EAST, WEST, PLACE = new_id(), new_id(), new_id()
ROLES = ["pupil", "teacher", "guardian", "staff", "administrator"]
WORK = {"teacher", "staff", "administrator"}
BANDS = ["primary", "secondary"]
ALL = frozenset({"direct_messages", "pupil_direct_messages"})
SWITCHES = [
    frozenset(),
    frozenset({"direct_messages"}),
    frozenset({"pupil_direct_messages"}),
    ALL,
]
#: What two people have in common: the community's kind, and what each of them is in it.
PLACES = {
    "nothing": None,
    "school": ("school", "moderator"),
    "staff": ("staff", "moderator"),
    "class": ("class", "member"),
    "read class": ("class", "reader"),
    "course": ("course", "member"),
    "club": ("club", "member"),
    "led club": ("club", "moderator"),
    "project": ("project", "member"),
    "led project": ("project", "moderator"),
}
TAUGHT_IN = {"class", "course", "led club", "led project"}


def one(
    *roles: str,
    school: UUID = EAST,
    kind: str | None = None,
    place_role: str = "member",
    children: tuple[Standing, ...] = (),
    band: str = "secondary",
    functions: frozenset[str] = ALL,
) -> Standing:
    return Standing(
        id=new_id(),
        roles=frozenset((school, role) for role in roles),
        places={PLACE: (kind, place_role)} if kind else {},
        children={child.id: child for child in children},
        band="primary" if band == "primary" else "secondary",
        functions={EAST: functions, WEST: functions},
    )


class Case(NamedTuple):
    """One row of the table of truth."""

    first: str
    second: str
    first_band: str
    second_band: str
    place: str
    child_in_place: bool
    one_school: bool
    functions: frozenset[str]


def every_case() -> Iterator[Case]:
    yield from (
        Case(*row)
        for row in product(
            ROLES, ROLES, BANDS, BANDS, PLACES, (False, True), (False, True), SWITCHES
        )
    )


def expected(case: Case) -> str:
    """The rule once more, read off the requirement (privacy-and-safety.md, section 4) and not off the table."""
    pair = (case.first, case.second)
    if not case.one_school or "direct_messages" not in case.functions:
        return "never"
    if set(pair) <= WORK:
        return "start"
    taught = case.place in TAUGHT_IN
    if pair == ("pupil", "teacher") and taught:
        return "answer" if case.first_band == "primary" else "start"
    grown = case.first_band == case.second_band == "secondary"
    allowed = (
        (pair == ("teacher", "pupil") and taught)
        or (set(pair) == {"teacher", "guardian"} and taught and case.child_in_place)
        or (
            pair == ("pupil", "pupil") and grown and case.place == "class" and case.functions == ALL
        )
    )
    return "start" if allowed else "never"


def people_in(case: Case) -> tuple[Standing, Standing]:
    kind, place_role = PLACES[case.place] or (None, "member")

    def person(role: str, band: str, school: UUID) -> Standing:
        child = one("pupil", school=school, kind=kind, place_role=place_role)
        return one(
            role,
            school=school,
            kind=kind,
            place_role=place_role,
            band=band,
            children=(child,) if role == "guardian" and case.child_in_place else (),
            functions=case.functions,
        )

    second_school = EAST if case.one_school else WEST
    return (
        person(case.first, case.first_band, EAST),
        person(case.second, case.second_band, second_school),
    )


@pytest.mark.row(15)
def test_every_pair_of_roles_bands_places_schools_and_switches() -> None:
    wrong, seen = [], {"start": 0, "answer": 0, "never": 0}
    for case in every_case():
        first, second = people_in(case)
        found = verdict(first, second)
        seen[found] += 1
        if found != expected(case):
            wrong.append((case, found))
        if found == "start":
            assert may_answer(second, first), ("nobody could answer", case)
    assert not wrong, wrong[:5]
    assert sum(seen.values()) == 25 * 4 * len(PLACES) * 2 * 2 * 4
    assert all(seen.values()), seen


@pytest.mark.row(15)
def test_pupil_answers_a_teacher_with_whom_they_could_not_start() -> None:
    child, teacher = one("pupil", kind="class", band="primary"), one("teacher", kind="class")
    assert verdict(child, teacher) == "answer"
    assert may_answer(child, teacher)
    assert not may_answer(teacher, child), "the child cannot have opened it"


@pytest.mark.row(15)
def test_one_who_did_not_agree_is_not_written_to() -> None:
    willing = one("pupil", kind="class")
    silent = one("pupil", kind="class", functions=frozenset({"direct_messages"}))
    assert verdict(willing, silent) == verdict(silent, willing) == "never"


@pytest.mark.row(15)
@pytest.mark.parametrize(
    ("grades", "age_band", "band"),
    [
        (["4"], "under_14", "primary"),
        (["5"], "under_14", "secondary"),
        (["05"], "unknown", "secondary"),
        (["10"], "14_15", "secondary"),
        (["5", "4"], "under_14", "primary"),
        (["E1"], "under_14", "primary"),
        (["EF"], "unknown", "secondary"),
        (["Q2"], "unknown", "secondary"),
        ([], "unknown", "primary"),
        ([], "under_14", "primary"),
        ([], "14_15", "secondary"),
        (["Bären"], "under_14", "primary"),
        (["4"], "adult", "primary"),
    ],
)
def test_band_is_secondary_from_grade_five_and_primary_where_nobody_knows(
    grades: list[str], age_band: str, band: str
) -> None:
    assert band_of(grades, age_band) == band


def test_teacher_does_not_reach_guardian_of_a_child_elsewhere() -> None:
    child = one("pupil", school=WEST, kind="project")
    guardian = one("guardian", school=WEST, children=(child,))
    teacher = one("teacher", kind="project", place_role="moderator")
    assert verdict(teacher, guardian) == "never"


def test_guardian_whom_the_school_does_not_know_as_one_is_not_reached() -> None:
    child = one("pupil", kind="class")
    elsewhere = one("staff", children=(child,), school=WEST)
    assert verdict(one("teacher", kind="class"), elsewhere) == "never"


def test_guardian_who_also_teaches_is_treated_as_both() -> None:
    child = one("pupil", kind="class")
    both = one("guardian", "teacher", children=(child,))
    assert verdict(both, one("teacher")) == "start"
    assert verdict(both, one("pupil", kind="class")) == "never"


class TestSeveral:
    """Conversations of more than two."""

    teacher = one("teacher", kind="class", place_role="moderator")
    child, classmate = one("pupil", kind="class"), one("pupil", kind="class")
    mother, father = one("guardian", children=(child,)), one("guardian", children=(child,))
    other_guardian = one("guardian", children=(classmate,))
    colleague = one("staff")

    def test_teacher_opens_with_pupils_they_teach(self) -> None:
        assert may_open(self.teacher, [self.child, self.classmate])

    def test_pupil_opens_with_the_teacher_alone_but_not_with_a_classmate_beside(self) -> None:
        assert may_open(self.child, [self.teacher])
        assert not may_open(self.child, [self.teacher, self.classmate])

    def test_guardian_opens_no_conversation_of_several(self) -> None:
        second = one("teacher", kind="class")
        assert not may_open(self.mother, [self.teacher, second])

    def test_teacher_opens_with_a_family(self) -> None:
        assert may_open(self.teacher, [self.mother, self.father, self.child])

    def test_guardians_of_different_children_do_not_meet(self) -> None:
        assert not may_open(self.teacher, [self.mother, self.other_guardian])

    def test_guardian_does_not_meet_another_child(self) -> None:
        assert not may_open(self.teacher, [self.mother, self.classmate])

    def test_teacher_brings_a_colleague_along(self) -> None:
        assert may_open(self.teacher, [self.mother, self.child, self.colleague])
        assert not may_open(self.colleague, [self.teacher, self.mother])

    def test_one_refused_person_refuses_all(self) -> None:
        assert not may_open(self.teacher, [self.child, one("pupil")])

    def test_nobody_talks_alone(self) -> None:
        assert not may_open(self.teacher, [])
