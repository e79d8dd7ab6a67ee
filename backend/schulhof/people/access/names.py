# SPDX-License-Identifier: EUPL-1.2
"""Persons as others see them."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from schulhof.people.models import Person
from schulhof.people.rules import initials
from schulhof.people.schemas import PersonBrief


def briefs(person_ids: Iterable[UUID], *, by_name: bool = False) -> dict[UUID, PersonBrief]:
    """PersonBrief by id, deactivated people included; ids of nobody are left out. One query.

    Role and school stay empty here: `schools.access.briefs` knows them. Who is restricted has no name here,
    unless for those who speak for them (`by_name`).
    """
    people = Person.objects.filter(pk__in=set(person_ids))
    return {
        person_id: _brief(person_id, name if by_name or not restricted_at else _("Somebody"))
        for person_id, name, restricted_at in people.values_list(
            "id", "display_name", "restricted_at"
        )
    }


def restricted_people() -> QuerySet[Person, UUID]:
    """The ids of everybody who is restricted now, to be asked for inside another query."""
    return Person.objects.filter(restricted_at__isnull=False).values_list("id", flat=True)


def _brief(person_id: UUID, name: str) -> PersonBrief:
    return PersonBrief(id=person_id, name=name, initials=initials(name), role=None, school=None)
