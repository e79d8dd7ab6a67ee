# SPDX-License-Identifier: EUPL-1.2
"""The register in the name of the data protection officer; nobody else reads it."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.incidents import rules
from schulhof.incidents.models import Incident
from schulhof.incidents.schemas import IncidentDetail, IncidentRow, NoticeOut
from schulhof.people.access import briefs, is_data_protection
from schulhof.people.models import InstallationRole, Person
from schulhof.schools.access import school_brief

from .scopes import kinds, scope_wires
from .texts import unsealed


def require_officer(person: Person) -> None:
    """The data protection officer; else NotFound."""
    if not is_data_protection(person.id):
        raise NotFound(_("This page is not there."))


def officers() -> set[UUID]:
    """Who is told when an incident changes."""
    role = InstallationRole.Role.DATA_PROTECTION
    found = InstallationRole.objects.filter(role=role, person__is_active=True)
    return set(found.values_list("person_id", flat=True))


def incident_for(person: Person, incident_id: UUID) -> Incident:
    """The incident, for the data protection officer; else NotFound, whether or not there is one."""
    require_officer(person)
    return _found(Incident.objects.filter(pk=incident_id).first())


def incident_called(reference: str) -> Incident:
    """The incident by its number, for whoever runs the server; else NotFound."""
    return _found(Incident.objects.filter(reference=reference).first())


def incident_rows() -> list[IncidentRow]:
    """The whole register, the open ones first, each newest first. Whoever asks has seen who reads it."""
    found = Incident.objects.order_by("-reference")
    return [_row(each) for each in sorted(found, key=lambda each: each.closed_at is not None)]


def _row(incident: Incident) -> IncidentRow:
    return IncidentRow(
        id=incident.id,
        reference=incident.reference,
        kind=incident.kind,
        title=unsealed(incident, "title_sealed"),
        noticed_at=incident.noticed_at,
        due_at=rules.due_at(incident.noticed_at),
        clock=rules.clock(
            noticed_at=incident.noticed_at,
            authority=incident.authority,
            told_at=incident.authority_at,
            at=now(),
        ),
        authority=incident.authority,
        people=incident.people,
        closed_at=incident.closed_at,
    )


def incident_detail(incident: Incident) -> IncidentDetail:
    """Everything in the register about it. Whom it affects is asked apart."""
    entered_by = briefs([incident.entered_by_id]) if incident.entered_by_id else {}
    return IncidentDetail(
        **_row(incident),
        what=unsealed(incident, "what_sealed"),
        effects=unsealed(incident, "effects_sealed"),
        measures=unsealed(incident, "measures_sealed"),
        since=incident.since,
        until=incident.until,
        entered_by=next(iter(entered_by.values()), None),
        entered_at=incident.entered_at,
        authority_at=incident.authority_at,
        authority_reason=unsealed(incident, "authority_reason_sealed"),
        people_at=incident.people_at,
        people_reason=unsealed(incident, "people_reason_sealed"),
        about=scope_wires(list(incident.scopes.order_by("id"))),
        notices=_notices(incident),
        missing=rules.missing_to_close(authority=incident.authority, people=incident.people),
        kinds=kinds(),
    )


def _notices(incident: Incident) -> list[NoticeOut]:
    rows = incident.notices.select_related("school").order_by("school__short_name")
    return [
        NoticeOut(
            id=notice.id,
            school=school_brief(notice.school),
            words=unsealed(notice, "words_sealed"),
            told_at=notice.told_at,
        )
        for notice in rows
    ]


def _found(incident: Incident | None) -> Incident:
    if incident is None:
        raise NotFound(_("This incident is not there (any more)."))
    return incident
