# SPDX-License-Identifier: EUPL-1.2
"""The three doors of django-allauth that are open. Its others (sign-up, reset by e-mail, …) do not exist here."""

from collections.abc import Callable
from functools import wraps

from allauth.headless.account.views import ChangePasswordView, LoginView, SessionView
from allauth.headless.constants import Client
from django.http import HttpRequest, HttpResponseBase
from django.urls import path

from schulhof.foundation.errors import TooMany
from schulhof.foundation.limits import spend
from schulhof.foundation.wire import refusal

from .tries import PASSPHRASE_CHANGES

View = Callable[..., HttpResponseBase]


def _guarded(view: View) -> View:
    """The current passphrase is asked for, so it could be guessed here too."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponseBase:
        try:
            spend(PASSPHRASE_CHANGES, str(request.user.pk))
        except TooMany as error:
            return refusal(error)
        return view(request)

    return guarded


urlpatterns = [
    path("auth/login", LoginView.as_api_view(client=Client.BROWSER)),
    path("auth/session", SessionView.as_api_view(client=Client.BROWSER)),
    path(
        "account/password/change", _guarded(ChangePasswordView.as_api_view(client=Client.BROWSER))
    ),
]
