# SPDX-License-Identifier: EUPL-1.2
"""Restricting everything about a person (Art. 18 GDPR): hidden from everybody, deleted by nothing.

Until it is lifted. For disputes: what is kept may be wrong, or somebody needs it as evidence. ADR 21.
"""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, NotFound
from schulhof.people.actions import release_person, restrict_person
from schulhof.people.models import Person
from schulhof.privacy.access import (
    may_act_for,
    open_erasure_of,
    open_restriction_of,
    restriction_for,
    speaks_for,
)
from schulhof.privacy.models import Restriction
from schulhof.privacy.registry import holdings
from schulhof.privacy.schemas import RestrictIn
from schulhof.schools.access import (
    administered_by,
    administrators_of,
    is_last_administrator,
    school_ids_of,
    schools_ever_of,
    schools_keeping,
)
from schulhof.vault.access import INSTALLATION, Place, seal

from .telling import family_of, tell

AskedAs = Restriction.AskedAs


def ask_restriction(wanted: RestrictIn, *, by: Person) -> None:
    """Hide everything about oneself or one's child, at once. Asked again it changes nothing."""
    about = may_act_for(by, wanted.person_id)
    _restrict(about, AskedAs.SELF if about.id == by.id else AskedAs.GUARDIAN, wanted.reason, by)


def restrict_by_office(wanted: RestrictIn, *, by: Person) -> None:
    """The office does it for somebody who asked on paper or in person. Not to itself, nor to who administers."""
    schools = administered_by(by.id) & school_ids_of(wanted.person_id)
    about = Person.objects.filter(pk=wanted.person_id).first()
    if about is None or not schools:
        raise NotFound(_("This person is not at this school."))
    if administered_by(about.id):
        raise Conflict(_("An administrator can only ask for this personally."), code="is_office")
    _restrict(about, AskedAs.OFFICE, wanted.reason, by)


def lift_own_restriction(person_id: UUID, *, by: Person) -> None:
    """A guardian shows their child's things again. Lifted already, it changes nothing."""
    if not speaks_for(by, person_id):
        raise NotFound(_("This person is not there (any more)."))
    if restriction := open_restriction_of(person_id):
        _lift(restriction, by)


def lift_restriction(restriction_id: UUID, *, by: Person) -> None:
    """The office shows somebody's things again, having told them first (Art. 18(3))."""
    _lift(restriction_for(by, restriction_id), by)


def forget_restrictions_of(person_id: UUID) -> int:
    """Those about the person go; those they asked or lifted for others stay without them."""
    others = Restriction.objects.exclude(person=person_id)
    asked = others.filter(asked_by=person_id).update(asked_by=None)
    lifted = others.filter(lifted_by=person_id).update(lifted_by=None)
    return asked + lifted + Restriction.objects.filter(person=person_id).delete()[0]


def _restrict(about: Person, asked_as: AskedAs, reason: str, by: Person) -> None:
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=about.id)
        if open_restriction_of(about.id):
            return
        if open_erasure_of(about.id):
            raise Conflict(
                _("This account is to be erased. Call that off first."), code="erasure_asked"
            )
        _require_somebody_to_lift(about)
        restriction = Restriction(person=about, asked_by=by, asked_as=asked_as)
        if reason:
            place = Place("restriction", restriction.id, "reason")
            restriction.reason_sealed = seal(INSTALLATION, place, reason)
        restriction.save(force_insert=True)
        _everything_of(about.id, on=True)
        record("privacy.restricted", by=by.id, subject=about.id, facts={"asked_as": asked_as})
        _tell(restriction)
        restrict_person(about.id)


def _require_somebody_to_lift(about: Person) -> None:
    """A school's office shows them again: there has to be one besides the person."""
    if is_last_administrator(about.id) or not schools_ever_of(about.id).exists():
        raise Conflict(
            _("Nobody could lift this again. A second administrator has to be named first."),
            code="nobody_to_lift",
        )


def _lift(restriction: Restriction, by: Person) -> None:
    with transaction.atomic():
        locked = Restriction.objects.select_for_update().get(pk=restriction.pk)
        if locked.lifted_at is not None:
            return
        locked.lifted_by, locked.lifted_at = by, now()
        locked.save(update_fields=["lifted_by", "lifted_at"])
        release_person(locked.person_id, stays=bool(schools_keeping(locked.person_id)))
        _everything_of(locked.person_id, on=False)
        record("privacy.restriction_lifted", by=by.id, subject=locked.person_id)
        _tell(locked)


def _everything_of(person_id: UUID, *, on: bool) -> None:
    for holding in holdings():
        if holding.restrict is not None:
            holding.restrict(person_id, on=on)


def _tell(restriction: Restriction) -> None:
    """The person, those who answer for them, and the offices of their schools."""
    offices = (administrators_of(school) for school in schools_keeping(restriction.person_id))
    tell(restriction.id, family_of(restriction.person_id).union(*offices))
