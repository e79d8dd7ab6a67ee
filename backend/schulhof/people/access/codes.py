# SPDX-License-Identifier: EUPL-1.2
"""Whose login slip is this?"""

from collections.abc import Callable
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.clock import now
from schulhof.foundation.errors import Invalid
from schulhof.people.digests import keyed_hash
from schulhof.people.models import LoginCode
from schulhof.people.rules import clean_code

#: Refuses, for a person by id, when there is nowhere to go yet; schools, a floor above, say.
ArrivalRule = Callable[[UUID], None]
_rules: list[ArrivalRule] = []


def register_arrival_rule(rule: ArrivalRule) -> None:
    """Ask `rule(person_id)` before a valid slip opens anything."""
    if rule not in _rules:
        _rules.append(rule)


def slip_of(login_name: str, code: str) -> LoginCode:
    """The valid slip with this name and code, its active person included.

    Otherwise Invalid("wrong_code"): one answer and one query for a wrong name, a wrong, used or expired code and
    a deactivated person. Whoever holds a valid slip is told why it does not open yet, as the rules say.
    """
    found = (
        LoginCode.objects.filter(
            code_hash=keyed_hash("login-code", clean_code(code)),
            person__login_name=login_name.strip().lower(),
            person__is_active=True,
            expires_at__gt=now(),
        )
        .select_related("person")
        .first()
    )
    if found is None:
        raise wrong_code()
    for rule in _rules:
        rule(found.person_id)
    return found


def wrong_code() -> Invalid:
    """The one answer for every slip that opens nothing."""
    return Invalid(
        _("This name and code do not fit, or the code is no longer valid. Please ask your school."),
        code="wrong_code",
    )
