# SPDX-License-Identifier: EUPL-1.2
"""Collects people, classes and ties while a format is read, and notes what is wrong with them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..draft import (
    DraftClass,
    DraftEnrolment,
    DraftGuardianship,
    DraftPerson,
    Kind,
    Part,
    Place,
    Problem,
    Role,
    Roster,
)
from ..problems import RosterUnreadable
from . import limits
from .dates import DateUnusable, Order, read_birth_date
from .names import MAX_NAME, NameUnusable, clean_label, clean_name, fold, short_key

EMAIL = re.compile(r"^[^@\s<>\"',;:()]{1,64}@[^@\s<>\"',;:()]+\.[^@\s<>\"',;:()]{2,}$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person as a row tells it, still uncleaned.

    `group` is what tells two people apart who share name and birth date, such as their class.
    """

    place: Place
    given: str
    family: str
    roles: frozenset[Role]
    birth: str = ""
    email: str = ""
    source_keys: tuple[str, ...] = ()
    weak_keys: tuple[str, ...] = ()
    gone: bool = False
    group: str = ""


@dataclass(slots=True)
class _Tie:
    enrolment: DraftEnrolment
    place: Place


@dataclass(slots=True)
class Collector:
    """Builds one roster. Everything added is cleaned; what cannot be used becomes a problem.

    `keeps_unknown` is for files of changes only: their ties may name people of earlier files.
    """

    roster: Roster
    today: dt.date
    order: Order = Order.DAY
    keeps_unknown: bool = False
    people: dict[str, DraftPerson] = field(default_factory=dict)
    classes: dict[str, DraftClass] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    _groups: dict[str, str] = field(default_factory=dict)
    _ties: list[_Tie] = field(default_factory=list)
    _guardianships: list[DraftGuardianship] = field(default_factory=list)

    def problem(self, code: str, place: Place, about: str = "", **params: str) -> None:
        self.roster.problems.append(Problem(code, place, about, params))

    def person(self, key: str, entry: Entry) -> str | None:
        """Adds a person and answers their key, or None when the row cannot be imported."""
        given, family, code = self._names(entry)
        if code:
            self.problem(code, entry.place, "name", limit=str(MAX_NAME))
            self._skip(key, entry, given=given, family=family)
            return None
        person = DraftPerson(
            key=key,
            given_name=given,
            family_name=family,
            roles=entry.roles,
            birth_date=self._birth_date(entry),
            email=self._email(entry),
            source_keys=tuple(short_key(key) for key in entry.source_keys),
            weak_keys=tuple(short_key(key) for key in entry.weak_keys),
            gone=entry.gone,
            place=entry.place,
        )
        return self._add(person, entry)

    def leave_out(self, key: str) -> None:
        """A person or class that the file names rightly, but that is not imported."""
        self.left_out.add(key)

    def school_class(self, key: str, name: str, *, kind: Kind, place: Place) -> DraftClass | None:
        """The class with that key, added when it is new. None when its name cannot be used."""
        if key in self.classes:
            return self.classes[key]
        label = clean_label(name)
        if not label:
            self.problem("class_unusable", place, "class")
            self.leave_out(key)
            return None
        self.classes[key] = DraftClass(key=key, name=label, kind=kind, place=place)
        return self.classes[key]

    def enrol(
        self, class_key: str, person_key: str, part: Part, place: Place, *, gone: bool = False
    ) -> None:
        """May name people and classes that are only added later."""
        self._ties.append(_Tie(DraftEnrolment(class_key, person_key, part, gone), place))

    def guard(self, guardian_key: str, child_key: str, *, gone: bool = False) -> None:
        self._guardianships.append(DraftGuardianship(guardian_key, child_key, gone))

    def finish(self) -> Roster:
        """The roster with all ties resolved. Raises RosterUnreadable when it names nobody."""
        roster = self.roster
        roster.people = list(self.people.values())
        if not any(not person.skipped for person in roster.people) and not roster.problems:
            raise RosterUnreadable("no_people")
        if len(roster.people) > limits.MAX_PEOPLE:
            raise RosterUnreadable(
                "too_many_people",
                count=str(len(roster.people)),
                limit=str(limits.MAX_PEOPLE),
            )
        roster.classes = list(self.classes.values())
        roster.enrolments = list(dict.fromkeys(self._resolved_ties()))
        roster.guardianships = list(dict.fromkeys(self._resolved_guardianships()))
        return roster

    def _names(self, entry: Entry) -> tuple[str, str, str]:
        """Given name, family name and the code of what is wrong, empty where there is nothing."""
        names, wrong = [], ""
        for value in (entry.given, entry.family):
            try:
                names.append(clean_name(value))
            except NameUnusable as unusable:
                names.append("")
                wrong = wrong or unusable.code
        return names[0], names[1], wrong

    def _birth_date(self, entry: Entry) -> dt.date | None:
        try:
            return read_birth_date(entry.birth, today=self.today, order=self.order)
        except DateUnusable as unusable:
            self.problem(unusable.code, entry.place, "birth_date")
            return None

    def _email(self, entry: Entry) -> str | None:
        """Only to recognise grown-ups; the address of a child is never read."""
        email = entry.email.strip().casefold()
        if Role.PUPIL in entry.roles:
            return None
        if email and not EMAIL.match(email):
            self.problem("email_unusable", entry.place, "email")
            return None
        return email or None

    def _skip(self, key: str, entry: Entry, *, given: str, family: str) -> None:
        self.left_out.add(key)
        self.people.setdefault(
            key,
            DraftPerson(
                key=key,
                given_name=given,
                family_name=family,
                roles=entry.roles,
                source_keys=tuple(short_key(key) for key in entry.source_keys),
                skipped=True,
                place=entry.place,
            ),
        )

    def _add(self, person: DraftPerson, entry: Entry) -> str | None:
        known = self.people.get(person.key)
        if known is None or (known.skipped and not known.given_name):
            self.people[person.key] = person
            self._groups[person.key] = entry.group
            return person.key
        other = str(known.place.row)
        if not _is_same(known, person):
            shown = person.source_keys[0].partition(":")[2] if person.source_keys else ""
            self.problem("key_twice", entry.place, "key", key=shown, other=other)
            self._set_aside(person)
            return None
        if entry.group and self._groups.get(person.key, "") not in ("", entry.group):
            self.problem("same_name_and_birth", entry.place, "name", other=other)
            self._set_aside(person)
            return None
        if person.roles <= known.roles:
            self.problem("row_twice", entry.place, "", other=other)
        known.roles |= person.roles
        known.email = known.email or person.email
        return known.key

    def _set_aside(self, person: DraftPerson) -> None:
        person.key = f"{person.key}#{person.place.row}"
        person.skipped, person.source_keys, person.weak_keys = True, (), ()
        self.people[person.key] = person

    def _resolved_ties(self) -> Iterable[DraftEnrolment]:
        for tie in self._ties:
            class_key, person_key = tie.enrolment.class_key, tie.enrolment.person_key
            if class_key in self.left_out or person_key in self.left_out:
                continue
            if self.keeps_unknown:
                yield tie.enrolment
            elif person_key not in self.people:
                self.problem("unknown_person", tie.place)
            elif class_key not in self.classes:
                self.problem("unknown_class", tie.place)
            else:
                yield tie.enrolment

    def _resolved_guardianships(self) -> Iterable[DraftGuardianship]:
        for tie in self._guardianships:
            known = tie.guardian_key in self.people and tie.child_key in self.people
            if known or self.keeps_unknown:
                yield tie


def _is_same(one: DraftPerson, other: DraftPerson) -> bool:
    return (
        fold(one.given_name) == fold(other.given_name)
        and fold(one.family_name) == fold(other.family_name)
        and (one.birth_date == other.birth_date or not (one.birth_date and other.birth_date))
    )
