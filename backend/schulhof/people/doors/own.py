# SPDX-License-Identifier: EUPL-1.2
"""One's own second steps: set up, list, name, remove. Each change is told to its person."""

import json
from http import HTTPStatus

from allauth.headless.internal.restkit.response import APIResponse
from allauth.headless.mfa import views
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse

from schulhof.foundation.squares import square_of
from schulhof.people import access, actions, second_step
from schulhof.people.models import Person

from .inputs import NewPasskeyInput, SetUpInput


def _me(request: HttpRequest) -> Person:
    """The signed-in person; allauth's views let nobody else come so far."""
    person = request.user
    assert isinstance(person, Person)  # noqa: S101
    return person


def _answer(request: HttpRequest, **said: object) -> HttpResponse:
    answer: HttpResponse = APIResponse(request, **said)
    return answer


def _added(request: HttpRequest, kind: str, *, is_first: bool) -> None:
    factor = Authenticator.objects.filter(user=request.user, type=kind).latest("pk")
    second_step.note_passed(request, factor)
    actions.tell_factor_added(
        by=_me(request), kind=kind, is_first=is_first, current=request.session.session_key
    )


def _removed(request: HttpRequest, kind: str) -> None:
    if not access.has_second_factor(_me(request).id):
        second_step.forget_passed(request)
    actions.tell_factor_removed(by=_me(request), kind=kind, current=request.session.session_key)


class AppView(views.ManageTOTPView):  # type: ignore[misc]
    """The app that shows codes."""

    input_class = {"POST": SetUpInput}  # noqa: RUF012  as allauth declares it

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Whether there is one; if not, a fresh secret, as text and as a square to scan."""
        response: HttpResponse = super().get(request, *args, **kwargs)
        if response.status_code != HTTPStatus.NOT_FOUND:
            return response
        secret, url = _told(response)
        meta = {"secret": secret, "totp_url": url, "square": square_of(url)}
        return _answer(request, meta=meta, status=HTTPStatus.NOT_FOUND)

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if self._get_authenticator():
            return _answer(request, status=HTTPStatus.CONFLICT)
        is_first = not access.has_second_factor(_me(request).id)
        response: HttpResponse = super().post(request, *args, **kwargs)
        _added(request, "totp", is_first=is_first)
        return response

    def delete(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        was_there = self._get_authenticator() is not None
        response: HttpResponse = super().delete(request, *args, **kwargs)
        if was_there:
            _removed(request, "totp")
        return response


class PasskeysView(views.ManageWebAuthnView):  # type: ignore[misc]
    """Passkeys, by name."""

    input_class = {**views.ManageWebAuthnView.input_class, "POST": NewPasskeyInput}  # noqa: RUF012

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        is_first = not access.has_second_factor(_me(request).id)
        response: HttpResponse = super().post(request, *args, **kwargs)
        _added(request, "webauthn", is_first=is_first)
        return response

    def delete(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response: HttpResponse = super().delete(request, *args, **kwargs)
        _removed(request, "webauthn")
        return response


class RecoveryCodesView(views.ManageRecoveryCodesView):  # type: ignore[misc]
    """Codes on paper for the day the telephone is lost. Shown once."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response: HttpResponse = super().post(request, *args, **kwargs)
        actions.tell_recovery_codes_renewed(by=_me(request))
        return response


def _told(response: HttpResponse) -> tuple[str, str]:
    meta = json.loads(response.content)["meta"]
    return meta["secret"], meta["totp_url"]
