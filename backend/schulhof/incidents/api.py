# SPDX-License-Identifier: EUPL-1.2
"""The edge: the register for the data protection officer, notices for the offices of affected schools."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from schulhof.foundation.wire import CSV, answer, csv
from schulhof.people.authentication import PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest

from . import access, actions
from .schemas import (
    Affected,
    IncidentChange,
    IncidentDetail,
    Incidents,
    LetterFilter,
    Letters,
    ListFilter,
    NewIncident,
    NoticeIn,
    NoticesToSchools,
    ScopeIn,
    ToldIn,
)

router = Router(tags=["incidents"], auth=PRIVILEGED_BY_HAND)
_ONE = "/incidents/{uuid:incident_id}"


def _detail(request: SignedInRequest, incident_id: UUID, *, status: int = 200) -> HttpResponse:
    return answer(actions.read_incident(incident_id, by=request.auth), status=status)


@router.get("/incidents", response=Incidents)
def incidents(request: SignedInRequest) -> HttpResponse:
    """The register of all incidents, open ones first. For the data protection officer."""
    return answer({"items": actions.read_register(by=request.auth)})


@router.post("/incidents", response={201: IncidentDetail})
def open_incident(request: SignedInRequest, new: NewIncident) -> HttpResponse:
    """Enter an incident. The 72 hours count from when it was noticed."""
    incident = actions.open_incident(new, by=request.auth)
    return _detail(request, incident.id, status=201)


@router.get("/incidents/notices", response=NoticesToSchools)
def notices(request: SignedInRequest) -> HttpResponse:
    """What my school was told of incidents that affect its people. For its office."""
    return answer({"items": actions.read_notices(by=request.auth)})


@router.get("/incidents/notices/{uuid:notice_id}/people", openapi_extra=CSV)
def people_of_school(request: SignedInRequest, notice_id: UUID) -> HttpResponse:
    """Whom it affects at my school, as a table. For its office."""
    return csv(actions.list_for_office(notice_id, by=request.auth), name="betroffene.csv")


@router.get(_ONE, response=IncidentDetail)
def incident(request: SignedInRequest, incident_id: UUID) -> HttpResponse:
    """An incident with everything the register holds. Whom it affects is asked apart."""
    return _detail(request, incident_id)


@router.patch(_ONE, response=IncidentDetail)
def change_incident(
    request: SignedInRequest, incident_id: UUID, change: IncidentChange
) -> HttpResponse:
    """Write what became known since."""
    actions.change_incident(incident_id, change, by=request.auth)
    return _detail(request, incident_id)


@router.post(f"{_ONE}/about", response={201: IncidentDetail})
def add_scope(request: SignedInRequest, incident_id: UUID, wanted: ScopeIn) -> HttpResponse:
    """It is about this account, school, group, message or file, too."""
    actions.add_scope(incident_id, wanted, by=request.auth)
    return _detail(request, incident_id, status=201)


@router.delete(f"{_ONE}/about/{{uuid:scope_id}}", response=IncidentDetail)
def remove_scope(request: SignedInRequest, incident_id: UUID, scope_id: UUID) -> HttpResponse:
    """It is not about this."""
    actions.remove_scope(incident_id, scope_id, by=request.auth)
    return _detail(request, incident_id)


@router.get(f"{_ONE}/affected", response=Affected)
def affected(request: SignedInRequest, incident_id: UUID) -> HttpResponse:
    """Whom it affects, in counts, worked out now."""
    found = access.incident_for(request.auth, incident_id)
    return answer(actions.look_at_affected(found, by=request.auth))


@router.get(f"{_ONE}/people", openapi_extra=CSV)
def people(request: SignedInRequest, incident_id: UUID, wanted: Query[ListFilter]) -> HttpResponse:
    """Whom it affects by name, as a table. That it was taken is written down."""
    found = access.incident_for(request.auth, incident_id)
    text = actions.list_people(found, by=request.auth, school_id=wanted.school_id)
    return csv(text, name=f"{found.reference}.csv")


@router.get(f"{_ONE}/letters", response=Letters)
def letters(
    request: SignedInRequest, incident_id: UUID, wanted: Query[LetterFilter]
) -> HttpResponse:
    """Drafts: to the authority, to a school, to adults, to children."""
    found = access.incident_for(request.auth, incident_id)
    return answer({"items": actions.read_letters(found, wanted.language, by=request.auth)})


@router.post(f"{_ONE}/told", response=IncidentDetail)
def record_told(request: SignedInRequest, incident_id: UUID, wanted: ToldIn) -> HttpResponse:
    """Write down that the authority or the people were told, or why they are not."""
    actions.record_told(incident_id, wanted, by=request.auth)
    return _detail(request, incident_id)


@router.post(f"{_ONE}/notices", response={201: IncidentDetail})
def tell_school(request: SignedInRequest, incident_id: UUID, wanted: NoticeIn) -> HttpResponse:
    """Tell the office of an affected school."""
    actions.tell_school(incident_id, wanted, by=request.auth)
    return _detail(request, incident_id, status=201)


@router.post(f"{_ONE}/close", response=IncidentDetail)
def close_incident(request: SignedInRequest, incident_id: UUID) -> HttpResponse:
    """It is over, and it is decided who is told."""
    actions.close_incident(incident_id, by=request.auth)
    return _detail(request, incident_id)


@router.post(f"{_ONE}/reopen", response=IncidentDetail)
def reopen_incident(request: SignedInRequest, incident_id: UUID) -> HttpResponse:
    """It is not over."""
    actions.reopen_incident(incident_id, by=request.auth)
    return _detail(request, incident_id)
