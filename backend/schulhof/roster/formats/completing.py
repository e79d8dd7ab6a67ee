# SPDX-License-Identifier: EUPL-1.2
"""Says at the end of reading what a roster leaves open, and what it does not speak about at all."""

from __future__ import annotations

from ..draft import Coverage, Kind, Part, Place, Problem, Role, Roster
from .names import MAX_CLASS_NAME

#: As long as the column of a school's classes.
MAX_GRADE = 8

TEACHING = (Part.TEACHER, Part.CLASS_TEACHER)


def complete(roster: Roster, coverage: Coverage) -> Roster:
    """Sets the coverage, without what the file turns out to be silent about."""
    taught = {
        kind: {tie.class_key for tie in roster.enrolments if tie.part in TEACHING}
        & {school_class.key for school_class in roster.classes if school_class.kind is kind}
        for kind in Kind
    }
    silent = {(kind, part) for kind in Kind if not taught[kind] for part in TEACHING}
    kinds = {item.kind for item in roster.classes}
    spoken = frozenset(pair for pair in coverage.parts - silent if pair[0] in kinds)
    for item in roster.classes:
        item.grade, item.successor = item.grade[:MAX_GRADE], item.successor[:MAX_CLASS_NAME]
    named = {role for person in roster.people for role in person.roles}
    roster.coverage = Coverage(
        people=coverage.people & named,
        grades=coverage.grades,
        classes=coverage.classes & kinds,
        parts=spoken,
        guardianships=coverage.guardianships,
    )
    _note_untaught(roster, taught, coverage)
    if (Kind.CLASS, Part.PUPIL) in spoken:
        _note_classless(roster)
    return roster


def _note_untaught(roster: Roster, taught: dict[Kind, set[str]], coverage: Coverage) -> None:
    for kind in Kind:
        if not any((kind, part) in coverage.parts for part in TEACHING):
            continue
        untaught = [
            item for item in roster.classes if item.kind is kind and item.key not in taught[kind]
        ]
        if not taught[kind] and len(untaught) > 1:
            _note(roster, f"{kind}_teachers_unnamed", Place(), count=str(len(untaught)))
        else:
            for item in untaught:
                _note(roster, "class_without_teacher", item.place, name=item.name)


def _note_classless(roster: Roster) -> None:
    placed = {tie.person_key for tie in roster.enrolments if tie.part is Part.PUPIL}
    for person in roster.people:
        if Role.PUPIL in person.roles and person.key not in placed and not person.skipped:
            _note(roster, "pupil_without_class", person.place)


def _note(roster: Roster, code: str, place: Place, **params: str) -> None:
    roster.problems.append(Problem(code, place, "class", params))
