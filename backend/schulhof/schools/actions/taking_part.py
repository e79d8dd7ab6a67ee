# SPDX-License-Identifier: EUPL-1.2
"""Who takes part at a school. Decided in the consent room, a floor above, which is the only caller."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from schulhof.foundation.clock import today
from schulhof.people.actions import add_guardianship
from schulhof.people.models import Person
from schulhof.schools.access.belonging import counting
from schulhof.schools.models import Affiliation, School

from .following import follow

Those = Collection[UUID] | QuerySet[Any, UUID]


def set_takes_part(school_id: UUID, those: Those, *, takes_part: bool) -> set[UUID]:
    """Let these people take part, or no longer, inside the caller's act; for whom that is a change.

    Ended affiliations too, so that nobody comes back to what they took back meanwhile.
    """
    return _change(_at(school_id).filter(person__in=those), takes_part=takes_part)


def let_all_take_part(school_id: UUID) -> set[UUID]:
    """Everybody at the school, inside the caller's act; for whom that is a change."""
    return _change(_at(school_id), takes_part=True)


def let_only_take_part(school_id: UUID, those: Those) -> set[UUID]:
    """Exactly these people and nobody else at the school, inside the caller's act; for whom that is a change."""
    coming = set_takes_part(school_id, those, takes_part=True)
    return coming | _change(_at(school_id).exclude(person__in=those), takes_part=False)


def _at(school_id: UUID) -> QuerySet[Affiliation]:
    return Affiliation.objects.filter(school=school_id)


def _change(affiliations: QuerySet[Affiliation], *, takes_part: bool) -> set[UUID]:
    changing = affiliations.filter(takes_part=not takes_part)
    rows = list(changing.values_list("id", "person_id"))
    if rows:
        Affiliation.objects.filter(pk__in=[key for key, _person in rows]).update(
            takes_part=takes_part
        )
    return {person_id for _key, person_id in rows}


def receive_guardian(guardian: Person, child_id: UUID, *, school: School) -> None:
    """The guardian of a pupil of this school belongs to it from now on, inside the caller's act."""
    add_guardianship(guardian, child_id, school=school.id)
    here = counting().filter(person=guardian, school=school, role=Affiliation.Role.GUARDIAN)
    if not here.exists():
        Affiliation.objects.create(
            school=school, person=guardian, role=Affiliation.Role.GUARDIAN, source="manual",
            started_on=today(),
        )  # fmt: skip
    follow(school)
