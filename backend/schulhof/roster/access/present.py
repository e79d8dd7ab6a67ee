# SPDX-License-Identifier: EUPL-1.2
"""The school as it is, for planning. Asked by imports only, which see a school's administrator to the door."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db.models import Min, Q

from schulhof.foundation.clock import today
from schulhof.people.models import Guardianship, InstallationRole, Person
from schulhof.roster.draft import Kind, Part
from schulhof.roster.formats.names import fold_class
from schulhof.roster.models import ImportedIdentity, Recognition
from schulhof.roster.plan.evidence import class_and_next
from schulhof.roster.plan.present import (
    Fingerprint,
    Present,
    PresentClass,
    PresentGuardianship,
    PresentPerson,
    PresentTie,
    SourceKey,
)
from schulhof.schools.models import Affiliation, ClassMember, School, SchoolClass, SchoolYear

#: How long a class that was left still speaks for who somebody is.
CLASS_IS_REMEMBERED = dt.timedelta(days=400)


def school_as_it_is(school: School, *, also: Collection[str] = ()) -> Present:
    """Everybody who is or was at the school, its classes and ties. A dozen queries, however large.

    `also`: hashes of addresses whose people of other schools are to be seen as well.
    """
    on = today()
    present = Present(today=on, keeps_birth_dates=school.keeps_birth_dates)
    _read_people(school, present)
    _read_roles(school, present)
    _read_recognition(school, present)
    _read_elsewhere(school, present)
    _read_classes(school, present)
    _read_ties(school, present)
    _read_guardianships(school, present)
    if also:
        _read_others(present, also)
    return present


def current_year(school: School, on: dt.date) -> SchoolYear | None:
    return SchoolYear.objects.filter(school=school, starts_on__lte=on, ends_on__gte=on).first()


def _read_people(school: School, present: Present) -> None:
    people = Person.objects.filter(
        Q(pk__in=Affiliation.objects.filter(school=school).values("person"))
        | Q(pk__in=ImportedIdentity.objects.filter(school=school).values("person"))
    )
    for row in people.values_list(
        "id",
        "given_name",
        "family_name",
        "display_name",
        "name_by_hand",
        "is_active",
        "restricted_at",
        "age_band",
        "birth_date",
        "age_band_until",
    ):
        key, given, family, shown, by_hand, active, restricted, band, birth, until = row
        present.people[key] = PresentPerson(
            id=key,
            given_name=given,
            family_name=family,
            display_name=shown,
            name_by_hand=by_hand,
            is_active=active
            or restricted is not None,  # hidden, not gone: no roster brings them back
            age_band=band,
            birth_date=birth,
            age_band_until=until,
        )


def _read_roles(school: School, present: Present) -> None:
    rows = Affiliation.objects.filter(school=school)
    for person_id, role, source, ended_on, by_hand in rows.values_list(
        "person_id", "role", "source", "ended_on", "ended_by_hand"
    ):
        person = present.people[person_id]
        if ended_on is not None:
            person.former_roles.add(role)
            if by_hand:
                person.dismissed_roles.add(role)
        elif source == "roster":
            person.roles.add(role)
        else:
            person.manual_roles.add(role)
    for person in present.people.values():
        person.dismissed_roles -= person.roles_now


def _read_recognition(school: School, present: Present) -> None:
    identities = ImportedIdentity.objects.filter(school=school)
    for person_id, source, key, is_weak in identities.values_list(
        "person_id", "source", "source_key", "is_weak"
    ):
        source_key = SourceKey(source, key)
        if is_weak:
            present.weak_keys[source_key] = person_id
        else:
            present.strong_keys[source_key] = person_id
            present.people[person_id].keys.add(source_key)
    prints = Recognition.objects.filter(school=school, person__in=list(present.people))
    for person_id, *values in prints.values_list("person_id", *Fingerprint._fields):
        present.people[person_id].fingerprint = Fingerprint(*values)


def _read_elsewhere(school: School, present: Present) -> None:
    """Who is needed at another school or by the city, and whose name another school's roster keeps."""
    here = Affiliation.objects.filter(school=school).values("person")
    first_here = dict(
        Affiliation.objects.filter(school=school)
        .values_list("person_id")
        .annotate(first=Min("started_on"))
    )
    others = Affiliation.objects.filter(person__in=here, ended_on=None).exclude(school=school)
    for person_id, source, started_on in others.values_list("person_id", "source", "started_on"):
        person = present.people[person_id]
        person.is_needed_elsewhere = True
        if source == "roster" and started_on < first_here[person_id]:
            person.is_ours = False
    for person_id in InstallationRole.objects.filter(person__in=here).values_list(
        "person_id", flat=True
    ):
        present.people[person_id].is_needed_elsewhere = True


def _read_others(present: Present, addresses: Collection[str]) -> None:
    """People who are only at other schools; nothing of theirs follows this one."""
    found = Recognition.objects.filter(email__in=list(addresses), person__is_active=True)
    others = found.exclude(person__in=list(present.people)).values_list(
        "person_id", "person__given_name", "person__family_name", "email"
    )
    for key, given, family, email in others:
        present.people[key] = PresentPerson(
            id=key,
            given_name=given,
            family_name=family,
            fingerprint=Fingerprint(email=email),
            is_ours=False,
            is_needed_elsewhere=True,
        )


def _read_classes(school: School, present: Present) -> None:
    year = current_year(school, present.today)
    kept = Q(ended_on=None) | Q(year=year) if year else Q(ended_on=None)
    for item in SchoolClass.objects.filter(kept, school=school):
        present.classes.append(
            PresentClass(
                id=item.id,
                name=item.name,
                kind=Kind(item.kind),
                grade=item.grade,
                successor=item.successor,
                source_key=item.source_key,
                is_manual=item.source == "manual",
                is_this_year=year is not None and item.year_id == year.id,
                has_ended=item.ended_on is not None,
            )
        )


def _read_ties(school: School, present: Present) -> None:
    members = ClassMember.objects.filter(school_class__school=school)
    rows = members.filter(ended_on=None, source="roster", school_class__ended_on=None)
    for key, class_id, person_id, part in rows.values_list(
        "id", "school_class_id", "person_id", "part"
    ):
        present.ties.append(PresentTie(key, class_id, person_id, Part(part)))
    remembered = Q(ended_on=None) | Q(ended_on__gte=present.today - CLASS_IS_REMEMBERED)
    pupils = members.filter(remembered, part=Part.PUPIL, school_class__kind=Kind.CLASS)
    for person_id, name, successor in pupils.values_list(
        "person_id", "school_class__name", "school_class__successor"
    ):
        if person_id in present.people:
            names = present.people[person_id].class_names
            names |= class_and_next(name) | ({fold_class(successor)} - {""})


def _read_guardianships(school: School, present: Present) -> None:
    here = Affiliation.objects.filter(school=school).values("person")
    rows = Guardianship.objects.filter(Q(child__in=here) | Q(guardian__in=here), ended_on=None)
    for key, guardian, child, source in rows.values_list("id", "guardian", "child", "source"):
        present.guardianships.append(
            PresentGuardianship(key, guardian, child, is_manual=source == "manual")
        )
