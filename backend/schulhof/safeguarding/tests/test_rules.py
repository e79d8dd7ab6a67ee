# SPDX-License-Identifier: EUPL-1.2
"""The contact rule as a table of all pairs of roles. Default deny."""

from itertools import product
from uuid import UUID

import pytest

from schulhof.foundation.ids import new_id
from schulhof.safeguarding.rules import Standing, may_contact, may_open

EAST, WEST, PLACE = new_id(), new_id(), new_id()
ROLES = ["pupil", "teacher", "guardian", "staff", "administrator"]
PAIRS = list(product(ROLES, ROLES))
WORK = {"teacher", "staff", "administrator"}


def one(
    *roles: str,
    school: UUID = EAST,
    kind: str | None = None,
    place_role: str = "member",
    children: tuple[Standing, ...] = (),
) -> Standing:
    places = {PLACE: (kind, place_role)} if kind else {}
    return Standing(
        id=new_id(),
        roles=frozenset((school, role) for role in roles),
        places=places,
        children={child.id: child for child in children},
    )


def work_together(first: str, second: str) -> bool:
    return {first, second} <= WORK


def teach(first: str, second: str) -> bool:
    return {first, second} == {"teacher", "pupil"}


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_at_one_school_without_a_common_class_only_colleagues(first: str, second: str) -> None:
    assert may_contact(one(first), one(second)) is work_together(first, second)


@pytest.mark.parametrize("kind", ["class", "course"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_in_one_class_also_teacher_and_pupil(first: str, second: str, kind: str) -> None:
    allowed = work_together(first, second) or teach(first, second)
    assert may_contact(one(first, kind=kind), one(second, kind=kind)) is allowed


@pytest.mark.parametrize("kind", ["school", "staff"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_whole_school_makes_nobody_a_pupil(first: str, second: str, kind: str) -> None:
    left = one(first, kind=kind, place_role="moderator")
    right = one(second, kind=kind, place_role="moderator")
    assert may_contact(left, right) is work_together(first, second)


@pytest.mark.parametrize("kind", ["club", "project"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_in_a_club_the_teacher_must_lead_it(first: str, second: str, kind: str) -> None:
    plain = may_contact(one(first, kind=kind), one(second, kind=kind))
    assert plain is work_together(first, second)
    led = may_contact(
        one(first, kind=kind, place_role="moderator"),
        one(second, kind=kind, place_role="moderator"),
    )
    assert led is (work_together(first, second) or teach(first, second))


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_across_schools_nobody_even_in_one_project(first: str, second: str) -> None:
    here = one(first, kind="project", place_role="moderator")
    there = one(second, school=WEST, kind="project", place_role="moderator")
    assert not may_contact(here, there)
    assert not may_contact(there, here)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_with_a_child_in_the_class_also_teacher_and_guardian(first: str, second: str) -> None:
    child = one("pupil", kind="class")
    left = one(first, kind="class" if first in WORK else None)
    right = one(second, children=(child,) if second == "guardian" else ())
    allowed = work_together(first, second) or (first, second) == ("teacher", "guardian")
    assert may_contact(left, right) is allowed
    assert may_contact(right, left) is allowed


def test_teacher_does_not_reach_guardian_of_a_child_elsewhere() -> None:
    child = one("pupil", school=WEST, kind="project")
    guardian = one("guardian", school=WEST, children=(child,))
    assert not may_contact(one("teacher", kind="project", place_role="moderator"), guardian)


def test_guardian_whom_the_school_does_not_know_as_one_is_not_reached() -> None:
    child = one("pupil", kind="class")
    assert not may_contact(
        one("teacher", kind="class"), one("staff", children=(child,), school=WEST)
    )


def test_teacher_who_only_reads_along_in_a_class_does_not_teach_it() -> None:
    assert not may_contact(
        one("teacher", kind="class", place_role="reader"), one("pupil", kind="class")
    )


def test_guardian_who_also_teaches_is_treated_as_both() -> None:
    child = one("pupil", kind="class")
    both = one("guardian", "teacher", children=(child,))
    assert may_contact(both, one("teacher"))
    assert not may_contact(both, one("pupil", kind="class"))


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
