# SPDX-License-Identifier: EUPL-1.2
"""Looking at incidents and at whom they affect is a privileged act itself, so it is recorded: in counts."""

from uuid import UUID

from schulhof.audit.actions import record
from schulhof.incidents import access
from schulhof.incidents.models import Incident
from schulhof.incidents.schemas import (
    Affected,
    IncidentDetail,
    IncidentRow,
    Letter,
    NoticeToSchool,
)
from schulhof.people.models import Person
from schulhof.people.schemas import Language

from .noting import note


def read_register(*, by: Person | None) -> list[IncidentRow]:
    """All incidents: for the data protection officer, or on the command line of the server."""
    if by is not None:
        access.require_officer(by)
    record("incidents.register_read", by=by.id if by else None)
    return access.incident_rows()


def read_incident(incident_id: UUID, *, by: Person) -> IncidentDetail:
    """One incident."""
    incident = access.incident_for(by, incident_id)
    note("read", incident, by)
    return access.incident_detail(incident)


def look_at_affected(incident: Incident, *, by: Person | None) -> Affected:
    """Whom it affects, in counts."""
    found = access.counts(access.exposed(incident))
    note("affected_counted", incident, by, people=found["people"])
    return found


def list_people(incident: Incident, *, by: Person | None, school_id: UUID | None = None) -> str:
    """Whom it affects by name, as a table; of one school, or everybody."""
    text, people = access.sheet(incident, school_id)
    note("affected_listed", incident, by, school=school_id, people=people)
    return text


def read_letters(incident: Incident, language: Language, *, by: Person | None) -> list[Letter]:
    """Drafts of all letters."""
    note("letters_read", incident, by)
    return access.letters(incident, language)


def read_notices(*, by: Person) -> list[NoticeToSchool]:
    """What the person's schools were told, for their offices."""
    access.require_office(by)
    record("incidents.notices_read", by=by.id)
    return access.notices_for(by)


def list_for_office(notice_id: UUID, *, by: Person) -> str:
    """Whom it affects at the office's own school, by name."""
    notice = access.notice_for(by, notice_id)
    return list_people(notice.incident, by=by, school_id=notice.school_id)
