# SPDX-License-Identifier: EUPL-1.2
"""Which classes of the file are which of the school: by source key, else by name, in one year.

A class of last year never becomes one of this year, even under the same name: this year's 5a are
other children, and what last year's 5a wrote stays theirs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from ..draft import Coverage, DraftClass, Kind, Roster
from ..formats.names import fold_class
from .plan import ClassUpdate, Plan, Ref
from .present import Present, PresentClass

GRADE_SUFFIX = re.compile(r" \([^()]{1,8}\)$")


@dataclass(slots=True)
class ClassMatches:
    """Where each class of the file is, and what else is known of the school's classes."""

    refs: dict[str, Ref] = field(default_factory=dict)
    by_id: dict[UUID, PresentClass] = field(default_factory=dict)
    names: dict[Ref, str] = field(default_factory=dict)
    kinds: dict[Ref, Kind] = field(default_factory=dict)
    ended: set[UUID] = field(default_factory=set)


def plan_classes(roster: Roster, present: Present, plan: Plan) -> ClassMatches:
    """Adds new, changed and ended classes to the plan."""
    matches = ClassMatches(by_id={item.id: item for item in present.classes})
    for item in present.classes:
        matches.names[item.id], matches.kinds[item.id] = item.name, item.kind
    found = _found(roster, present)
    for draft in roster.classes:
        here = found.get(draft.key)
        if draft.gone:
            _end_gone(here, matches, plan)
        elif here is None:
            plan.classes_new.append(draft)
            matches.refs[draft.key] = draft.key
            matches.names[draft.key], matches.kinds[draft.key] = draft.name, draft.kind
        else:
            matches.refs[draft.key] = here.id
            matches.names[here.id] = draft.name
            if _differs(draft, here):
                plan.classes_update.append(ClassUpdate(here.id, draft))
    _end_absent(roster.coverage, present, matches, plan)
    return matches


def _found(roster: Roster, present: Present) -> dict[str, PresentClass]:
    here = [item for item in present.classes if item.is_this_year]
    by_key = {item.source_key: item for item in here if item.source_key}
    found = {draft.key: by_key[draft.key] for draft in roster.classes if draft.key in by_key}
    _pair_up(roster.classes, here, found, by=lambda item: fold_class(item.name))
    _pair_up(roster.classes, here, found, by=lambda item: fold_class(_without_grade(item.name)))
    return found


def _pair_up(
    drafts: Iterable[DraftClass],
    here: Iterable[PresentClass],
    found: dict[str, PresentClass],
    *,
    by: Callable[[DraftClass | PresentClass], str],
) -> None:
    """Adds pairs of what is left where exactly one on each side has a name."""
    taken = {item.id for item in found.values()}
    left: dict[tuple[Kind, str], list[DraftClass]] = defaultdict(list)
    others: dict[tuple[Kind, str], list[PresentClass]] = defaultdict(list)
    for draft in drafts:
        if draft.key not in found:
            left[draft.kind, by(draft)].append(draft)
    for item in here:
        if item.id not in taken:
            others[item.kind, by(item)].append(item)
    for name, alike in left.items():
        if len(alike) == 1 and len(others[name]) == 1:
            found[alike[0].key] = others[name][0]


def _without_grade(name: str) -> str:
    """`D-GK1 (Q2)` stays the same course when pupils of another year join it."""
    return GRADE_SUFFIX.sub("", name)


def _differs(draft: DraftClass, here: PresentClass) -> bool:
    if here.is_manual:
        return False
    told = (draft.name, draft.grade or here.grade, draft.successor or here.successor, draft.key)
    return told != (here.name, here.grade, here.successor, here.source_key) or here.has_ended


def _end_gone(here: PresentClass | None, matches: ClassMatches, plan: Plan) -> None:
    if here and not here.has_ended and not here.is_manual:
        plan.classes_end.append(here.id)
        matches.ended.add(here.id)


def _end_absent(coverage: Coverage, present: Present, matches: ClassMatches, plan: Plan) -> None:
    """What the file is complete about and does not name has ended; hand-made classes stay."""
    named = set(matches.refs.values())
    for item in present.classes:
        if item.id in named or item.has_ended or item.is_manual or item.id in matches.ended:
            continue
        is_limited = coverage.grades is not None and item.kind is Kind.COURSE
        within = not is_limited or item.grade in (coverage.grades or ())
        if item.kind in coverage.classes and within:
            plan.classes_end.append(item.id)
            matches.ended.add(item.id)
