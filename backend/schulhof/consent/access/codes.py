# SPDX-License-Identifier: EUPL-1.2
"""Whose child code is this?"""

from django.utils.translation import gettext as _

from schulhof.consent.models import ChildCode
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Invalid
from schulhof.people.digests import keyed_hash
from schulhof.people.rules import clean_code
from schulhof.schools.access.belonging import counting

PURPOSE = "child-code"


def code_of(typed: str) -> ChildCode:
    """The valid code, of a child who is still at the school. One and the same Invalid("wrong_code") otherwise."""
    found = (
        ChildCode.objects.filter(
            code_hash=keyed_hash(PURPOSE, clean_code(typed)), expires_at__gt=now()
        )
        .select_related("child", "school")
        .first()
    )
    if found is None or not _is_pupil(found):
        raise wrong_code()
    return found


def wrong_code() -> Invalid:
    """The one answer for every code that opens nothing."""
    return Invalid(
        _("This code is not valid (any more). Please ask your school for another one."),
        code="wrong_code",
    )


def _is_pupil(code: ChildCode) -> bool:
    return counting().filter(person=code.child, school=code.school, role="pupil").exists()
