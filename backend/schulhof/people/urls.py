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
    own_factors,
    passphrase_asked,
    place_limited,
)
from .doors.own import AppView, PasskeysView, RecoveryCodesView


def _browser(view: type[APIView]) -> Callable[..., HttpResponseBase]:
    opened: Callable[..., HttpResponseBase] = view.as_api_view(client=Client.BROWSER)
    return opened


urlpatterns = [
    path("auth/login", _browser(LoginView)),
    path("auth/session", forgetful(_browser(SessionView))),
    path("auth/reauthenticate", passphrase_asked(_browser(ReauthenticateView))),
    path("auth/2fa/authenticate", code_asked(_browser(CodeView))),
    path("auth/2fa/reauthenticate", code_asked(_browser(CodeAgainView))),
    path("auth/webauthn/login", place_limited(_browser(PasskeySignInView))),
    path("auth/webauthn/authenticate", code_asked(_browser(PasskeyView))),
    path("auth/webauthn/reauthenticate", code_asked(_browser(PasskeyAgainView))),
    path("account/password/change", passphrase_asked(_browser(ChangePasswordView))),
    path("account/authenticators", own_factors(_browser(AuthenticatorsView))),
    path("account/authenticators/totp", own_factors(_browser(AppView))),
    path("account/authenticators/recovery-codes", own_factors(_browser(RecoveryCodesView))),
    path("account/authenticators/webauthn", own_factors(_browser(PasskeysView))),
]
