# SPDX-License-Identifier: EUPL-1.2
"""Scheduled messages: their author's alone until they are sent."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from schulhof.files.access import on_the_wire
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.messaging.models import ScheduledMessage
from schulhof.messaging.schemas import ScheduledWire
from schulhof.messaging.sealing import opened_bodies
from schulhof.people.models import Person
from schulhof.schools.access import require_function


def scheduled_of(person: Person) -> list[ScheduledWire]:
    """What the person has scheduled, soonest first; refused ones too."""
    require_function("scheduled", person_id=person.id)
    return scheduled_wires(person.scheduled_messages.order_by("send_at", "id"))


def scheduled_for(person: Person, scheduled_id: UUID) -> ScheduledMessage:
    """A scheduled message of the person; NotFound also once it was sent."""
    require_function("scheduled", person_id=person.id)
    found = person.scheduled_messages.filter(id=scheduled_id).first()
    if found is None:
        raise NotFound(_("This message is not waiting any more. Perhaps it was sent."))
    return found


def due_messages() -> QuerySet[ScheduledMessage]:
    """Scheduled messages whose time has come; not of somebody who is restricted."""
    return ScheduledMessage.objects.filter(
        send_at__lte=now(), refused_code="", author__restricted_at=None
    )


def is_anything_due() -> bool:
    """Whether the time of a scheduled message has come."""
    return due_messages().exists()


def scheduled_wires(scheduled: Iterable[ScheduledMessage]) -> list[ScheduledWire]:
    """As their author sees them; one query for the files of all."""
    rows = list(scheduled)
    files = held_files([row.id for row in rows])
    bodies = opened_bodies("scheduled_message", [(row.id, row.body_sealed) for row in rows])
    return [
        ScheduledWire(
            id=row.id,
            group_id=row.group_id,
            client_id=row.client_id,
            body=body.text,
            send_at=row.send_at,
            attachments=on_the_wire(files.get(row.id, [])),
            refused_code=body.why or row.refused_code or None,
        )
        for row, body in zip(rows, bodies, strict=True)
    ]


def held_files(scheduled_ids: Collection[UUID]) -> dict[UUID, list[StoredFile]]:
    """The files that scheduled messages hold, in the order they were uploaded."""
    held: dict[UUID, list[StoredFile]] = {}
    if scheduled_ids:
        links = ScheduledMessage.files.through.objects.filter(
            scheduledmessage__in=scheduled_ids
        ).order_by("storedfile_id")
        for link in links.select_related("storedfile"):
            held.setdefault(link.scheduledmessage_id, []).append(link.storedfile)
    return held
