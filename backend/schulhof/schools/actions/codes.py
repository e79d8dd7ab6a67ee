# SPDX-License-Identifier: EUPL-1.2
"""A new way in, for one person."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.errors import Forbidden, NotFound
from schulhof.people import actions as people
from schulhof.people.models import Person
from schulhof.schools import rules
from schulhof.schools.access import standings_of


def issue_login_code(person_id: UUID, *, by: Person) -> people.IssuedCode:
    """A new one-time code; the one before ends. Noted in the audit log.

    NotFound for whom `by` does not look after; Forbidden("more_rights") for an account that can do more.
    """
    standings = standings_of([by.id, person_id])
    issuer, subject = standings[by.id], standings[person_id]
    if not rules.looks_after(issuer, subject):
        raise _unknown()
    if not rules.may_issue_code(issuer, subject):
        raise Forbidden(_("This account may do more than yours."), code="more_rights")
    school = rules.school_in_common(issuer, subject)
    issued = people.issue_codes(by=by, person_ids=[person_id], school=school)
    if person_id not in issued:
        raise _unknown()
    return issued[person_id]


def _unknown() -> NotFound:
    return NotFound(_("This person is not there (any more)."))
