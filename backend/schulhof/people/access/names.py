# SPDX-License-Identifier: EUPL-1.2
"""Persons as others see them."""

from collections.abc import Iterable
from uuid import UUID

from schulhof.people.models import Person
from schulhof.people.rules import initials
from schulhof.people.schemas import PersonBrief


def briefs(person_ids: Iterable[UUID]) -> dict[UUID, PersonBrief]:
    """PersonBrief by id, deactivated people included; ids of nobody are left out. One query.

    Role and school stay empty here: `schools.access.briefs` knows them.
    """
    people = Person.objects.filter(pk__in=set(person_ids)).values_list("id", "display_name")
    return {
        person_id: PersonBrief(
            id=person_id, name=name, initials=initials(name), role=None, school=None
        )
        for person_id, name in people
    }
