# SPDX-License-Identifier: EUPL-1.2
"""Named contacts of a school."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from schulhof.schools.models import NamedContact
from schulhof.schools.rules import COLLEAGUES

from .belonging import counting


def present_contacts() -> QuerySet[NamedContact]:
    """Contacts who still work at the school they are named for."""
    works_there = counting().filter(
        person=OuterRef("person"), school=OuterRef("school"), role__in=COLLEAGUES
    )
    return NamedContact.objects.filter(Exists(works_there))


def contacts_of(school_id: UUID, kind: str) -> list[UUID]:
    """The school's contacts of a kind who still work there, by name. One query."""
    found = present_contacts().filter(school=school_id, kind=kind)
    return list(found.order_by("person__sort_name").values_list("person_id", flat=True))
