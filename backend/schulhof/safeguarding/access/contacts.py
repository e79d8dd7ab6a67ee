# SPDX-License-Identifier: EUPL-1.2
"""With whom somebody may open a direct conversation."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, QuerySet

from schulhof.communities.access import called, displayed_as, person_ids_beside
from schulhof.consent.access import agreeing
from schulhof.foundation.purposes import Purpose
from schulhof.people.access import confirmed
from schulhof.people.models import Person
from schulhof.safeguarding import rules
from schulhof.safeguarding.rules import Standing
from schulhof.safeguarding.schemas import Contact
from schulhof.schools.access import briefs, class_names_of, require_function
from schulhof.schools.models import Affiliation
from schulhof.schools.rules import COLLEAGUES

from .standings import standings_of

_CONTACTS = 50
_AT_A_TIME = 200


def contacts_of(person: Person, typed: str = "") -> list[UUID]:
    """People with whom the person may open a conversation, by name; at most 50. The contact rule sees each one.

    Only who agreed to direct conversations; when a name is typed, only who agreed to being found by it.
    """
    me = standings_of([person.id]).get(person.id)
    if me is None:
        return []
    works = bool(me.schools_as(*COLLEAGUES))
    wanted: Purpose = "name_search" if typed.strip() else "participation"
    candidates = Person.objects.filter(
        _within_reach(me),
        called(typed) if works else displayed_as(typed),
        Q(pk__in=agreeing("direct_messages").values("person")),
        pk__in=agreeing(wanted).values("person"),
    )
    ordered = candidates.exclude(pk=person.id).order_by("sort_name", "id").distinct()
    ids = list(ordered.values_list("id", flat=True))
    found: list[UUID] = []
    while ids and len(found) < _CONTACTS:
        found += _allowed(me, ids[:_AT_A_TIME])
        ids = ids[_AT_A_TIME:]
    return found[:_CONTACTS]


def _allowed(me: Standing, ids: Sequence[UUID]) -> list[UUID]:
    known = standings_of(ids)
    return [each for each in ids if each in known and rules.may_start(me, known[each])]


def _within_reach(me: Standing) -> Q:
    """Everybody whom the rule could allow, and not many more."""
    beside = person_ids_beside([me.id, *me.children], kinds=rules.TEACHING)
    reach = Q(pk__in=_as(beside, "teacher")) if me.schools_as("pupil", "guardian") else Q(pk=None)
    if me.schools_as("pupil") and me.band == "secondary":
        classmates = person_ids_beside([me.id], kinds=["class"])
        reach |= Q(pk__in=_as(classmates, "pupil"))
    if works_at := me.schools_as(*COLLEAGUES):
        reach |= Q(
            pk__in=Affiliation.objects.filter(
                school__in=works_at, role__in=COLLEAGUES, ended_on=None
            ).values("person")
        )
    if me.schools_as("teacher"):
        guardians = confirmed().filter(child__in=beside)
        reach |= Q(pk__in=_as(beside, "pupil")) | Q(pk__in=guardians.values("guardian"))
    return reach


def _as(people: set[UUID], role: str) -> QuerySet[Affiliation, UUID]:
    found = Affiliation.objects.filter(person__in=people, role=role, ended_on=None)
    return found.values_list("person_id", flat=True)


def contact_list(person: Person, typed: str = "") -> list[Contact]:
    """contacts_of with what tells them apart: a pupil's class, a guardian's children whom the person teaches."""
    require_function("direct_messages", person_id=person.id)
    ids = contacts_of(person, typed)
    people = briefs(ids)
    known = standings_of([person.id, *ids])
    me = known.get(person.id)
    taught = {
        each: [
            child.id for child in known[each].children.values() if me and rules.teaches(me, child)
        ]
        for each in ids
        if each in known
    }
    names = briefs({child for children in taught.values() for child in children})
    classes = class_names_of(ids)
    return [
        Contact(
            **people[each],
            classes=classes.get(each, []),
            children=sorted(names[child]["name"] for child in taught.get(each, ())),
        )
        for each in ids
    ]
