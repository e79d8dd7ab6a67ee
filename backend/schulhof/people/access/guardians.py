# SPDX-License-Identifier: EUPL-1.2
"""Who answers for whom. Only guardianships that the school confirmed count."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from schulhof.people.models import Guardianship


def confirmed() -> QuerySet[Guardianship]:
    """Guardianships that count now; both are here."""
    return Guardianship.objects.filter(
        ended_on=None, confirmed_at__isnull=False, guardian__is_active=True, child__is_active=True
    )


def guardians_of(child_ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """By child, the confirmed guardians. One query."""
    found: dict[UUID, set[UUID]] = {}
    rows = confirmed().filter(child__in=set(child_ids))
    for child_id, guardian_id in rows.values_list("child_id", "guardian_id"):
        found.setdefault(child_id, set()).add(guardian_id)
    return found


def restricted_children_of(guardian_id: UUID) -> list[UUID]:
    """Children of a confirmed guardian that are restricted: hidden from everybody, but not from this right."""
    rows = Guardianship.objects.filter(
        guardian=guardian_id,
        ended_on=None,
        confirmed_at__isnull=False,
        guardian__is_active=True,
        child__restricted_at__isnull=False,
    )
    return list(rows.order_by("child__sort_name", "child_id").values_list("child_id", flat=True))


def children_of(guardian_id: UUID) -> list[UUID]:
    """The children for whom somebody is a confirmed guardian, by name. One query."""
    rows = confirmed().filter(guardian=guardian_id).order_by("child__sort_name", "child_id")
    return list(rows.values_list("child_id", flat=True))
