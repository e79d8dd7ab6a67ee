# SPDX-License-Identifier: EUPL-1.2
"""Everybody a person meets, over all of their communities."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from schulhof.communities import rules
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.schools.models import Affiliation
from schulhof.schools.rules import COLLEAGUES, is_colleague

from .memberships import counting


def names_seen_by(person: Person) -> dict[UUID, str]:
    """Displayed names of everybody whom the member lists of the person's communities show them. Three queries."""
    mine = (
        counting()
        .filter(person=person.id)
        .values_list("community_id", "community__kind", "community__school_id")
    )
    at = schools.roles_by_school(person.id)
    works_at = {school for school, roles in at.items() if is_colleague(roles)}
    whole: set[UUID] = set()
    in_part: set[UUID] = set()
    for community_id, kind, school_id in mine:
        sees_all = rules.sees_all_members(kind, is_colleague=school_id in works_at)
        (whole if sees_all else in_part).add(community_id)
    works_there = Affiliation.objects.filter(
        person=OuterRef("person"),
        school=OuterRef("community__school"),
        role__in=COLLEAGUES,
        ended_on=None,
    )
    seen = counting().filter(
        Q(community__in=whole) | (Q(community__in=in_part) & Exists(works_there))
    )
    return dict(seen.values_list("person_id", "person__display_name"))
