# SPDX-License-Identifier: EUPL-1.2
"""Limits before allauth's doors."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from allauth.account.internal.stagekit import get_pending_stage
from allauth.headless.base.response import ReauthenticationResponse
from allauth.headless.constants import Client
from allauth.headless.internal.decorators import mark_request_as_headless
from django.http import HttpRequest, HttpResponseBase

from schulhof.foundation.errors import TooMany
from schulhof.foundation.limits import Limit, give_back, spend
from schulhof.foundation.network import client_network
from schulhof.foundation.wire import refusal
from schulhof.people import access, limited, second_step
from schulhof.people.models import Person
from schulhof.people.tries import PASSPHRASE_CHANGES, PLACE, SECOND_STEPS

View = Callable[..., HttpResponseBase]
Who = Callable[[HttpRequest], str]


def _signed_in(request: HttpRequest) -> str:
    return str(request.user.pk)


def _coming_in(request: HttpRequest) -> str:
    """Whose second step is being tried: signed in already, or past the passphrase only."""
    if request.user.is_authenticated:
        return str(request.user.pk)
    stage = get_pending_stage(request)
    return str(stage.login.user.pk) if stage and stage.login.user else client_network(request)


def _limited(view: View, limit: Limit, who: Who) -> View:
    """Count tries that fail; looking costs nothing."""

    @wraps(view)
    def limited(request: HttpRequest) -> HttpResponseBase:
        if request.method == "GET":
            return view(request)
        key = who(request)
        try:
            spend(limit, key)
        except TooMany as error:
            return refusal(error)
        response = view(request)
        if response.status_code == HTTPStatus.OK:
            give_back(limit, key)
        return response

    return limited


def passphrase_asked(view: View) -> View:
    """The current passphrase is asked for, so it could be guessed here too."""
    return _limited(view, PASSPHRASE_CHANGES, _signed_in)


def code_asked(view: View) -> View:
    """A code of six digits could be guessed in a week, were it not for this."""
    return _limited(view, SECOND_STEPS, _coming_in)


def place_limited(view: View) -> View:
    """Nobody is named, so the place is counted."""
    return _limited(view, PLACE, client_network)


def own_factors(view: View) -> View:
    """One's own second steps change only after the passphrase was entered again, past the second step.

    allauth would take either of the two; a stolen passphrase must not be enough to remove the second step.
    """

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponseBase:
        person = request.user
        if not isinstance(person, Person) or _only_looking(request):
            return view(request)
        if access.has_second_factor(person.id) and not second_step.is_passed(request):
            return refusal(access.second_factor_needed())
        if not second_step.gave_passphrase_lately(request):
            mark_request_as_headless(request, Client.BROWSER)
            answer: HttpResponseBase = ReauthenticationResponse(request)
            return answer
        return view(request)

    return _limited(guarded, SECOND_STEPS, _signed_in)


def _only_looking(request: HttpRequest) -> bool:
    return request.method == "GET" and request.path.endswith("/authenticators")


def not_limited(view: View) -> View:
    """Whom a card let in neither chooses a passphrase nor sets up a second step: they may only sign out."""

    @wraps(view)
    def whole(request: HttpRequest) -> HttpResponseBase:
        return refusal(limited.refused()) if limited.is_limited(request) else view(request)

    return whole


def forgetful(view: View) -> View:
    """Whoever signs out takes along what the browser kept: pages, drafts, waiting messages, the offline store."""

    @wraps(view)
    def signing_out(request: HttpRequest) -> HttpResponseBase:
        answer = view(request)
        if request.method == "DELETE":
            answer["Clear-Site-Data"] = '"cache", "storage"'
        return answer

    return signing_out
