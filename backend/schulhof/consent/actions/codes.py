# SPDX-License-Identifier: EUPL-1.2
"""Child codes: the office makes one for a further guardian, who types it in."""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.consent.access import code_of
from schulhof.consent.access.codes import PURPOSE, wrong_code
from schulhof.consent.models import ChildCode
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Forbidden, NotFound
from schulhof.foundation.limits import Limit, give_back, spend
from schulhof.people.digests import keyed_hash
from schulhof.people.models import Person
from schulhof.people.rules import clean_code, new_code
from schulhof.schools import actions as schools
from schulhof.schools.access import person_at, roles_at, roles_by_school

from .settling import settle, tell

#: Sixty bits are not guessed; the limit keeps a mistyped code from becoming a game.
_TRIES = Limit(name="child-code", amount=10, seconds=15 * 60)


class IssuedChildCode(NamedTuple):
    """A code in clear, for paper or for the eye, and for nothing else."""

    child_id: UUID
    code: str
    expires_at: datetime


def issue_child_code(school_id: UUID, child_id: UUID, *, by: Person) -> IssuedChildCode:
    """A code for one further guardian of a pupil; earlier ones stay valid, for there may be two guardians."""
    school, child = person_at(by, school_id, child_id)
    if "pupil" not in roles_at(child.id, school.id):
        raise NotFound(_("This pupil is not at this school."))
    code, expires_at = new_code(), now() + timedelta(days=settings.LOGIN_CODE_DAYS)
    with transaction.atomic():
        ChildCode.objects.create(
            child=child,
            school=school,
            code_hash=keyed_hash(PURPOSE, clean_code(code)),
            expires_at=expires_at,
        )
        record("consent.child_code_issued", by=by.id, subject=child.id, school=school.id)
    return IssuedChildCode(child.id, code, expires_at)


def use_child_code(typed: str, *, by: Person) -> UUID:
    """Use the code up: `by` is a guardian of its child from now on; the child. Noted in the audit log.

    Raises Invalid("wrong_code"), and Forbidden("pupil") for pupils, who answer for nobody.
    """
    spend(_TRIES, str(by.id))
    code = code_of(typed)
    _refuse_pupils(by)
    with transaction.atomic():
        used, _rows = ChildCode.objects.filter(pk=code.pk).delete()
        if not used:  # somebody was faster with the same code
            raise wrong_code()
        schools.receive_guardian(by, code.child_id, school=code.school)
        record("consent.child_code_used", by=by.id, subject=code.child_id, school=code.school_id)
        tell(settle([code.child_id, by.id]) | {code.child_id, by.id})
    give_back(_TRIES, str(by.id))
    return code.child_id


def _refuse_pupils(by: Person) -> None:
    if any("pupil" in roles for roles in roles_by_school(by.id).values()):
        raise Forbidden(_("Pupils cannot be guardians of other pupils."), code="pupil")
