# SPDX-License-Identifier: EUPL-1.2
"""What every act here does besides: seal what was written, note it down, tell the officer's other screens."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.errors import Conflict
from schulhof.incidents.access import Written, incident_for, officers
from schulhof.incidents.events import IncidentChanged
from schulhof.incidents.models import Incident
from schulhof.people.models import Person
from schulhof.stream.actions import publish_to
from schulhof.vault.access import INSTALLATION, Scope, place_of, seal


def sealed(row: Written, field: str, text: str, scope: Scope = INSTALLATION) -> bytes:
    """The text for this field of this row; nothing for an empty one."""
    return seal(scope, place_of(row, field), text) if text else b""


def note(
    act: str,
    incident: Incident,
    by: Person | None,
    *,
    school: UUID | None = None,
    **facts: str | int | bool,
) -> None:
    """An entry of the audit log: counts and codes."""
    record(
        f"incidents.{act}",
        by=by.id if by else None,
        subject=incident.id,
        school=school,
        facts={"reference": incident.reference, **facts},
    )


def tell(incident: Incident) -> None:
    """The last step of an act."""
    publish_to(officers(), IncidentChanged(id=incident.id))


def locked(incident_id: UUID, by: Person) -> Incident:
    """The incident in the officer's name, held until the act ends."""
    incident_for(by, incident_id)
    return Incident.objects.select_for_update().get(pk=incident_id)


def still_open(incident_id: UUID, by: Person) -> Incident:
    """The same, while it is open."""
    incident = locked(incident_id, by)
    if incident.closed_at is not None:
        raise Conflict(_("This incident is closed. Open it again first."), code="closed")
    return incident
