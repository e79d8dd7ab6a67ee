# SPDX-License-Identifier: EUPL-1.2
"""Who was what at which school during a stretch of time, and whom the lists of the office showed then.

Affiliations and places in classes keep days, so a day counts whole. Whether a school was live on a day is not
kept: it is counted as live, unless it never began.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from schulhof.foundation.exposure import Found
from schulhof.foundation.spans import Span, on_days
from schulhof.people.access import confirmed_during
from schulhof.schools.functions import Function
from schulhof.schools.models import Affiliation, ClassMember, School, Switch


def affiliations_during(span: Span) -> QuerySet[Affiliation]:
    """What people were at some moment of it."""
    return Affiliation.objects.filter(on_days(span, start="started_on", end="ended_on"))


def places_during(span: Span) -> QuerySet[ClassMember]:
    """Places in classes and courses that counted at some moment of it."""
    held = on_days(span, start="started_on", end="ended_on")
    return ClassMember.objects.filter(held).exclude(school_class__ended_on__lt=span.first_day)


def ever_begun() -> QuerySet[School]:
    """Schools whose people could meet at some time."""
    return School.objects.exclude(state=School.State.PREPARING)


def had_function(function: Function, span: Span) -> set[UUID]:
    """Schools that may have had it switched on. Only the last decision about a function is kept."""
    maybe = Q(is_on=True) | Q(decided_at__gt=span.since)
    found = Switch.objects.filter(maybe, function=function, school__in=ever_begun())
    return set(found.values_list("school_id", flat=True))


def roles_then(person_ids: Iterable[UUID], span: Span) -> dict[UUID, dict[UUID, set[str]]]:
    """By person and school, what they were there; for who had left before, what they had been. One query."""
    rows = Affiliation.objects.filter(person__in=set(person_ids), started_on__lte=span.last_day)
    held: dict[UUID, dict[UUID, set[str]]] = {}
    before: dict[UUID, dict[UUID, set[str]]] = {}
    for person_id, school_id, role, ended_on in rows.values_list(
        "person_id", "school_id", "role", "ended_on"
    ):
        found = held if ended_on is None or ended_on >= span.first_day else before
        found.setdefault(person_id, {}).setdefault(school_id, set()).add(role)
    return before | held


def lists_seen_by(person_id: UUID, span: Span) -> Found:
    """Whom the lists of the office showed: to administrators everybody who is or was there, to class teachers the
    pupils of their class.
    """
    administered = affiliations_during(span).filter(
        person=person_id, role=Affiliation.Role.ADMINISTRATOR
    )
    ever = Affiliation.objects.filter(
        school__in=administered.values("school"), started_on__lte=span.last_day
    )
    led = places_during(span).filter(person=person_id, part=ClassMember.Part.CLASS_TEACHER)
    pupils = places_during(span).filter(
        school_class__in=led.values("school_class"), part=ClassMember.Part.PUPIL
    )
    return {
        "list": {
            *ever.values_list("person_id", flat=True),
            *pupils.values_list("person_id", flat=True),
        }
        - {person_id}
    }


def belonging_to_school(school_id: UUID, span: Span) -> Found:
    """Everybody who is or was something there, and the guardians of its pupils."""
    ever = Affiliation.objects.filter(school=school_id, started_on__lte=span.last_day)
    children = ever.filter(role=Affiliation.Role.PUPIL).values("person")
    return {
        "belongs": set(ever.values_list("person_id", flat=True)),
        "family": set(
            confirmed_during(span).filter(child__in=children).values_list("guardian_id", flat=True)
        ),
    }
