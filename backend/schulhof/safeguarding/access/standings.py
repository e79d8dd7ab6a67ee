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
from schulhof.schools.models import Affiliation, ClassMember

from .switches import functions_at


def standings_of(person_ids: Iterable[UUID]) -> dict[UUID, Standing]:
    """What the contact rule needs to know of these people; inactive ones are left out. Six queries."""
    active = Person.objects.filter(pk__in=list(person_ids), is_active=True)
    people = dict(active.values_list("id", "age_band"))
    children = _children_of(people)
    bare = _without_children(people, others={child for each in children.values() for child in each})
    return {
        person_id: replace(
            bare[person_id], children={child: bare[child] for child in children.get(person_id, ())}
        )
        for person_id in people
    }


def _children_of(guardians: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    wards = confirmed().filter(guardian__in=list(guardians))
    children: dict[UUID, list[UUID]] = {}
    for guardian_id, child_id in wards.values_list("guardian_id", "child_id"):
        children.setdefault(guardian_id, []).append(child_id)
    return children


def _without_children(people: dict[UUID, str], *, others: set[UUID]) -> dict[UUID, Standing]:
    everybody = others.union(people)
    roles: dict[UUID, set[tuple[UUID, str]]] = {person_id: set() for person_id in everybody}
    present = Affiliation.objects.filter(person__in=everybody, ended_on=None)
    for person_id, school_id, role in present.values_list("person_id", "school_id", "role"):
        roles[person_id].add((school_id, role))
    functions = functions_at({school for several in roles.values() for school, _ in several})
    places = places_of(everybody, kinds=rules.TEACHING)
    grades = _grades_of(everybody)
    return {
        person_id: Standing(
            id=person_id,
            roles=frozenset(roles[person_id]),
            places={
                each.community_id: (each.kind, each.role) for each in places.get(person_id, ())
            },
            band=rules.band_of(grades.get(person_id, ()), people.get(person_id, "")),
            functions=functions,
        )
        for person_id in everybody
    }


def _grades_of(person_ids: set[UUID]) -> dict[UUID, list[str]]:
    """Grades of the classes in which people are pupils."""
    found = ClassMember.objects.filter(
        person__in=person_ids, part="pupil", ended_on=None, school_class__ended_on=None
    ).exclude(school_class__grade="")
    grades: dict[UUID, list[str]] = {}
    for person_id, grade in found.values_list("person_id", "school_class__grade"):
        grades.setdefault(person_id, []).append(grade)
    return grades
