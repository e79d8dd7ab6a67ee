# SPDX-License-Identifier: EUPL-1.2
"""Writes the classes and courses of a plan, and who has a place in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from schulhof.roster.access import current_year
from schulhof.roster.draft import DraftClass
from schulhof.roster.plan.plan import Plan, Ref
from schulhof.schools.models import ClassMember, School, SchoolClass, SchoolYear

from .people import Tick, chunks

#: School years of North Rhine-Westphalia run from August to July (SchulG NRW § 7).
FIRST_MONTH = 8


def this_year(school: School, on: date) -> SchoolYear:
    """The school year of a day, made when the school has none."""
    if found := current_year(school, on):
        return found
    first = on.year if on.month >= FIRST_MONTH else on.year - 1
    year, _ = SchoolYear.objects.get_or_create(
        school=school,
        name=f"{first}/{(first + 1) % 100:02d}",
        defaults={
            "starts_on": date(first, FIRST_MONTH, 1),
            "ends_on": date(first + 1, FIRST_MONTH - 1, 31),
        },
    )
    return year


def change_classes(plan: Plan, school: School, on: date, tick: Tick) -> dict[str, UUID]:
    """Ids of the new classes by key. Classes that are gone end with a date."""
    for ids in chunks(plan.classes_end):
        SchoolClass.objects.filter(pk__in=ids).update(ended_on=on)
        tick(len(ids))
    here = SchoolClass.objects.in_bulk([update.class_id for update in plan.classes_update])
    for update in plan.classes_update:
        _change_class(here[update.class_id], update.draft)
        tick(1)
    if not plan.classes_new:
        return {}
    year = this_year(school, on)
    new = [_new_class(school, year, draft) for draft in plan.classes_new]
    SchoolClass.objects.bulk_create(new)
    tick(len(new))
    return {item.source_key: item.id for item in new}


def change_ties(
    plan: Plan,
    on: date,
    tick: Tick,
    *,
    who: Callable[[Ref], UUID],
    which: Callable[[Ref], UUID],
) -> None:
    """Only places that came by roster; ended, never deleted."""
    for ids in chunks(plan.ties_end):
        ClassMember.objects.filter(pk__in=ids).update(ended_on=on)
        tick(len(ids))
    for ties in chunks(plan.ties_new):
        ClassMember.objects.bulk_create(
            [
                ClassMember(
                    school_class_id=which(tie.school_class),
                    person_id=who(tie.person),
                    part=tie.part,
                    source="roster",
                    started_on=on,
                )
                for tie in ties
            ]
        )
        tick(len(ties))


def _new_class(school: School, year: SchoolYear, draft: DraftClass) -> SchoolClass:
    return SchoolClass(
        school=school,
        year=year,
        kind=draft.kind,
        name=draft.name,
        grade=draft.grade[:8],
        successor=draft.successor[:80],
        source="roster",
        source_key=draft.key,
    )


def _change_class(item: SchoolClass, draft: DraftClass) -> None:
    item.name = draft.name
    item.grade = draft.grade[:8] or item.grade
    item.successor = draft.successor[:80] or item.successor
    item.source_key = draft.key
    item.ended_on = None
    item.save(update_fields=["name", "grade", "successor", "source_key", "ended_on"])
