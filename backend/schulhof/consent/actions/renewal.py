# SPDX-License-Identifier: EUPL-1.2
"""Birthdays: words that no longer count expire, and who has to be asked anew waits."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from schulhof.consent import rules
from schulhof.consent.access.words import Matter, Subject, needs_of
from schulhof.consent.models import ChildCode, ConsentEvent, Standing
from schulhof.consent.triggers import EVIDENCE_DAYS
from schulhof.foundation.clock import now
from schulhof.people.actions import grow_older

from .noting import expired_event
from .settling import settle, tell

_AT_A_TIME = 200


def renew() -> int:
    """Let everybody grow older, and ask anew whoever's word weighs otherwise now; how many.

    Idempotent, for a daily job.
    """
    grow_older()
    people = list(Standing.objects.values_list("person_id", flat=True).distinct())
    changed = 0
    for start in range(0, len(people), _AT_A_TIME):
        ids = people[start : start + _AT_A_TIME]
        with transaction.atomic():
            concerned = renew_at(ids)
            tell(concerned)
            changed += len(concerned)
    return changed


def renew_at(person_ids: Collection[UUID]) -> set[UUID]:
    """Let words expire that do not outlive a change of need, inside the caller's act; who is concerned."""
    needs = needs_of(person_ids)
    expired: list[ConsentEvent] = []
    for standing in Standing.objects.filter(person__in=person_ids):
        after = needs.get(Subject(standing.person_id, standing.school_id))
        if after is not None and after != standing.need:
            matter = Matter(standing.person_id, standing.school_id, standing.purpose)
            expired += [expired_event(matter, each) for each in _dying(standing.need, after)]
    ConsentEvent.objects.bulk_create(expired, batch_size=500)
    return settle(person_ids)


def _dying(before: str, after: rules.Need) -> list[str]:
    return [
        capacity
        for capacity in ConsentEvent.Capacity.values
        if not rules.outlives(capacity, before=before, after=after)  # type: ignore[arg-type]
    ]


def forget_expired_codes() -> None:
    """Child codes that are over leave nothing behind."""
    ChildCode.objects.filter(expires_at__lte=now()).delete()


def forget_old_evidence() -> int:
    """Delete the events of people who left, once their evidence period is over; how many rows."""
    cutoff = now() - timedelta(days=EVIDENCE_DAYS)
    newer = ConsentEvent.objects.filter(person_id=OuterRef("person_id"), at__gt=cutoff)
    stands = Standing.objects.filter(person=OuterRef("person_id"))
    old = ConsentEvent.objects.filter(~Exists(newer), ~Exists(stands))
    deleted, _by_model = old.delete()
    return deleted
