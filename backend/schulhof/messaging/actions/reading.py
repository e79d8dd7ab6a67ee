# SPDX-License-Identifier: EUPL-1.2
"""Reading on. The marker only moves forward, and never beyond the newest message."""

from uuid import UUID

from django.db import transaction

from schulhof.communities.access import group_for
from schulhof.messaging.access import last_number_in, read_state
from schulhof.messaging.events import ReadMarkerMoved
from schulhof.messaging.models import ReadMarker
from schulhof.messaging.schemas import ReadState
from schulhof.people.models import Person
from schulhof.stream.actions import publish
from schulhof.stream.topics import person_topic


def mark_read(group_id: UUID, *, by: Person, upto: int) -> ReadState:
    """Everything up to a number is read. A smaller one than before changes nothing and tells nobody."""
    with transaction.atomic():
        group = group_for(by, group_id)
        if _moved(by, group_id, min(upto, last_number_in(group_id))):
            publish(person_topic(by.id), ReadMarkerMoved(id=group_id))
        return read_state(by, group)


def _moved(person: Person, group_id: UUID, upto: int) -> bool:
    """One statement decides between two devices reading at once."""
    marker = ReadMarker.objects.filter(person=person, group=group_id)
    if not marker.exists():
        ReadMarker.objects.bulk_create(
            [ReadMarker(person=person, group_id=group_id)], ignore_conflicts=True
        )
    return marker.filter(upto__lt=upto).update(upto=upto) > 0
