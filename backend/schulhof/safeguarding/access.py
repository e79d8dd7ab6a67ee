# SPDX-License-Identifier: EUPL-1.2
"""Whom somebody may talk to directly."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from django.db.models import Q, QuerySet

from schulhof.communities.access import called, displayed_as, person_ids_beside, places_of
from schulhof.people.models import Guardianship, Person
from schulhof.schools.models import Affiliation

from . import rules
from .rules import Standing

_CONTACTS = 50
_AT_A_TIME = 200


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
    wards = Guardianship.objects.filter(
        guardian__in=guardians, ended_on=None, child__is_active=True
    )
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


def may_open_direct(person: Person, others: Iterable[UUID]) -> bool:
    """Whether the person may open a direct conversation with exactly these others."""
    wanted = set(others) - {person.id}
    known = standings_of({person.id, *wanted})
    if person.id not in known or not wanted <= known.keys():
        return False
    return rules.may_open(known[person.id], [known[other] for other in wanted])


def may_go_on(opened_by: UUID | None, participants: frozenset[UUID]) -> bool:
    """Whether a direct conversation could be opened today as it is; who is no longer active is passed over.

    A conversation of two does not depend on who of them opened it.
    """
    known = standings_of(participants)
    if len(participants) == 2:
        return len(known) == 2 and rules.may_contact(*known.values())
    opener = known.pop(opened_by, None) if opened_by else None
    return opener is not None and rules.may_open(opener, list(known.values()))


def contacts_of(person: Person, typed: str = "") -> list[UUID]:
    """People with whom the person may open a conversation, by name; at most 50. The contact rule sees each one."""
    me = standings_of([person.id]).get(person.id)
    if me is None:
        return []
    works = bool(me.schools_as(*rules.COLLEAGUES))
    candidates = Person.objects.filter(
        _within_reach(me), called(typed) if works else displayed_as(typed), is_active=True
    )
    ordered = candidates.exclude(pk=person.id).order_by("display_name", "id").distinct()
    ids = list(ordered.values_list("id", flat=True))
    found: list[UUID] = []
    while ids and len(found) < _CONTACTS:
        found += _allowed(me, ids[:_AT_A_TIME])
        ids = ids[_AT_A_TIME:]
    return found[:_CONTACTS]


def _allowed(me: Standing, ids: Sequence[UUID]) -> list[UUID]:
    known = standings_of(ids)
    return [each for each in ids if each in known and rules.may_contact(me, known[each])]


def _within_reach(me: Standing) -> Q:
    """Everybody whom the rule could allow, and not many more."""
    beside = person_ids_beside([me.id, *me.children], kinds=rules.TEACHING)
    reach = Q(pk__in=_as(beside, "teacher")) if me.schools_as("pupil", "guardian") else Q(pk=None)
    if works_at := me.schools_as(*rules.COLLEAGUES):
        reach |= Q(
            pk__in=Affiliation.objects.filter(
                school__in=works_at, role__in=rules.COLLEAGUES, ended_on=None
            ).values("person")
        )
    if me.schools_as("teacher"):
        guardians = Guardianship.objects.filter(child__in=beside, ended_on=None)
        reach |= Q(pk__in=_as(beside, "pupil")) | Q(pk__in=guardians.values("guardian"))
    return reach


def _as(people: set[UUID], role: str) -> QuerySet[Affiliation, UUID]:
    found = Affiliation.objects.filter(person__in=people, role=role, ended_on=None)
    return found.values_list("person_id", flat=True)
