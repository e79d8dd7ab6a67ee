# SPDX-License-Identifier: EUPL-1.2
"""Who is here: people arrive, leave, and come back as the same person."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction

from schulhof.foundation.clock import now, today
from schulhof.people.events import PersonChanged
from schulhof.people.login_names import new_login_name, stem_of
from schulhof.people.models import AccessToken, LoginCode, Person
from schulhof.people.rules import display_name
from schulhof.stream.actions import publish_all
from schulhof.stream.topics import person_topic

from .sessions import end_sessions


def add_person(
    *, given_name: str, family_name: str, is_child: bool, language: str, email: str = ""
) -> Person:
    """A new person without a passphrase, inside the caller's act, who says what they are and where."""
    return Person.objects.create(
        login_name=new_login_name(given_name, taken=_taken(stem_of(given_name))),
        given_name=given_name,
        family_name=family_name,
        display_name=display_name(
            given_name=given_name, family_name=family_name, is_child=is_child
        ),
        language=language,
        email=email,
    )


def _taken(stem: str) -> set[str]:
    found = Person.objects.filter(login_name__startswith=stem)
    return set(found.values_list("login_name", flat=True))


def deactivate_people(person_ids: Iterable[UUID], *, on: date) -> list[UUID]:
    """End all sessions, tokens and codes of those who are still active; who they were.

    Their things stay, so that they find them again when they come back.
    """
    active = Person.objects.filter(pk__in=list(person_ids), is_active=True)
    leaving = list(active.values_list("id", flat=True))
    with transaction.atomic():
        Person.objects.filter(pk__in=leaving).update(is_active=False, deactivated_on=on)
        AccessToken.objects.filter(person__in=leaving).delete()
        LoginCode.objects.filter(person__in=leaving).delete()
        end_sessions(leaving)
    return leaving


def reactivate_people(person_ids: Iterable[UUID]) -> list[UUID]:
    """They may sign in again, with the passphrase they had; who they were."""
    gone = Person.objects.filter(pk__in=list(person_ids), is_active=False, restricted_at=None)
    returning = list(gone.values_list("id", flat=True))
    with transaction.atomic():
        Person.objects.filter(pk__in=returning).update(is_active=True, deactivated_on=None)
        publish_all(
            (person_topic(person_id), PersonChanged(id=person_id)) for person_id in returning
        )
    return returning


def restrict_person(person_id: UUID) -> bool:
    """Hide somebody who is here and end their sessions; nothing of theirs is deleted. Whether anything changed."""
    here = Person.objects.filter(pk=person_id, is_active=True)
    with transaction.atomic():
        if not here.update(is_active=False, restricted_at=now()):
            return False
        end_sessions([person_id])
    return True


def release_person(person_id: UUID, *, stays: bool) -> bool:
    """They may sign in again; who belongs nowhere any more has left today. Whether anything changed."""
    hidden = Person.objects.filter(pk=person_id, restricted_at__isnull=False)
    left = None if stays else today()
    with transaction.atomic():
        if not hidden.update(is_active=stays, deactivated_on=left, restricted_at=None):
            return False
        publish_all([(person_topic(person_id), PersonChanged(id=person_id))])
    return True
