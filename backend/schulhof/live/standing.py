# SPDX-License-Identifier: EUPL-1.2
"""What the database says about a socket: whose it is, and what that person may hear."""

import re
from collections.abc import Collection
from importlib import import_module
from uuid import UUID

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import parse_cookie
from django.utils.crypto import constant_time_compare

from schulhof.communities.access import topics_of_all
from schulhof.foundation.clock import now
from schulhof.people import limited
from schulhof.people.models import Person

from .origin import Headers

SessionStore = import_module(settings.SESSION_ENGINE).SessionStore


#: What Django makes; nothing else reaches the database.
SESSION_KEY_FORM = re.compile(r"[a-z0-9]{8,40}")


def session_key_in(headers: Headers) -> str | None:
    """The session cookie, if there is one that could be ours."""
    cookies = b"; ".join(value for name, value in headers if name == b"cookie")
    key = parse_cookie(cookies.decode("latin-1")).get(settings.SESSION_COOKIE_NAME, "")
    return key if SESSION_KEY_FORM.fullmatch(key) else None


def persons_of(session_keys: Collection[str]) -> dict[str, UUID]:
    """The active person of each session that is in force; others are left out. Two queries."""
    return {key: person_id for key, (person_id, _limited) in _in_force(session_keys).items()}


def hearing(session_keys: Collection[str]) -> dict[str, list[str]]:
    """What the person of each session may hear now; sessions that are over are left out. Seven queries.

    What a card let in does not hear direct conversations; those sessions cost five queries more.
    """
    found = _in_force(session_keys)
    whole = topics_of_all({person_id for person_id, is_limited in found.values() if not is_limited})
    small: dict[UUID, list[str]] = {}
    if limited_ones := {person_id for person_id, is_limited in found.values() if is_limited}:
        with limited.serving():
            small = topics_of_all(limited_ones)
    return {
        key: (small if is_limited else whole)[person_id]
        for key, (person_id, is_limited) in found.items()
    }


def _in_force(session_keys: Collection[str]) -> dict[str, tuple[UUID, bool]]:
    """By session, its active person, and whether it is a limited one."""
    rows = Session.objects.filter(session_key__in=session_keys, expire_date__gt=now())
    found = {
        key: SessionStore().decode(text) for key, text in rows.values_list("pk", "session_data")
    }
    ids = {content[SESSION_KEY] for content in found.values() if SESSION_KEY in content}
    persons = {
        str(person.pk): person for person in Person.objects.filter(pk__in=ids, is_active=True)
    }
    return {
        key: (person.pk, limited.ENDS_AT in content)
        for key, content in found.items()
        if (person := persons.get(content.get(SESSION_KEY, "")))
        and constant_time_compare(content.get(HASH_SESSION_KEY, ""), person.get_session_auth_hash())
    }
