# SPDX-License-Identifier: EUPL-1.2
"""Who may open a direct conversation with whom, and write in it. Pure; `table` holds the lines, this asks them.

What two people are to each other is found school by school: what they share must be at one and the same school,
and that school's switches count. So nothing is ever allowed across schools.

A teacher teaches those who are with them in a class or a course, and those of a club or a project they moderate.
The community of the whole school makes nobody anybody's pupil.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from uuid import UUID

from schulhof.schools.rules import COLLEAGUES

from .table import Band, Meeting, Shared, Verdict, verdict_on

#: Communities in which a teacher meets pupils.
TEACHING = ("class", "course", "club", "project")
_LED = frozenset({"club", "project"})
_RANK: dict[Verdict, int] = {"never": 0, "answer": 1, "start": 2}
_NUMBER = re.compile(r"\s*0*(\d{1,2})(?!\d)")
#: Upper secondary school: introduction phase and qualification years.
_UPPER = re.compile(r"\s*(EF|Q[12])\b", re.IGNORECASE)
_GROWN = frozenset({"14_15", "16_17", "adult"})


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the rule needs to know of a person: roles at schools, places in communities, children."""

    id: UUID
    #: School and role.
    roles: frozenset[tuple[UUID, str]] = frozenset()
    #: Kind and role by community.
    places: Mapping[UUID, tuple[str, str]] = field(default_factory=dict)
    children: Mapping[UUID, "Standing"] = field(default_factory=dict)
    #: As a pupil. Who is not known to be older is treated as one of the youngest.
    band: Band = "primary"
    #: What the person's schools switched on, of what the person (or those who answer for them) agreed to.
    functions: Mapping[UUID, frozenset[str]] = field(default_factory=dict)

    def schools_as(self, *roles: str) -> set[UUID]:
        """Schools where the person is one of these."""
        return {school for school, role in self.roles if role in roles}

    def roles_at(self, school: UUID) -> set[str]:
        return {role for at, role in self.roles if at == school}


def band_of(grades: Iterable[str], age_band: str) -> Band:
    """Whether a pupil is past primary school, from grade 5 on.

    The lowest grade of their classes decides; where no grade says it, the age band. Unknown means primary.
    """
    known = [each for each in map(_number_of, grades) if each is not None]
    if known:
        return "secondary" if min(known) >= 5 else "primary"
    return "secondary" if age_band in _GROWN else "primary"


def _number_of(grade: str) -> int | None:
    if number := _NUMBER.match(grade):
        return int(number[1])
    return 11 if _UPPER.match(grade) else None


def verdict(initiator: Standing, recipient: Standing) -> Verdict:
    """The best that the table says of any two roles of theirs at any school of both."""
    found = (verdict_on(meeting) for meeting in _meetings(initiator, recipient))
    return max(found, key=_RANK.__getitem__, default="never")


def may_start(initiator: Standing, recipient: Standing) -> bool:
    """Whether the initiator may open a direct conversation with the recipient."""
    return verdict(initiator, recipient) == "start"


def may_answer(one: Standing, opener: Standing) -> bool:
    """Whether one may write in what the opener opened with them."""
    return may_start(opener, one) and verdict(one, opener) != "never"


def _meetings(initiator: Standing, recipient: Standing) -> Iterator[Meeting]:
    schools = {school for school, _ in initiator.roles} & {school for school, _ in recipient.roles}
    for school in schools:
        functions = initiator.functions.get(school, frozenset()) & recipient.functions.get(
            school, frozenset()
        )
        if not functions:
            continue
        for first in initiator.roles_at(school):
            for second in recipient.roles_at(school):
                yield Meeting(
                    initiator=first,
                    recipient=second,
                    band=_band(initiator, first, recipient, second),
                    shared=_shared(initiator, recipient, first, second, school=school),
                    functions=functions,
                )


def _band(one: Standing, first: str, other: Standing, second: str) -> Band:
    """The youngest of those who meet as pupils."""
    bands = {who.band for who, role in ((one, first), (other, second)) if role == "pupil"}
    if not bands:
        return "adult"
    return "primary" if bands != {"secondary"} else "secondary"


def _shared(
    one: Standing, other: Standing, first: str, second: str, *, school: UUID
) -> set[Shared]:
    shared: set[Shared] = {"school"}
    if teaches(one, other, at=school) or teaches(other, one, at=school):
        shared.add("teaching")
    if teaches_child_of(one, other, at=school) or teaches_child_of(other, one, at=school):
        shared.add("teaching_of_child")
    if (first, second) == ("pupil", "pupil") and _in_one_class(one, other):
        shared.add("class")
    return shared


def _in_one_class(one: Standing, other: Standing) -> bool:
    return any(
        kind == "class" and "reader" not in (role, other.places.get(community, ("", "reader"))[1])
        for community, (kind, role) in one.places.items()
    )


def teaches(teacher: Standing, pupil: Standing, *, at: UUID | None = None) -> bool:
    """Teacher and pupil of one school (`at`: of this one), together in a community where the first teaches."""
    together = teacher.schools_as("teacher") & pupil.schools_as("pupil")
    if not (at in together if at else together):
        return False
    return any(
        community in pupil.places and _leads(kind, role)
        for community, (kind, role) in teacher.places.items()
    )


def _leads(kind: str, role: str) -> bool:
    if kind in _LED:
        return role == "moderator"
    return kind in TEACHING and role != "reader"


def teaches_child_of(teacher: Standing, guardian: Standing, *, at: UUID | None = None) -> bool:
    """The guardian, known as one at the teacher's school, has a child whom the teacher teaches."""
    together = teacher.schools_as("teacher") & guardian.schools_as("guardian")
    if not (at in together if at else together):
        return False
    return any(teaches(teacher, child, at=at) for child in guardian.children.values())


def may_open(opener: Standing, others: Sequence[Standing]) -> bool:
    """Whether the opener may talk with all of these at once.

    One to one the table decides. With several, the opener must work at a school, may start with each of them, and
    each two of them may sit at one table.
    """
    if not all(may_start(opener, other) for other in others):
        return False
    if len(others) <= 1:
        return len(others) == 1
    return bool(opener.schools_as(*COLLEAGUES)) and all(
        may_sit_together(one, other, opener=opener) for one, other in combinations(others, 2)
    )


def may_sit_together(one: Standing, other: Standing, *, opener: Standing) -> bool:
    """Whether two people may meet in a conversation of several that the opener answers for.

    Besides those of whom one may start with the other: two pupils whom the opener teaches, a guardian and the own
    child, two guardians of one child, and a colleague of the school beside the families the opener teaches. Never
    a guardian beside somebody else's child, nor guardians of different children, who would learn of each other.
    """
    return (
        may_start(one, other)
        or may_start(other, one)
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
