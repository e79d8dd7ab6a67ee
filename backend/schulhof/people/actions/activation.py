# SPDX-License-Identifier: EUPL-1.2
"""From the login slip to a passphrase of one's own."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.foundation.errors import FieldProblem, Invalid
from schulhof.people.access import slip_of
from schulhof.people.access.codes import wrong_code
from schulhof.people.models import LoginCode, Person

from .guardians import confirm_rostered
from .sessions import end_sessions


def activate(*, login_name: str, code: str, passphrase: str) -> Person:
    """Use the slip up: from now on the passphrase counts, and other devices are signed out.

    The slip came from the school, so the guardianships of its roster are confirmed by it.

    Raises Invalid("wrong_code") as `slip_of` does, and Invalid("passphrase") with one sentence for each problem;
    the slip stays valid then.
    """
    slip = slip_of(login_name, code)
    person = slip.person
    _check(passphrase, person)
    person.set_password(passphrase)  # slow on purpose, so outside the transaction
    with transaction.atomic():
        used, _rows = LoginCode.objects.filter(pk=slip.pk, code_hash=slip.code_hash).delete()
        if not used:  # somebody was faster with the same slip
            raise wrong_code()
        person.save(update_fields=["password"])
        confirm_rostered(person)
        end_sessions([person.id])
    return person


def _check(passphrase: str, person: Person) -> None:
    try:
        validate_password(passphrase, person)
    except ValidationError as error:
        raise Invalid(
            _("Please choose another passphrase."),
            code="passphrase",
            fields=[FieldProblem("passphrase", message) for message in error.messages],
        ) from error
