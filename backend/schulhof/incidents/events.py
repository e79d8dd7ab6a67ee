# SPDX-License-Identifier: EUPL-1.2
"""What this room tells."""

from schulhof.stream.events import Event


class IncidentChanged(Event, frozen=True, tag="incidents.incident_changed"):
    """An incident was entered or changed; told to the data protection officer. `id` is the incident."""


class SchoolNoticed(Event, frozen=True, tag="incidents.school_noticed"):
    """A school's office was told of an incident that affects its people. `id` is the notice."""
