# SPDX-License-Identifier: EUPL-1.2
"""Who answered for whom during a stretch of time."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from schulhof.foundation.exposure import Found
from schulhof.foundation.spans import NEVER, Span, lasting, of_days, on_days
from schulhof.people.models import Guardianship, Person


def confirmed_during(span: Span) -> QuerySet[Guardianship]:
    """Guardianships that counted at some moment of it."""
    held = on_days(span, start="started_on", end="ended_on")
    return Guardianship.objects.filter(held, confirmed_at__lt=span.until)


def family_seen_by(person_id: UUID, span: Span) -> Found:
    """The children somebody answered for, and who answered for them: each finds the other in their own data."""
    mine = confirmed_during(span).filter(Q(guardian=person_id) | Q(child=person_id))
    pairs = mine.values_list("guardian_id", "child_id")
    return {"family": {each for pair in pairs for each in pair} - {person_id}}


def here_during(person_ids: Iterable[UUID]) -> dict[UUID, Span]:
    """How long these people could sign in: until the day they left counts. When they could first, no row tells."""
    found = Person.objects.filter(pk__in=set(person_ids))
    rows = found.values_list("id", "is_active", "deactivated_on")
    return {person_id: _here(is_active, left_on) for person_id, is_active, left_on in rows}


def _here(is_active: bool, left_on: date | None) -> Span:
    until = NEVER if is_active or left_on is None else of_days(left_on, left_on).until
    return lasting(None, until)
