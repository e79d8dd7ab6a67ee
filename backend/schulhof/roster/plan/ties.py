# SPDX-License-Identifier: EUPL-1.2
"""Places in classes and courses: what the file adds, and what it ends where it is complete."""

from __future__ import annotations

from uuid import UUID

from ..draft import Coverage, Part, Roster
from .classes import ClassMatches
from .plan import NewTie, Plan, Ref
from .present import Present, PresentTie


def plan_ties(
    roster: Roster,
    present: Present,
    plan: Plan,
    *,
    classes: ClassMatches,
    people: dict[str, Ref],
    leaving: set[UUID],
    held: set[UUID],
) -> None:
    """`people`: where each person of the file is. Places made by hand are not even looked at."""
    wanted, gone = _told(roster, classes, people)
    have = {(tie.class_id, tie.person_id, tie.part) for tie in present.ties}
    plan.ties_new.extend(tie for tie in wanted if tuple(tie) not in have)
    for tie in present.ties:
        place = NewTie(tie.class_id, tie.person_id, tie.part)
        over = tie.class_id in classes.ended or tie.person_id in leaving or place in gone
        absent = place not in wanted and tie.person_id not in held
        if over or (absent and _is_covered(tie, roster.coverage, classes)):
            plan.ties_end.append(tie.id)


def _told(
    roster: Roster, classes: ClassMatches, people: dict[str, Ref]
) -> tuple[dict[NewTie, None], set[NewTie]]:
    wanted: dict[NewTie, None] = {}
    gone: set[NewTie] = set()
    for tie in roster.enrolments:
        school_class, person = classes.refs.get(tie.class_key), people.get(tie.person_key)
        if school_class is None or person is None:
            continue
        place = NewTie(school_class, person, tie.part)
        if tie.gone:
            gone.add(place)
        else:
            wanted[place] = None
    return wanted, gone


def _is_covered(tie: PresentTie, coverage: Coverage, classes: ClassMatches) -> bool:
    here = classes.by_id[tie.class_id]
    if (here.kind, tie.part) not in coverage.parts:
        return False
    return tie.part is not Part.PUPIL or coverage.grades is None or here.grade in coverage.grades
