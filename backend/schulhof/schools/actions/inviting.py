# SPDX-License-Identifier: EUPL-1.2
"""Letting the first people in, whom nobody signed in could add: by whoever runs the installation."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.clock import today
from schulhof.foundation.errors import NotFound
from schulhof.people import actions as people
from schulhof.people.models import InstallationRole, Person
from schulhof.schools.models import Affiliation, School

from .following import follow


def invite_for_installation(*, given_name: str, family_name: str, role: str) -> people.IssuedCode:
    """Somebody of the city, the operator or the data protection officer, with a code to come in."""
    with transaction.atomic():
        person = _person(given_name, family_name)
        InstallationRole.objects.create(person=person, role=role)
        return _let_in(person, school=None)


def invite_administrator(
    *, given_name: str, family_name: str, school_number: str
) -> people.IssuedCode:
    """The first administrator of a school, with a code to come in. NotFound for an unknown number."""
    school = School.objects.filter(number=school_number).first()
    if school is None:
        raise NotFound(_("There is no school with this number."))
    with transaction.atomic():
        person = _person(given_name, family_name)
        Affiliation.objects.create(
            school=school,
            person=person,
            role=Affiliation.Role.ADMINISTRATOR,
            source="manual",
            started_on=today(),
        )
        follow(school)
        return _let_in(person, school=school)


def _person(given_name: str, family_name: str) -> Person:
    return people.add_person(
        given_name=given_name,
        family_name=family_name,
        is_child=False,
        language=settings.LANGUAGE_CODE,
    )


def _let_in(person: Person, *, school: School | None) -> people.IssuedCode:
    school_id = school.id if school else None
    record("schools.invited", by=None, subject=person.id, school=school_id)
    return people.issue_codes(by=None, person_ids=[person.id], school=school_id)[person.id]
