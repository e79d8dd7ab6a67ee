# SPDX-License-Identifier: EUPL-1.2
"""Writes the people of a plan: accounts, roles, and by what they are recognised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.conf import settings

from schulhof.people.actions import deactivate_people, reactivate_people
from schulhof.people.login_names import new_login_name
from schulhof.people.models import Guardianship, Person
from schulhof.people.rules import band_ends_on
from schulhof.roster.draft import DraftPerson
from schulhof.roster.models import ImportedIdentity, Recognition
from schulhof.roster.plan.people import band_of, shown_name
from schulhof.roster.plan.plan import Plan, Ref
from schulhof.roster.plan.present import Fingerprint, Present
from schulhof.schools.models import Affiliation, School

CHUNK = 500
_NAMES = ("given_name", "family_name", "display_name", "sort_name")
Tick = Callable[[int], None]
Item = TypeVar("Item")


def chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


def add_people(plan: Plan, present: Present, tick: Tick) -> dict[str, UUID]:
    """New accounts without a passphrase; ids by key. Their login slips open them."""
    taken = set(Person.objects.values_list("login_name", flat=True))
    taken = {name.lower() for name in taken}
    made: dict[str, UUID] = {}
    for drafts in chunks(plan.people_new):
        people = []
        for draft in drafts:
            login_name = new_login_name(draft.given_name, taken=taken)
            taken.add(login_name)
            person = _person(draft, login_name, present)
            made[draft.key] = person.id
            people.append(person)
        Person.objects.bulk_create(people)
        tick(len(people))
    return made


def change_people(plan: Plan, on: date, tick: Tick) -> None:
    for updates in chunks(plan.people_update):
        people = Person.objects.in_bulk([update.person_id for update in updates])
        for update in updates:
            person = people[update.person_id]
            person.given_name, person.family_name = update.given_name, update.family_name
            person.display_name, person.age_band = update.display_name, update.age_band
            person.birth_date = update.birth_date
            person.age_band_until = update.age_band_until
        Person.objects.bulk_update(
            people.values(),
            [*_NAMES, "age_band", "birth_date", "age_band_until"],
            batch_size=100,
        )
        tick(len(updates))
    for ids in chunks(plan.reactivate):
        reactivate_people(ids)
        tick(len(ids))
    for ids in chunks(plan.deactivate):
        deactivate_people(ids, on=on)
        tick(len(ids))


def change_roles(
    plan: Plan, school: School, who: Callable[[Ref], UUID], on: date, tick: Tick
) -> None:
    """Only affiliations that came by roster; ended, never deleted."""
    ending: dict[str, list[UUID]] = defaultdict(list)
    for person_id, role in plan.roles_end:
        ending[role].append(person_id)
    for role, people in ending.items():
        for ids in chunks(people):
            Affiliation.objects.filter(
                school=school, role=role, source="roster", ended_on=None, person__in=ids
            ).update(ended_on=on)
            tick(len(ids))
    for ids in chunks(plan.dismissals_over):
        Affiliation.objects.filter(school=school, person__in=ids).update(ended_by_hand=False)
        tick(len(ids))
    for pairs in chunks(plan.roles_new):
        Affiliation.objects.bulk_create(
            [
                Affiliation(
                    school=school, person_id=who(ref), role=role, source="roster", started_on=on
                )
                for ref, role in pairs
            ]
        )
        tick(len(pairs))


def change_guardianships(plan: Plan, who: Callable[[Ref], UUID], on: date, tick: Tick) -> None:
    for ids in chunks(plan.guardianships_end):
        Guardianship.objects.filter(pk__in=ids).update(ended_on=on)
        tick(len(ids))
    for pairs in chunks(plan.guardianships_new):
        Guardianship.objects.bulk_create(
            [
                Guardianship(
                    guardian_id=who(guardian), child_id=who(child), source="roster", started_on=on
                )
                for guardian, child in pairs
            ]
        )
        tick(len(pairs))


def keep_recognition(plan: Plan, school: School, who: Callable[[Ref], UUID], tick: Tick) -> None:
    """Numbers and hashes for next time. A sign that passed on now stands for its new owner."""
    for keys in chunks(plan.keys_new):
        ImportedIdentity.objects.bulk_create(
            [
                ImportedIdentity(
                    school=school, person_id=who(ref), source=key.source, source_key=key.key,
                    is_weak=weak,
                )
                for ref, key, weak in keys
            ],
            update_conflicts=True,
            unique_fields=["school", "source", "source_key", "is_weak"],
            update_fields=["person"],
        )  # fmt: skip
        tick(len(keys))
    for prints in chunks(plan.prints):
        Recognition.objects.bulk_create(
            [
                Recognition(school=school, person_id=who(ref), **print_._asdict())
                for ref, print_ in prints
            ],
            update_conflicts=True,
            unique_fields=["school", "person"],
            update_fields=list(Fingerprint._fields),
        )
        tick(len(prints))


def _person(draft: DraftPerson, login_name: str, present: Present) -> Person:
    return Person(
        login_name=login_name,
        given_name=draft.given_name,
        family_name=draft.family_name,
        display_name=shown_name(draft.given_name, draft.family_name, set(draft.roles)),
        language=settings.LANGUAGE_CODE,
        age_band=band_of(draft, present) or Person.AgeBand.UNKNOWN,
        birth_date=draft.birth_date if present.keeps_birth_dates else None,
        age_band_until=band_ends_on(draft.birth_date, on=present.today),
    )
