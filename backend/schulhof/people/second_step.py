# SPDX-License-Identifier: EUPL-1.2
"""The second step of signing in, as a session knows it: allauth keeps in it by which means somebody came in."""

import time
from typing import Any

from allauth.account.internal.flows.login import (
    AUTHENTICATION_METHODS_SESSION_KEY,
    get_authentication_records,
    record_authentication,
)
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from .models import Person

#: Seconds for which a passphrase that was entered again counts, when a second step is added or removed.
FRESH = 5 * 60


def is_passed(request: HttpRequest) -> bool:
    """Whether this session passed a second step: a code, a recovery code or a passkey."""
    return any(record.get("method") == "mfa" for record in _records(request))


def note_passed(request: HttpRequest, factor: Authenticator) -> None:
    """Who has just set a second step up has shown that they hold it."""
    record_authentication(request, factor.user, "mfa", id=factor.pk, type=factor.type)


def forget_passed(request: HttpRequest) -> None:
    """The last second step is gone, so this session passed none."""
    request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        record for record in _records(request) if record.get("method") != "mfa"
    ]


def gave_passphrase_lately(request: HttpRequest) -> bool:
    """Whether the passphrase was entered again in the last five minutes; signing in does not count."""
    return any(record["method"] == "password" for record in _shown_lately(request))


def confirmed_lately(request: HttpRequest) -> bool:
    """Whether the person showed in the last five minutes, after signing in, that it is them."""
    return bool(_shown_lately(request))


def _shown_lately(request: HttpRequest) -> list[dict[str, Any]]:
    return [
        record
        for record in _records(request)
        if record.get("reauthenticated") and time.time() - float(record["at"]) < FRESH
    ]


def _records(request: HttpRequest) -> list[dict[str, Any]]:
    person = request.user
    if not isinstance(person, Person):
        return []
    records: list[dict[str, Any]] = get_authentication_records(request, person)
    return records
