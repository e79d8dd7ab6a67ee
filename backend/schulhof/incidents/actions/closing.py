# SPDX-License-Identifier: EUPL-1.2
"""An incident is over once it is decided who is told; the register keeps it all the same."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict
from schulhof.incidents import rules
from schulhof.people.models import Person

from .noting import locked, note, tell


def close_incident(incident_id: UUID, *, by: Person) -> None:
    """Close it. Refused while nobody decided about the authority and the people. Again changes nothing."""
    with transaction.atomic():
        incident = locked(incident_id, by)
        if incident.closed_at is not None:
            return
        if rules.missing_to_close(authority=incident.authority, people=incident.people):
            raise Conflict(
                _("First decide whether the authority and the people are told."), code="undecided"
            )
        incident.closed_at = now()
        incident.save(update_fields=["closed_at"])
        note("closed", incident, by)
        tell(incident)


def reopen_incident(incident_id: UUID, *, by: Person) -> None:
    """Open it again. Again changes nothing."""
    with transaction.atomic():
        incident = locked(incident_id, by)
        if incident.closed_at is None:
            return
        incident.closed_at = None
        incident.save(update_fields=["closed_at"])
        note("reopened", incident, by)
        tell(incident)
