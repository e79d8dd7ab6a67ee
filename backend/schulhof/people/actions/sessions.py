# SPDX-License-Identifier: EUPL-1.2
"""Being signed in on a device, and ending it. Whatever ends a session tells its person, so its sockets close."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.contrib.sessions.models import Session as StoredSession
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.people.access.sessions import in_force
from schulhof.people.events import SessionEnded
from schulhof.people.models import LoginCode, Person, Session
from schulhof.people.rules import device_of
from schulhof.stream.actions import publish_all
from schulhof.stream.topics import person_topic


def begin_session(*, by: Person, session_key: str, user_agent: str) -> None:
    """Note a fresh sign-in. Sessions of this person that expired are forgotten."""
    device = device_of(user_agent)
    with transaction.atomic():
        Session.objects.filter(person=by).exclude(session_key__in=in_force()).delete()
        Session.objects.update_or_create(
            session_key=session_key,
            defaults={"person": by, "browser": device.browser, "system": device.system},
        )


def limit_session(*, session_key: str, ends_at: datetime, let_in_by: UUID) -> None:
    """Note when a session ends by itself, and with what. `people.limited` has made it a small one."""
    found = Session.objects.filter(session_key=session_key)
    found.update(ends_at=ends_at, let_in_by=let_in_by)


def move_session(*, by: Person, old_key: str, new_key: str) -> None:
    """The same sign-in goes on under a new key, as after a change of passphrase."""
    Session.objects.filter(person=by, session_key=old_key).update(session_key=new_key)


def close_session(*, by: Person, session_key: str) -> None:
    """Sign out on this device."""
    with transaction.atomic():
        _end(Session.objects.filter(person=by, session_key=session_key))


def end_session(session_id: UUID, *, by: Person) -> None:
    """Sign out on one of one's devices."""
    with transaction.atomic():
        if not _end(Session.objects.filter(person=by, pk=session_id)):
            raise NotFound(_("This device is signed out already."))


def end_other_sessions(*, by: Person, current: str | None) -> None:
    """Sign out everywhere but here. Repeating changes nothing."""
    with transaction.atomic():
        _end(Session.objects.filter(person=by).exclude(session_key=current))


def end_sessions(person_ids: Iterable[UUID]) -> None:
    """Sign these people out everywhere, inside the caller's act."""
    _end(Session.objects.filter(person__in=list(person_ids)))


def end_limited_sessions(person_ids: Iterable[UUID]) -> None:
    """Sign these people out wherever a card let them in, inside the caller's act."""
    _end(Session.objects.filter(person__in=list(person_ids), let_in_by__isnull=False))


def end_sessions_let_in_by(let_in_by: UUID) -> None:
    """The lesson is over, or the device gone: whom it let in is out, inside the caller's act."""
    _end(Session.objects.filter(let_in_by=let_in_by))


def end_due_sessions() -> int:
    """End what ends by itself and whose time has come; how many. Idempotent, for a job every few seconds."""
    with transaction.atomic():
        return _end(Session.objects.filter(ends_at__lte=now()))


def forget_expired() -> None:
    """Delete what tells of sessions that are over, and codes nobody used in time."""
    with transaction.atomic():
        Session.objects.exclude(session_key__in=in_force()).delete()
        LoginCode.objects.filter(expires_at__lte=now()).delete()


def _end(sessions: QuerySet[Session]) -> int:
    ended = list(sessions.values_list("id", "person_id", "session_key"))
    StoredSession.objects.filter(session_key__in=[key for _id, _person, key in ended]).delete()
    Session.objects.filter(pk__in=[session_id for session_id, _person, _key in ended]).delete()
    publish_all(
        (person_topic(person_id), SessionEnded(id=session_id))
        for session_id, person_id, _key in ended
    )
    return len(ended)
