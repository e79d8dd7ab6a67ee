# SPDX-License-Identifier: EUPL-1.2
"""The doors of django-allauth that are open. Its others (sign-up, reset by e-mail, …) do not exist here."""

from collections.abc import Callable

from allauth.headless.account.views import (
    ChangePasswordView,
    LoginView,
    ReauthenticateView,
    SessionView,
)
from allauth.headless.base.views import APIView
from allauth.headless.constants import Client
from allauth.headless.mfa.views import AuthenticatorsView
from django.http import HttpResponseBase
from django.urls import path

from .doors.entering import (
    CodeAgainView,
    CodeView,
    PasskeyAgainView,
    PasskeySignInView,
    PasskeyView,
)
from .doors.guards import (
    code_asked,
    forgetful,
    not_limited,
    own_factors,
    passphrase_asked,
    place_limited,
)
from .doors.own import AppView, PasskeysView, RecoveryCodesView


def _browser(view: type[APIView]) -> Callable[..., HttpResponseBase]:
    opened: Callable[..., HttpResponseBase] = view.as_api_view(client=Client.BROWSER)
    return opened


#: Whom a card let in may only see that they are signed in, and sign out.
_OPEN_TO_CARDS = "auth/session"

_DOORS = {
    "auth/login": _browser(LoginView),
    "auth/session": forgetful(_browser(SessionView)),
    "auth/reauthenticate": passphrase_asked(_browser(ReauthenticateView)),
    "auth/2fa/authenticate": code_asked(_browser(CodeView)),
    "auth/2fa/reauthenticate": code_asked(_browser(CodeAgainView)),
    "auth/webauthn/login": place_limited(_browser(PasskeySignInView)),
    "auth/webauthn/authenticate": code_asked(_browser(PasskeyView)),
    "auth/webauthn/reauthenticate": code_asked(_browser(PasskeyAgainView)),
    "account/password/change": passphrase_asked(_browser(ChangePasswordView)),
    "account/authenticators": own_factors(_browser(AuthenticatorsView)),
    "account/authenticators/totp": own_factors(_browser(AppView)),
    "account/authenticators/recovery-codes": own_factors(_browser(RecoveryCodesView)),
    "account/authenticators/webauthn": own_factors(_browser(PasskeysView)),
}

urlpatterns = [
    path(address, door if address == _OPEN_TO_CARDS else not_limited(door))
    for address, door in _DOORS.items()
]
