# SPDX-License-Identifier: EUPL-1.2
"""Signed-in browsers, without typing."""

import time
from datetime import timedelta

from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)
from allauth.account.internal.userkit import user_id_to_str
from django.test import Client

from schulhof.foundation.clock import now
from schulhof.people import limited
from schulhof.people.models import Person

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def signed_in(person: Person) -> Client:
    """A browser of a person who gave the passphrase and no second step."""
    client = Client()
    client.force_login(person, backend=_BACKEND)
    return client


def past_second_step(person: Person) -> Client:
    """A browser of a person who passed the second step."""
    client = signed_in(person)
    _note(client, person, {"method": "mfa", "at": time.time(), "type": "totp"})
    return client


def let_in_by_card(person: Person) -> Client:
    """A browser of a child who came in by card, for the rest of the lesson."""
    client = signed_in(person)
    session = client.session
    limited.limit(session, until=now() + timedelta(minutes=45))
    session.save()
    return client


def gave_passphrase_again(client: Client, person: Person) -> Client:
    """The same browser, after the passphrase was asked for again."""
    _note(client, person, {"method": "password", "at": time.time(), "reauthenticated": True})
    return client


def _note(client: Client, person: Person, entry: dict[str, object]) -> None:
    session = client.session
    known = session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [*known, entry]
    session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = user_id_to_str(person)
    session.save()
