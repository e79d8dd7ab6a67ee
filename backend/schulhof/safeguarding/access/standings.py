# SPDX-License-Identifier: EUPL-1.2
"""What the contact rule needs to know of people."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from schulhof.communities.access import places_of
from schulhof.people.access import confirmed
from schulhof.people.models import Person
from schulhof.safeguarding import rules
from schulhof.safeguarding.rules import Standing
from schulhof.schools.models import Affiliation


def standings_of(person_ids: Iterable[UUID]) -> dict[UUID, Standing]:
    """What the contact rule needs to know of these people; inactive ones are left out. Four queries."""
    active = Person.objects.filter(pk__in=list(person_ids), is_active=True)
    people = set(active.values_list("id", flat=True))
    children = _children_of(people)
    bare = _without_children(people.union(*children.values()))
    return {
        person_id: replace(
            bare[person_id], children={child: bare[child] for child in children.get(person_id, ())}
        )
        for person_id in people
    }


def _children_of(guardians: set[UUID]) -> dict[UUID, list[UUID]]:
    wards = confirmed().filter(guardian__in=guardians)
    children: dict[UUID, list[UUID]] = {}
    for guardian_id, child_id in wards.values_list("guardian_id", "child_id"):
        children.setdefault(guardian_id, []).append(child_id)
    return children


def _without_children(people: set[UUID]) -> dict[UUID, Standing]:
    roles: dict[UUID, set[tuple[UUID, str]]] = {person_id: set() for person_id in people}
    present = Affiliation.objects.filter(person__in=people, ended_on=None)
    for person_id, school_id, role in present.values_list("person_id", "school_id", "role"):
        roles[person_id].add((school_id, role))
    places = places_of(people, kinds=rules.TEACHING)
    return {
        person_id: Standing(
            id=person_id,
            roles=frozenset(roles[person_id]),
            places={
                each.community_id: (each.kind, each.role) for each in places.get(person_id, ())
            },
        )
        for person_id in people
    }
