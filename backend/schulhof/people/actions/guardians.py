# SPDX-License-Identifier: EUPL-1.2
"""Guardianships are confirmed: by the slip the school handed out, or by a code it made for one child."""

from uuid import UUID

from schulhof.audit.actions import record, record_all
from schulhof.foundation.clock import now, today
from schulhof.people.models import Guardianship, Person


def confirm_rostered(guardian: Person) -> None:
    """Who used the school's slip is who the roster means. Inside the caller's act; noted in the audit log."""
    waiting = Guardianship.objects.filter(
        guardian=guardian, source="roster", ended_on=None, confirmed_at=None
    )
    children = list(waiting.values_list("child_id", flat=True))
    if children:
        waiting.update(confirmed_at=now())
        record_all("people.guardianship_confirmed", by=guardian.id, subjects=children, school=None)


def add_guardianship(guardian: Person, child_id: UUID, *, school: UUID) -> None:
    """The guardian answers for the child from now on, inside the caller's act. Repeating changes nothing."""
    guardianship, _is_new = Guardianship.objects.get_or_create(
        guardian=guardian,
        child_id=child_id,
        ended_on=None,
        defaults={"source": "manual", "started_on": today()},
    )
    if guardianship.confirmed_at is None:
        guardianship.confirmed_at = now()
        guardianship.save(update_fields=["confirmed_at"])
        record("people.guardianship_confirmed", by=guardian.id, subject=child_id, school=school)
