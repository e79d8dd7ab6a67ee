# SPDX-License-Identifier: EUPL-1.2
"""What follows when somebody's second step changes. allauth keeps the step itself."""

from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.errors import NotFound
from schulhof.people.events import SecondFactorChanged
from schulhof.people.models import Person
from schulhof.stream.actions import publish
from schulhof.stream.topics import person_topic

from .sessions import end_other_sessions, end_sessions


def tell_factor_added(*, by: Person, kind: str, is_first: bool, current: str | None) -> None:
    """A second step was set up. With the first one, sessions that never passed any end."""
    with transaction.atomic():
        if is_first:
            end_other_sessions(by=by, current=current)
        _tell(by, f"people.{kind}_added", by=by.id)


def tell_factor_removed(*, by: Person, kind: str, current: str | None) -> None:
    """A second step is gone, and with it every other session that may have been opened by it."""
    with transaction.atomic():
        end_other_sessions(by=by, current=current)
        _tell(by, f"people.{kind}_removed", by=by.id)


def tell_recovery_codes_renewed(*, by: Person) -> None:
    """New recovery codes; the old ones open nothing."""
    with transaction.atomic():
        _tell(by, "people.recovery_codes_renewed", by=by.id)


def forget_second_factor(person_id: UUID, *, by: Person | None, school: UUID | None = None) -> None:
    """Take a lost second step off an account; its person is signed out everywhere. The caller checked the right.

    `by` is None for the operator at the machine; `school` is the one whose office does it.
    """
    with transaction.atomic():
        person = Person.objects.select_for_update().get(pk=person_id)
        deleted, _rows = Authenticator.objects.filter(user=person).delete()
        if not deleted:
            raise NotFound(_("This person has no second step."))
        end_sessions([person.id])
        _tell(person, "people.second_factor_forgotten", by=by.id if by else None, school=school)


def _tell(person: Person, what: str, *, by: UUID | None, school: UUID | None = None) -> None:
    record(what, by=by, subject=person.id, school=school)
    publish(person_topic(person.id), SecondFactorChanged(id=person.id))
