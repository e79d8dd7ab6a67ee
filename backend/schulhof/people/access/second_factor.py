# SPDX-License-Identifier: EUPL-1.2
"""Who has a second step, and whose rights ask for one."""

from collections.abc import Callable
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.utils.translation import gettext as _

from schulhof.foundation.errors import Forbidden
from schulhof.people.models import InstallationRole

_RIGHTS: list[Callable[[UUID], bool]] = []


def register_rights(held: Callable[[UUID], bool]) -> None:
    """A room above says who holds rights over others; called in its apps.py."""
    if held not in _RIGHTS:
        _RIGHTS.append(held)


def needs_second_factor(person_id: UUID) -> bool:
    """Whether the person holds rights over others, so that a passphrase alone does not suffice."""
    if InstallationRole.objects.filter(person=person_id).exists():
        return True
    return any(held(person_id) for held in _RIGHTS)


def has_second_factor(person_id: UUID) -> bool:
    """Whether the person set a second step up; recovery codes alone are none."""
    own = Authenticator.objects.filter(user=person_id)
    found: bool = own.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()
    return found


def second_factor_needed() -> Forbidden:
    """The one refusal for whoever has to set up or confirm the second step first."""
    return Forbidden(
        _("Please set up your second step first, or confirm it."), code="second_factor_needed"
    )
