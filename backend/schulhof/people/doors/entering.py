# SPDX-License-Identifier: EUPL-1.2
"""Coming in by the second step, or by a passkey alone."""

from allauth.headless.mfa import views

from .inputs import (
    CodeAgainInput,
    CodeInput,
    PasskeyAgainInput,
    PasskeyInput,
    PasskeySignInInput,
)


class CodeView(views.AuthenticateView):  # type: ignore[misc]
    """A code, after the passphrase."""

    input_class = CodeInput


class CodeAgainView(views.ReauthenticateView):  # type: ignore[misc]
    """A code, in a session that has not passed the second step."""

    input_class = CodeAgainInput


class PasskeyView(views.AuthenticateWebAuthnView):  # type: ignore[misc]
    """A passkey, after the passphrase."""

    input_class = {"POST": PasskeyInput}  # noqa: RUF012  as allauth declares it


class PasskeyAgainView(views.ReauthenticateWebAuthnView):  # type: ignore[misc]
    """A passkey, in a session that has not passed the second step."""

    input_class = {"POST": PasskeyAgainInput}  # noqa: RUF012


class PasskeySignInView(views.LoginWebAuthnView):  # type: ignore[misc]
    """A passkey instead of name and passphrase."""

    input_class = {"POST": PasskeySignInInput}  # noqa: RUF012
