# SPDX-License-Identifier: EUPL-1.2
"""How a school comes in: decision, contract, contacts, functions; start, break and leaving."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest
from schulhof.schools import access, actions
from schulhof.schools.functions import Function
from schulhof.schools.schemas import (
    ContactsIn,
    ContractIn,
    DecisionIn,
    FunctionList,
    Leaving,
    StartOut,
    StartRows,
    SwitchingOn,
)

router = Router(tags=["schools"], auth=PRIVILEGED_BY_HAND)


@router.get("/starts", response=StartRows)
def starts(request: SignedInRequest) -> HttpResponse:
    """Where every school stands. For the city."""
    return answer({"items": access.starts_for(request.auth)})


@router.get("/schools/{uuid:school_id}/start", response=StartOut)
def start(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """The checklist of a school. For its administrators."""
    return answer(access.start_of(request.auth, school_id))


@router.post("/schools/{uuid:school_id}/decision", response=StartOut)
def record_decision(request: SignedInRequest, school_id: UUID, wanted: DecisionIn) -> HttpResponse:
    """Record what a body of the school decided."""
    actions.record_decision(school_id, wanted, by=request.auth)
    return answer(access.start_of(request.auth, school_id))


@router.put("/schools/{uuid:school_id}/contacts", response=StartOut)
def name_contacts(request: SignedInRequest, school_id: UUID, wanted: ContactsIn) -> HttpResponse:
    """Name whom the people of the school turn to."""
    actions.name_contacts(school_id, wanted, by=request.auth)
    return answer(access.start_of(request.auth, school_id))


@router.post("/schools/{uuid:school_id}/contract", response={204: None})
def record_contract(request: SignedInRequest, school_id: UUID, wanted: ContractIn) -> HttpResponse:
    """Record the school's processing contract. For the city."""
    actions.record_contract(school_id, wanted, by=request.auth)
    return HttpResponse(status=204)


@router.delete("/schools/{uuid:school_id}/contract", response={204: None})
def end_contract(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """The contract has ended; the school has a break. For the city."""
    actions.end_contract(school_id, by=request.auth)
    return HttpResponse(status=204)


@router.post("/schools/{uuid:school_id}/go-live", response=StartOut)
def go_live(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """Start, or go on after a break: from now on the people of the school meet."""
    actions.go_live(school_id, by=request.auth)
    return answer(access.start_of(request.auth, school_id))


@router.post("/schools/{uuid:school_id}/pause", response=StartOut)
def pause(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """Have a break. Nothing is deleted."""
    actions.pause(school_id, by=request.auth)
    return answer(access.start_of(request.auth, school_id))


@router.post("/schools/{uuid:school_id}/leave", response={204: None})
def leave(request: SignedInRequest, school_id: UUID, leaving: Leaving) -> HttpResponse:
    """The school takes part no more; everybody's affiliation ends today."""
    actions.leave(school_id, school_name=leaving.school_name, by=request.auth)
    return HttpResponse(status=204)


@router.get("/schools/{uuid:school_id}/functions", response=FunctionList)
def functions(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """What the school switched on. For its administrators."""
    return answer({"items": access.switches_of(request.auth, school_id)})


@router.put("/schools/{uuid:school_id}/functions/{function}", response=FunctionList)
def switch_on(
    request: SignedInRequest, school_id: UUID, function: Function, wanted: SwitchingOn
) -> HttpResponse:
    """Switch a function on."""
    actions.switch_on(school_id, function, dpia_reference=wanted.dpia_reference, by=request.auth)
    return answer({"items": access.switches_of(request.auth, school_id)})


@router.delete("/schools/{uuid:school_id}/functions/{function}", response=FunctionList)
def switch_off(request: SignedInRequest, school_id: UUID, function: Function) -> HttpResponse:
    """Switch a function off, and what stands on it."""
    actions.switch_off(school_id, function, by=request.auth)
    return answer({"items": access.switches_of(request.auth, school_id)})
