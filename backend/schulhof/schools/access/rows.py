# SPDX-License-Identifier: EUPL-1.2
"""People as lists of their school show them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

from schulhof.people.models import Person
from schulhof.schools import rules
from schulhof.schools.models import Affiliation, ClassMember
from schulhof.schools.schemas import ClassBrief, PersonRow

#: How the hash of somebody begins who has not chosen a passphrase.
NO_PASSPHRASE = UNUSABLE_PASSWORD_PREFIX


class _Role(NamedTuple):
    """What somebody is or was at the school."""

    role: str
    ended_on: date | None
    takes_part: bool


def rows_of(people: Sequence[Person], school_id: UUID) -> list[PersonRow]:
    """A row for each, in order. Two queries, however many."""
    ids = [person.id for person in people]
    affiliations = _affiliations(ids, school_id)
    classes = _classes(ids, school_id)
    return [
        _row(person, affiliations.get(person.id, []), classes.get(person.id, []))
        for person in people
    ]


def _row(person: Person, affiliations: list[_Role], classes: list[ClassBrief]) -> PersonRow:
    present = {each.role for each in affiliations if each.ended_on is None}
    left_on = max((each.ended_on for each in affiliations if each.ended_on), default=None)
    last = {each.role for each in affiliations if each.ended_on == left_on}
    takes_part = any(each.takes_part for each in affiliations if each.ended_on is None)
    here = bool(present) and person.is_active
    return PersonRow(
        id=person.id,
        full_name=person.full_name,
        given_name=person.given_name,
        family_name=person.family_name,
        login_name=person.login_name,
        roles=rules.in_order(present or last),
        classes=classes,
        state=_state(person, takes_part=takes_part) if here else "deactivated",
        deactivated_on=None if here else person.deactivated_on or left_on,
    )


def _state(person: Person, *, takes_part: bool) -> str:
    """Who has not signed in yet and who does not take part look alike: nobody is shown as having said no."""
    return "active" if takes_part and person.has_usable_password() else "invited"


def _affiliations(ids: list[UUID], school_id: UUID) -> dict[UUID, list[_Role]]:
    found: dict[UUID, list[_Role]] = {}
    rows = Affiliation.objects.filter(person__in=ids, school=school_id)
    for person_id, *row in rows.values_list("person_id", *_Role._fields):
        found.setdefault(person_id, []).append(_Role(*row))
    return found


def _classes(ids: list[UUID], school_id: UUID) -> dict[UUID, list[ClassBrief]]:
    found: dict[UUID, list[ClassBrief]] = {}
    rows = ClassMember.objects.filter(
        person__in=ids, school_class__school=school_id, school_class__ended_on=None, ended_on=None
    ).order_by("school_class__kind", "school_class__name")
    for person_id, class_id, name in rows.values_list(
        "person_id", "school_class_id", "school_class__name"
    ):
        brief = ClassBrief(id=class_id, name=name)
        if brief not in found.setdefault(person_id, []):
            found[person_id].append(brief)
    return found
