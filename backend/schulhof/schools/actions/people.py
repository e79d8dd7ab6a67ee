# SPDX-License-Identifier: EUPL-1.2
"""People come to a school and leave it, by hand. What a roster brings is in the roster's room."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.clock import today
from schulhof.foundation.errors import Conflict, wrong_field
from schulhof.people import actions as people
from schulhof.people.models import Person
from schulhof.schools import rules
from schulhof.schools.access import administered_school, person_at, roles_by_school, standing_of
from schulhof.schools.models import Affiliation, ClassMember, School, SchoolClass
from schulhof.schools.schemas import NameChange, PersonIn

from .following import follow

#: What somebody is in a class they are put into by hand.
_PARTS = {"pupil": ClassMember.Part.PUPIL, "teacher": ClassMember.Part.TEACHER}


def add_person(school_id: UUID, wanted: PersonIn, *, by: Person) -> Person:
    """Somebody who is in no roster. They cannot sign in before they get a code."""
    school = administered_school(by, school_id)
    classes = _classes(school, wanted)
    with transaction.atomic():
        person = people.add_person(
            given_name=wanted.given_name,
            family_name=wanted.family_name,
            is_child=rules.is_child({wanted.role}),
            language=wanted.language or by.language,
            email=people.checked_email(wanted.email),
        )
        Affiliation.objects.create(
            school=school, person=person, role=wanted.role, source="manual", started_on=today()
        )
        ClassMember.objects.bulk_create(
            ClassMember(
                school_class=each, person=person, part=_PARTS[wanted.role], source="manual",
                started_on=today(),
            )
            for each in classes
        )  # fmt: skip
        record("schools.person_added", by=by.id, subject=person.id, school=school.id)
        follow(school)
    return person


def _classes(school: School, wanted: PersonIn) -> Sequence[SchoolClass]:
    if not wanted.class_ids:
        return []
    found = list(SchoolClass.objects.filter(school=school, ended_on=None, pk__in=wanted.class_ids))
    if wanted.role not in _PARTS or len(found) != len(set(wanted.class_ids)):
        reason = _("Only pupils and teachers of this school are in its classes.")
        raise wrong_field("class_ids", reason)
    return found


def correct_name(school_id: UUID, person_id: UUID, change: NameChange, *, by: Person) -> Person:
    """Put a name right; a roster does not change it back."""
    school, person = person_at(by, school_id, person_id)
    everywhere = roles_by_school(person.id)
    with transaction.atomic():
        people.correct_name(
            person,
            given_name=change.given_name or person.given_name,
            family_name=person.family_name if change.family_name is None else change.family_name,
            is_child=rules.is_child({role for roles in everywhere.values() for role in roles}),
        )
        record("schools.name_corrected", by=by.id, subject=person.id, school=school.id)
    return person


def deactivate(school_id: UUID, person_id: UUID, *, by: Person) -> None:
    """The person leaves this school today. Who then belongs to no school is signed out everywhere, at once.

    Repeating changes nothing. A roster that still names the person does not bring them back.
    """
    school, person = person_at(by, school_id, person_id)
    if person == by:
        raise Conflict(_("You cannot deactivate yourself."), code="yourself")
    with transaction.atomic():
        present = Affiliation.objects.filter(person=person, school=school, ended_on=None)
        if not present.update(ended_on=today(), ended_by_hand=True):
            return
        _places(person, school).filter(ended_on=None).update(ended_on=today())
        follow(school)
        if not _belongs_elsewhere(person):
            people.deactivate_people([person.id], on=today())
        record("schools.person_deactivated", by=by.id, subject=person.id, school=school.id)


def reactivate(school_id: UUID, person_id: UUID, *, by: Person) -> None:
    """The person is back at this school as what they were when they left. Repeating changes nothing."""
    school, person = person_at(by, school_id, person_id)
    with transaction.atomic():
        ended = Affiliation.objects.filter(person=person, school=school)
        if ended.filter(ended_on=None).exists() and person.is_active:
            return
        left_on = ended.aggregate(last=Max("ended_on"))["last"]
        if person.is_active and not ended.filter(ended_on=left_on, ended_by_hand=True).exists():
            # Only the roster brings them back: else an administrator could reach for accounts of other schools.
            raise Conflict(_("This person belongs to another school now."), code="elsewhere")
        _reopen(person, school, left_on)
        people.reactivate_people([person.id])
        follow(school)
        record("schools.person_reactivated", by=by.id, subject=person.id, school=school.id)


def _reopen(person: Person, school: School, left_on: date | None) -> None:
    ended = Affiliation.objects.filter(person=person, school=school, ended_on=left_on)
    ended.update(ended_on=None, ended_by_hand=False)
    places = _places(person, school).filter(ended_on=left_on, school_class__ended_on=None)
    places.update(ended_on=None)


def _places(person: Person, school: School) -> QuerySet[ClassMember]:
    return ClassMember.objects.filter(person=person, school_class__school=school)


def _belongs_elsewhere(person: Person) -> bool:
    standing = standing_of(person.id)
    return bool(standing.roles or standing.installation)
