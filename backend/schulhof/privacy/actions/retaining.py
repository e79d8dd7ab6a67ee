# SPDX-License-Identifier: EUPL-1.2
"""Retention: what passes its period is announced a week before and then deleted, unless somebody vetoed in time.

A veto holds a week's rows of one table and school back until its last day; then they go.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.clock import now, today
from schulhof.foundation.errors import Conflict, wrong_field
from schulhof.foundation.personal import Holding
from schulhof.people.access import restricted_people
from schulhof.people.models import Person
from schulhof.privacy.access import planned_deletion_for
from schulhof.privacy.models import PlannedDeletion
from schulhof.privacy.registry import holdings

from .erasing import erase_left

#: How long before it goes, and for how long at once.
NOTICE = timedelta(days=7)
LONGEST_VETO = timedelta(days=180)


def apply_retention() -> None:
    """Daily: delete what is due, announce what soon will be."""
    for holding in holdings():
        if holding.retention.kind in {"after", "account"}:
            _carry_out(holding)
            _announce(holding)
        if sooner := holding.as_sooner():
            _carry_out(sooner)
            _announce(sooner)


def veto(planned_id: UUID, *, by: Person, reason: str, until: date) -> None:
    """Hold a planned deletion back, with a reason and until a day, half a year at most."""
    planned = planned_deletion_for(by, planned_id)
    if not today() < until <= today() + LONGEST_VETO:
        raise wrong_field("until", _("Choose a day within the next half year."))
    with transaction.atomic():
        held = PlannedDeletion.objects.filter(pk=planned.pk, done_at=None)
        if not held.update(vetoed_by=by, vetoed_at=now(), veto_reason=reason, veto_until=until):
            raise Conflict(_("This has been deleted already."), code="deleted_already")
        record(
            "privacy.deletion_vetoed",
            by=by.id,
            school=planned.school_id,
            facts={"table": planned.table, "until": until.isoformat()},
        )


def _announce(holding: Holding) -> None:
    """A week's worth at a time, so that nobody is told of the same thing every day."""
    soon = now() + NOTICE - _period(holding)
    for school_id in _schools(holding, soon):
        plans = _plans(holding).filter(school=school_id)
        covered = plans.aggregate(last=models.Max("before"))["last"]
        late = _rows(holding, school_id, since=None, before=soon)
        if covered is not None and covered >= soon and not _uncovered(late, holding, school_id):
            continue
        before = soon + NOTICE
        count = _rows(holding, school_id, since=None, before=before).count()
        PlannedDeletion.objects.create(
            table=holding.label,
            period=holding.second_period,
            school_id=school_id,
            since=None if covered is None or covered >= soon else covered,
            before=before,
            count=count,
            due_at=now() + NOTICE,
        )


def _plans(holding: Holding) -> "QuerySet[PlannedDeletion]":
    """What was announced for this table and period."""
    return PlannedDeletion.objects.filter(table=holding.label, period=holding.second_period)


def _uncovered(late: "QuerySet[Any]", holding: Holding, school_id: UUID | None) -> bool:
    """Rows that are old and new at once, as after an import of old dates, and that no open plan holds."""
    plans = _plans(holding).filter(school=school_id, done_at=None)
    return late.exclude(_in_any(plans, holding)).exists()


def _carry_out(holding: Holding) -> None:
    open_plans = _plans(holding).filter(done_at=None)
    held_back = _in_any(open_plans.filter(veto_until__gte=today()), holding)
    due = open_plans.filter(due_at__lte=now()).filter(
        Q(veto_until=None) | Q(veto_until__lt=today())
    )
    over = now() - _period(holding)
    for plan in due:
        before = min(plan.before, over)
        rows = _rows(holding, plan.school_id, since=plan.since, before=before)
        deleted = _deleted(holding, rows.exclude(held_back))
        PlannedDeletion.objects.filter(pk=plan.pk).update(
            deleted=F("deleted") + deleted, done_at=now() if plan.before <= over else None
        )


def _deleted(holding: Holding, rows: "QuerySet[Any]") -> int:
    # By id: what is deleted may be asked for across tables, which a DELETE cannot.
    chosen = holding.model._default_manager.filter(pk__in=list(rows.values_list("pk", flat=True)))
    if not chosen.exists():
        return 0
    if holding.retention.kind == "account":
        return erase_left(chosen.values_list("pk", flat=True))
    if holding.expire is not None:
        return holding.expire(chosen)
    return chosen.delete()[0]


def _schools(holding: Holding, soon: datetime) -> Iterable[UUID | None]:
    """Whose office is told: the schools that have rows soon due, None for rows of no school."""
    rows = _before(_shown(holding), holding, soon)
    if not holding.school:
        return [None] if rows.exists() else []
    return rows.order_by().values_list(holding.school, flat=True).distinct()


def _rows(
    holding: Holding, school_id: UUID | None, *, since: datetime | None, before: datetime
) -> "QuerySet[Any]":
    rows = _before(_shown(holding), holding, before)
    if since is not None:
        rows = rows.filter(**{f"{holding.retention.since}__gte": _moment(holding, since)})
    if holding.school:
        rows = rows.filter(**{holding.school: school_id})
    return rows


def _shown(holding: Holding) -> "QuerySet[Any]":
    """Rows that are not restricted, nor about somebody who is: the default manager hides the former."""
    return holding.model._default_manager.exclude(holding.about(restricted_people()))


def _before(rows: "QuerySet[Any]", holding: Holding, before: datetime) -> "QuerySet[Any]":
    return rows.filter(**{f"{holding.retention.since}__lt": _moment(holding, before)})


def _moment(holding: Holding, moment: datetime) -> datetime | date:
    model, name = holding.model, holding.retention.since
    while "__" in name:
        relation, _dots, name = name.partition("__")
        model = model._meta.get_field(relation).related_model  # type: ignore[assignment]
    field = model._meta.get_field(name)
    return moment if isinstance(field, models.DateTimeField) else timezone.localdate(moment)


def _in_any(plans: "QuerySet[PlannedDeletion]", holding: Holding) -> Q:
    """Rows that any of these plans is about."""
    found = Q(pk__in=[])
    for plan in plans:
        rows = _rows(holding, plan.school_id, since=plan.since, before=plan.before)
        found |= Q(pk__in=rows.values("pk"))
    return found


def _period(holding: Holding) -> timedelta:
    return timedelta(days=holding.retention.days)
