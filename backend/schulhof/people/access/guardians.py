# SPDX-License-Identifier: EUPL-1.2
"""Who answers for whom. Only guardianships that the school confirmed count."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from schulhof.people.models import Guardianship


def confirmed() -> QuerySet[Guardianship]:
    """Guardianships that count now; both are here."""
    return _held().filter(child__is_active=True)


def guardians_of(child_ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """By child, the confirmed guardians. One query."""
    found: dict[UUID, set[UUID]] = {}
    rows = confirmed().filter(child__in=set(child_ids))
    for child_id, guardian_id in rows.values_list("child_id", "guardian_id"):
        found.setdefault(child_id, set()).add(guardian_id)
    return found


def restricted_children_of(guardian_id: UUID) -> list[UUID]:
    """Children of a confirmed guardian that are restricted: hidden from everybody, but not from this right."""
    return _children(_held().filter(guardian=guardian_id, child__restricted_at__isnull=False))


def children_of(guardian_id: UUID) -> list[UUID]:
    """The children for whom somebody is a confirmed guardian, by name. One query."""
    return _children(confirmed().filter(guardian=guardian_id))


def _held() -> QuerySet[Guardianship]:
    """Guardianships of guardians who are here, wherever the child is."""
    return Guardianship.objects.filter(
        ended_on=None, confirmed_at__isnull=False, guardian__is_active=True
    )


def _children(rows: QuerySet[Guardianship]) -> list[UUID]:
    """Their children, by name."""
    return list(rows.order_by("child__sort_name", "child_id").values_list("child_id", flat=True))
