# SPDX-License-Identifier: EUPL-1.2
"""On which devices somebody is signed in; for that person alone."""

from uuid import UUID

from django.contrib.sessions.models import Session as StoredSession
from django.db.models import QuerySet

from schulhof.foundation.clock import now
from schulhof.people.models import Person, Session
from schulhof.people.schemas import DeviceOut, SessionOut


def in_force() -> QuerySet[StoredSession, str]:
    """Keys of sessions that have not expired."""
    return StoredSession.objects.filter(expire_date__gt=now()).values_list("session_key", flat=True)


def sessions_of(person: Person, *, current: str | None) -> list[SessionOut]:
    """The person's devices, newest first; `current` is the session key of the asking one."""
    found = Session.objects.filter(person=person, session_key__in=in_force())
    return [
        SessionOut(
            id=session.id,
            device=DeviceOut(browser=session.browser, system=session.system),
            started_at=session.started_at,
            current=session.session_key == current,
        )
        for session in found.order_by("-started_at", "-id")
    ]


def session_id_of(session_key: str) -> UUID | None:
    """The id under which a session is told and ended."""
    found = Session.objects.filter(session_key=session_key)
    return found.values_list("id", flat=True).first()


def is_any_session_due() -> bool:
    """Whether a limited session's time has come."""
    return Session.objects.filter(ends_at__lte=now()).exists()
