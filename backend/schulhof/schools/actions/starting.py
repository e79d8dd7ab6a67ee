# SPDX-License-Identifier: EUPL-1.2
"""A school comes in by its own decision, starts, has a break and leaves."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.clock import today
from schulhof.foundation.errors import Conflict, FieldProblem, Forbidden, NotFound, wrong_field
from schulhof.people import actions as people
from schulhof.people.models import Person
from schulhof.schools import rules
from schulhof.schools.access import (
    administered_school,
    expired_today,
    missing_of,
    roles_of,
    standing_of,
    standings_of,
)
from schulhof.schools.events import SchoolChanged
from schulhof.schools.models import (
    Affiliation,
    ClassMember,
    Contract,
    Decision,
    NamedContact,
    School,
)
from schulhof.schools.schemas import ContactsIn, ContractIn, DecisionIn
from schulhof.stream.actions import publish
from schulhof.stream.topics import school_topic

from .following import follow


def record_decision(school_id: UUID, wanted: DecisionIn, *, by: Person) -> None:
    """Keep what a body of the school decided. A later decision takes the place of this one."""
    school = administered_school(by, school_id)
    if wanted.decided_on > today():
        raise wrong_field("decided_on", _("This day is still to come."))
    if wanted.valid_until <= max(wanted.decided_on, today()):
        raise wrong_field("valid_until", _("Please choose a day that is still to come."))
    with transaction.atomic():
        decision = Decision.objects.create(school=school, recorded_by=by, **wanted.model_dump())
        facts: dict[str, str | int | bool] = {"body": decision.body}
        record("schools.decision_recorded", by=by.id, school=school.id, facts=facts)
        _tell(school)


def name_contacts(school_id: UUID, wanted: ContactsIn, *, by: Person) -> None:
    """Name everybody anew. Only people who work at the school; a school that has started keeps what it needs."""
    school = administered_school(by, school_id)
    named = {kind: list(dict.fromkeys(ids)) for kind, ids in wanted.model_dump().items()}
    roles = roles_of({person_id for ids in named.values() for person_id in ids})
    for kind, ids in named.items():
        if not all(rules.is_colleague(roles.get(each, {}).get(school.id, ())) for each in ids):
            raise wrong_field(kind, _("Only people who work at the school can be named."))
        if school.state == School.State.LIVE and len(ids) < rules.CONTACTS_NEEDED[kind]:
            raise wrong_field(kind, _("More people have to be named here."))
    with transaction.atomic():
        school.contacts.all().delete()
        NamedContact.objects.bulk_create(
            NamedContact(school=school, person_id=person_id, kind=kind)
            for kind, ids in named.items()
            for person_id in ids
        )
        record("schools.contacts_named", by=by.id, school=school.id)
        _tell(school)


def record_contract(school_id: UUID, wanted: ContractIn, *, by: Person) -> None:
    """Keep that the school's processing contract was signed; the one before ends with it. For the city."""
    school = _school_of_the_city(school_id, by)
    if wanted.signed_on > today():
        raise wrong_field("signed_on", _("This day is still to come."))
    with transaction.atomic():
        school.contracts.filter(ended_on=None).update(ended_on=today())
        Contract.objects.create(school=school, recorded_by=by, **wanted.model_dump())
        record("schools.contract_recorded", by=by.id, school=school.id)
        _tell(school)


def end_contract(school_id: UUID, *, by: Person) -> None:
    """The contract has ended; a school that is live has a break. For the city. Repeating it is harmless."""
    school = _school_of_the_city(school_id, by)
    with transaction.atomic():
        if not school.contracts.filter(ended_on=None).update(ended_on=today()):
            return
        record("schools.contract_ended", by=by.id, school=school.id)
        if school.state == School.State.LIVE:
            _set_state(school, School.State.PAUSED, by=by)
        _tell(school)


def go_live(school_id: UUID, *, by: Person) -> None:
    """Start, or go on after a break. Conflict("not_ready") while something is missing. Repeating is harmless."""
    with transaction.atomic():
        school = _locked(school_id, by)
        if school.state == School.State.LIVE:
            return
        if school.state == School.State.LEFT:
            raise Conflict(_("This school has left."), code="left")
        if missing := missing_of(school):
            raise Conflict(
                _("Something is still missing before your school can start."),
                code="not_ready",
                fields=[FieldProblem(each, each) for each in missing],
            )
        _set_state(school, School.State.LIVE, by=by)


def pause(school_id: UUID, *, by: Person) -> None:
    """Have a break: nobody of the school meets anybody. Nothing is deleted. Repeating is harmless."""
    with transaction.atomic():
        school = _locked(school_id, by)
        if school.state == School.State.PAUSED:
            return
        if school.state != School.State.LIVE:
            raise Conflict(_("Your school has not started yet."), code="school_not_live")
        _set_state(school, School.State.PAUSED, by=by)


def leave(school_id: UUID, *, school_name: str, by: Person) -> None:
    """The school takes part no more; its people's affiliations end today, and so do those of the office.

    Whoever then belongs to no school is signed out everywhere, at once. Invalid("name_differs") unless the name of
    the school was typed.
    """
    with transaction.atomic():
        school = _locked(school_id, by)
        if school_name.strip() != school.name:
            raise wrong_field(
                "school_name", _("This is not the name of the school."), code="name_differs"
            )
        present = Affiliation.objects.filter(school=school, ended_on=None)
        leaving = set(present.values_list("person_id", flat=True))
        present.update(ended_on=today(), ended_by_hand=True)
        places = ClassMember.objects.filter(school_class__school=school, ended_on=None)
        places.update(ended_on=today())
        _set_state(school, School.State.LEFT, by=by)
        follow(school)
        standings = standings_of(leaving)
        nowhere = [
            each
            for each in leaving
            if not standings[each].roles and not standings[each].installation
        ]
        people.deactivate_people(nowhere, on=today())


def pause_expired() -> int:
    """Give schools a break whose decision ended yesterday or before; how many. Once a day."""
    expired = expired_today()
    for school in expired:
        with transaction.atomic():
            _set_state(school, School.State.PAUSED, by=None)
    return len(expired)


def _set_state(school: School, state: School.State, *, by: Person | None) -> None:
    school.state = state
    school.save(update_fields=["state"])
    record(f"schools.{state}", by=by.id if by else None, school=school.id)
    _tell(school)


def _tell(school: School) -> None:
    publish(school_topic(school.id), SchoolChanged(id=school.id))


def _locked(school_id: UUID, by: Person) -> School:
    administered_school(by, school_id)
    return School.objects.select_for_update().get(pk=school_id)


def _school_of_the_city(school_id: UUID, by: Person) -> School:
    school = School.objects.filter(pk=school_id).first()
    standing = standing_of(by.id)
    if school is None or not standing.installation:
        raise NotFound(_("This school is not there (any more)."))
    if not rules.may_create_schools(standing):
        raise Forbidden(_("Only the city records contracts."))
    return school
