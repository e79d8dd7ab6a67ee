# SPDX-License-Identifier: EUPL-1.2
"""Scheduled messages on their way: when their time has come, or sooner."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from schulhof.foundation.errors import DomainError
from schulhof.messaging.access import due_messages
from schulhof.messaging.events import ScheduledChanged
from schulhof.messaging.models import ScheduledMessage
from schulhof.messaging.sealing import opened_bodies
from schulhof.people.models import Person
from schulhof.stream.actions import publish_all
from schulhof.stream.topics import person_topic

from .drafts import Draft
from .scheduling import locked_scheduled
from .sending import Outcome, Sent, send_messages

BATCH = 100


def send_scheduled_now(scheduled_id: UUID, *, by: Person) -> Sent:
    """Send it at once instead of later. Refused, it waits on as it was."""
    with transaction.atomic():
        [outcome] = _send([locked_scheduled(scheduled_id, by)])
        if isinstance(outcome, DomainError):
            raise outcome
        return outcome


def send_due_messages() -> int:
    """Send up to a hundred messages whose time has come; how many were tried.

    Several processes may do so at once: each takes other rows. What cannot be sent keeps the reason for its
    author and is not tried again.
    """
    with transaction.atomic():
        due = list(
            due_messages()
            .select_for_update(skip_locked=True, of=("self",))
            .select_related("author")
            .order_by("send_at", "id")[:BATCH]
        )
        for scheduled, outcome in zip(due, _send(due), strict=True):
            if isinstance(outcome, DomainError):
                scheduled.refused_code = outcome.code
        ScheduledMessage.objects.bulk_update(
            [scheduled for scheduled in due if scheduled.refused_code], ["refused_code"]
        )
    return len(due)


def _send(waiting: Sequence[ScheduledMessage]) -> list[Outcome]:
    outcomes = _sent_or_why(waiting)
    pairs = list(zip(waiting, outcomes, strict=True))
    sent = [scheduled.id for scheduled, outcome in pairs if isinstance(outcome, Sent)]
    publish_all(
        (person_topic(scheduled.author_id), ScheduledChanged(id=scheduled.id))
        for scheduled, outcome in pairs
    )
    ScheduledMessage.objects.filter(id__in=sent).delete()
    return outcomes


def _sent_or_why(waiting: Sequence[ScheduledMessage]) -> list[Outcome]:
    """What does not open is not sent; its refusal is its outcome."""
    bodies = opened_bodies("scheduled_message", [(one.id, one.body_sealed) for one in waiting])
    outcomes = iter(
        send_messages(
            [
                Draft(
                    author=scheduled.author,
                    group_id=scheduled.group_id,
                    client_id=scheduled.client_id,
                    body=body.text,
                    scheduled_id=scheduled.id,
                )
                for scheduled, body in zip(waiting, bodies, strict=True)
                if body.refusal is None
            ]
        )
    )
    return [body.refusal or next(outcomes) for body in bodies]
