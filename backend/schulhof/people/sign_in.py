# SPDX-License-Identifier: EUPL-1.2
"""A browser signs in and out: Django's sessions, and ours that are told to the person."""

from datetime import datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest

from . import access, actions, limited
from .models import Person

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def enter(request: HttpRequest, person: Person) -> None:
    """Sign the person in; whoever was signed in on this browser before is signed out.

    Who has a second step comes in by it and not past it: they sign in with name and passphrase afterwards.
    """
    if access.has_second_factor(person.id):
        return
    if request.user.is_authenticated:
        logout(request)
    login(request, person, backend=_BACKEND)


def enter_until(request: HttpRequest, person: Person, *, until: datetime, let_in_by: UUID) -> None:
    """Sign the person in for talking in class, until then; whoever was signed in on this browser is signed out."""
    if request.user.is_authenticated:
        logout(request)
    login(request, person, backend=_BACKEND)
    limited.limit(request.session, until=until)
    actions.limit_session(
        session_key=request.session.session_key or "", ends_at=until, let_in_by=let_in_by
    )


def on_signed_in(*, request: HttpRequest, user: Person, **_more: object) -> None:
    """Django signed somebody in."""
    if key := request.session.session_key:
        agent = request.META.get("HTTP_USER_AGENT", "")
        actions.begin_session(by=user, session_key=key, user_agent=agent)


def on_signed_out(*, request: HttpRequest, user: Person | None, **_more: object) -> None:
    """Django is about to sign somebody out."""
    if user is not None and (key := request.session.session_key):
        actions.close_session(by=user, session_key=key)


def on_passphrase_changed(*, request: HttpRequest, user: Person, **_more: object) -> None:
    """allauth changed a passphrase and gave this browser's session a new key; other devices are signed out."""
    key = request.session.session_key or ""
    actions.move_session(
        by=user, old_key=request.COOKIES.get(settings.SESSION_COOKIE_NAME, ""), new_key=key
    )
    actions.end_other_sessions(by=user, current=key)


def on_factor_used(*, authenticator: Authenticator, **_more: object) -> None:
    """allauth notes when a second step was last used. Nobody is watched: the note is taken back at once."""
    Authenticator.objects.filter(pk=authenticator.pk).update(last_used_at=None)
