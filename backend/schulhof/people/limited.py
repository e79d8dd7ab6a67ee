# SPDX-License-Identifier: EUPL-1.2
"""A session that a card let in: it talks in class until the lesson is over, and that is all (ADR 17).

This is the one place that knows whether a session is limited. Routes say whether they are open to it
(`people.authentication`), and what belongs to a person alone is not there while one is served (`is_served`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.utils.translation import gettext as _

from schulhof.foundation.errors import Forbidden

#: Under this name a limited session keeps its end.
ENDS_AT = "limited_until"
_served: ContextVar[bool] = ContextVar("limited_session_served", default=False)


def limit(session: SessionBase, *, until: datetime) -> None:
    """Let the session do little, and end then whatever happens."""
    session[ENDS_AT] = until.isoformat()
    session.set_expiry(until)


def ends_at(request: HttpRequest) -> datetime | None:
    """When the limited session of this request ends; None for a whole one."""
    told = request.session.get(ENDS_AT)
    return datetime.fromisoformat(told) if told else None


def is_limited(request: HttpRequest) -> bool:
    """Whether a card let this session in."""
    return ENDS_AT in request.session


def is_served() -> bool:
    """Whether what is read now is read for a limited session: direct conversations are not there then."""
    return _served.get()


@contextmanager
def serving() -> Iterator[None]:
    """What is read inside is read for a limited session."""
    token = _served.set(True)
    try:
        yield
    finally:
        _served.reset(token)


def refused() -> Forbidden:
    """The one answer of every route that is not open to a limited session."""
    return Forbidden(
        _("With your card you can talk in class. For this, sign in with name and passphrase."),
        code="limited_session",
    )
