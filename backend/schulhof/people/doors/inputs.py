# SPDX-License-Identifier: EUPL-1.2
"""What is typed or held up to pass the second step. Whatever does not fit gets one answer."""

from collections.abc import Callable
from hmac import compare_digest
from typing import Any

from allauth.headless.mfa import inputs
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError

from schulhof.people.models import Person

#: Seconds in which a code could fit again: its own half minute, the one before and the one after.
_ONCE = 90


def _wrong() -> ValidationError:
    error: ValidationError = get_adapter().validation_error("incorrect_code")
    return error


def is_demo_code(code: str) -> bool:
    """The fixed code of a demo city on one's own computer (SCHULHOF_DEMO_SECOND_FACTOR)."""
    fixed: str = settings.DEMO_SECOND_FACTOR
    return bool(fixed) and compare_digest(code.strip().encode(), fixed.encode())


class _Code:
    """A code of the app counts once, also at the seams of its half minute."""

    user: Person
    cleaned_data: dict[str, Any]
    authenticator: Authenticator

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        app = Authenticator.objects.filter(user=self.user, type=Authenticator.Type.TOTP).first()
        if app is not None and is_demo_code(code):
            self.authenticator = app
            return code
        checked: str = super().clean_code()  # type: ignore[misc]
        if self.authenticator == app and not cache.add(self._used(code), True, timeout=_ONCE):
            raise _wrong()
        return checked

    def _used(self, code: str) -> str:
        return f"second-step-used:{self.user.pk}:{''.join(filter(str.isdigit, code))}"


class CodeInput(_Code, inputs.AuthenticateInput):  # type: ignore[misc]
    """The code of the app, or a recovery code, after the passphrase."""


class CodeAgainInput(_Code, inputs.ReauthenticateInput):  # type: ignore[misc]
    """The same, in a session that has not passed the second step."""


class SetUpInput(inputs.ActivateTOTPInput):  # type: ignore[misc]
    """The first code of a fresh app."""

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        return code if is_demo_code(code) else super().clean_code()


def _or_wrong(check: Callable[[], Authenticator]) -> Authenticator:
    """Credentials come from outside: whatever shape they have, they fit or they do not."""
    try:
        found = check()
    except (AttributeError, KeyError, LookupError, TypeError, ValueError) as error:
        raise _wrong() from error
    if not found.user.is_active:
        raise _wrong()
    return found


class PasskeySignInInput(inputs.LoginWebAuthnInput):  # type: ignore[misc]
    """A passkey instead of name and passphrase."""

    def clean_credential(self) -> Authenticator:
        return _or_wrong(super().clean_credential)


class PasskeyInput(inputs.AuthenticateWebAuthnInput):  # type: ignore[misc]
    """A passkey after the passphrase."""

    def clean_credential(self) -> Authenticator:
        return _or_wrong(super().clean_credential)


class PasskeyAgainInput(inputs.ReauthenticateWebAuthnInput):  # type: ignore[misc]
    """A passkey, in a session that has not passed the second step."""

    def clean_credential(self) -> Authenticator:
        return _or_wrong(super().clean_credential)


class NewPasskeyInput(inputs.AddWebAuthnInput):  # type: ignore[misc]
    """A passkey to be added."""

    def clean(self) -> dict[str, Any]:
        try:
            cleaned: dict[str, Any] = super().clean()
        except (AttributeError, KeyError, LookupError, TypeError, ValueError) as error:
            raise _wrong() from error
        if len(cleaned.get("name") or "") > 60:
            raise _wrong()
        return cleaned
