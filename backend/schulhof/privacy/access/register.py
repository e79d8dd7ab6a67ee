# SPDX-License-Identifier: EUPL-1.2
"""What was erased, and what is announced for deletion, for a school's office and the data protection officer."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.access import is_data_protection
from schulhof.people.models import Person
from schulhof.privacy.models import Erasure, ErasureStep, PlannedDeletion
from schulhof.privacy.registry import holding_named
from schulhof.privacy.schemas import ErasureRow, PlannedRow, StepRow
from schulhof.schools.access import administered_by

from .deletions import planned_deletions_for

PAGE = 100


def require_register(person: Person) -> None:
    """The office of a school, or the data protection officer; else NotFound."""
    if not (is_data_protection(person.id) or administered_by(person.id)):
        raise NotFound(_("This is not there (any more)."))


def require_office(person: Person) -> None:
    """The office of a school; else NotFound."""
    if not administered_by(person.id):
        raise NotFound(_("This is not there (any more)."))


def planned_rows(person: Person) -> list[PlannedRow]:
    """What is announced, soonest first."""
    return [
        PlannedRow(
            id=plan.id,
            title=title_of(plan.table),
            school=plan.school.short_name if plan.school else None,
            count=plan.count,
            before=plan.before,
            due_at=plan.due_at,
            vetoed_until=plan.veto_until,
            veto_reason=plan.veto_reason,
        )
        for plan in _open(planned_deletions_for(person))[:PAGE]
    ]


def erasure_rows(person: Person) -> list[ErasureRow]:
    """Erasures with what went from each table, newest first. Never of whom."""
    found = Erasure.objects.order_by("-asked_at").prefetch_related("steps", "schools")
    if not is_data_protection(person.id):
        found = found.filter(schools__in=administered_by(person.id)).distinct()
    return [
        ErasureRow(
            id=erasure.id,
            reason=erasure.reason,
            state=erasure.state,
            schools=sorted(school.short_name for school in erasure.schools.all()),
            asked_at=erasure.asked_at,
            due_at=erasure.due_at,
            ended_at=erasure.ended_at,
            steps=_steps(erasure.steps.all()),
        )
        for erasure in found[:PAGE]
    ]


def title_of(table: str) -> str:
    """What people call a table; its label, if it is gone."""
    holding = holding_named(table)
    return str(holding.title) if holding else table


def _open(plans: QuerySet[PlannedDeletion]) -> QuerySet[PlannedDeletion]:
    return plans.order_by("due_at", "table", "id")


def _steps(steps: Iterable[ErasureStep]) -> list[StepRow]:
    """Tables in which there was something."""
    return [
        StepRow(title=title_of(step.table), found=step.found, erased=step.erased, kept=step.kept)
        for step in sorted(steps, key=lambda each: each.table)
        if step.found or step.erased or step.kept
    ]
