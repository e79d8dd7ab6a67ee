# SPDX-License-Identifier: EUPL-1.2
"""The contact rule: who may open a direct conversation with whom. Pure; what is not allowed here is refused.

- People who work at one school may talk with each other.
- A teacher and the pupils they teach, both at one school, may talk with each other; and so may a teacher and the
  guardians of those pupils.
- Nobody else: no pupil with a pupil, no guardian with a guardian, no pupil with somebody of another school.

A teacher teaches those who are with them in a class or a course, and those of a club or a project they moderate.
The community of the whole school makes nobody anybody's pupil.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from uuid import UUID

from schulhof.schools.rules import COLLEAGUES

#: Communities in which a teacher meets pupils.
TEACHING = ("class", "course", "club", "project")
_LED = frozenset({"club", "project"})


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the rule needs to know of a person: roles at schools, places in communities, children."""

    id: UUID
    #: School and role.
    roles: frozenset[tuple[UUID, str]] = frozenset()
    #: Kind and role by community.
    places: Mapping[UUID, tuple[str, str]] = field(default_factory=dict)
    children: Mapping[UUID, "Standing"] = field(default_factory=dict)

    def schools_as(self, *roles: str) -> set[UUID]:
        """Schools where the person is one of these."""
        return {school for school, role in self.roles if role in roles}


def may_contact(one: Standing, other: Standing) -> bool:
    """Whether one may open a direct conversation with the other, and write in it. Symmetric."""
    return (
        are_colleagues(one, other)
        or teaches(one, other)
        or teaches(other, one)
        or teaches_child_of(one, other)
        or teaches_child_of(other, one)
    )


def are_colleagues(one: Standing, other: Standing) -> bool:
    """Both work at one and the same school."""
    return not one.schools_as(*COLLEAGUES).isdisjoint(other.schools_as(*COLLEAGUES))


def teaches(teacher: Standing, pupil: Standing) -> bool:
    """Teacher and pupil of one school, together in a community where the first teaches."""
    if teacher.schools_as("teacher").isdisjoint(pupil.schools_as("pupil")):
        return False
    return any(
        community in pupil.places and _leads(kind, role)
        for community, (kind, role) in teacher.places.items()
    )


def _leads(kind: str, role: str) -> bool:
    if kind in _LED:
        return role == "moderator"
    return kind in TEACHING and role != "reader"


def teaches_child_of(teacher: Standing, guardian: Standing) -> bool:
    """The guardian, known as one at the teacher's school, has a child whom the teacher teaches."""
    if teacher.schools_as("teacher").isdisjoint(guardian.schools_as("guardian")):
        return False
    return any(teaches(teacher, child) for child in guardian.children.values())


def may_open(opener: Standing, others: Sequence[Standing]) -> bool:
    """Whether the opener may talk with all of these at once.

    One to one the contact rule decides. With several, the opener must work at a school, may contact each of them,
    and each two of them may sit at one table.
    """
    if not all(may_contact(opener, other) for other in others):
        return False
    if len(others) <= 1:
        return len(others) == 1
    return bool(opener.schools_as(*COLLEAGUES)) and all(
        may_sit_together(one, other, opener=opener) for one, other in combinations(others, 2)
    )


def may_sit_together(one: Standing, other: Standing, *, opener: Standing) -> bool:
    """Whether two people may meet in a conversation of several that the opener answers for.

    Besides those who may contact each other: two pupils whom the opener teaches, a guardian and the own child, two
    guardians of one child, and a colleague of the school beside the families the opener teaches. Never a guardian
    beside somebody else's child, nor guardians of different children, who would learn of each other.
    """
    return (
        may_contact(one, other)
        or (teaches(opener, one) and teaches(opener, other))
        or _are_family(one, other)
        or _brought_along(one, other, opener)
        or _brought_along(other, one, opener)
    )


def _are_family(one: Standing, other: Standing) -> bool:
    return (
        other.id in one.children
        or one.id in other.children
        or not one.children.keys().isdisjoint(other.children.keys())
    )


def _brought_along(colleague: Standing, other: Standing, opener: Standing) -> bool:
    family = other.schools_as("pupil", "guardian") & colleague.schools_as(*COLLEAGUES)
    return bool(family) and (teaches(opener, other) or teaches_child_of(opener, other))
