# SPDX-License-Identifier: EUPL-1.2
"""Cases, for the contacts of a school."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from ninja import Router

from schulhof.files import delivery
from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED_BY_HAND, SESSION_ONLY
from schulhof.people.requests import SignedInRequest
from schulhof.safeguarding import access, actions
from schulhof.safeguarding.schemas import CaseDetail, CaseMove, Cases, ItemHidden, NewNote

router = Router(tags=["cases"], auth=PRIVILEGED_BY_HAND)


@router.get("/cases", response=Cases, auth=SESSION_ONLY)
def cases(request: SignedInRequest) -> HttpResponse:
    """The cases you look after, open ones first."""
    items = access.cases_of(request.auth)
    return answer({"items": items, "mine": bool(items) or access.is_contact(request.auth)})


@router.get("/cases/{uuid:case_id}", response=CaseDetail)
def case(request: SignedInRequest, case_id: UUID) -> HttpResponse:
    """A case with what was frozen. That you read it is written down."""
    return answer(actions.read_case(case_id, by=request.auth))


@router.patch("/cases/{uuid:case_id}", response=CaseDetail)
def move_case(request: SignedInRequest, case_id: UUID, move: CaseMove) -> HttpResponse:
    """Say how far it is. To close it, say what came of it."""
    if move.state == "closed" and move.outcome is not None:
        actions.close_case(case_id, move.outcome, by=request.auth)
    else:
        actions.move_case(case_id, move.state, by=request.auth)
    return answer(actions.read_case(case_id, by=request.auth))


@router.put("/cases/{uuid:case_id}/hidden", response=CaseDetail)
def hide_item(request: SignedInRequest, case_id: UUID, wanted: ItemHidden) -> HttpResponse:
    """Hide what was reported from everybody, or show it again. Nothing of it is deleted."""
    actions.hide_item(case_id, hide=wanted.hidden, by=request.auth)
    return answer(actions.read_case(case_id, by=request.auth))


@router.post("/cases/{uuid:case_id}/notes", response={201: CaseDetail})
def write_note(request: SignedInRequest, case_id: UUID, new: NewNote) -> HttpResponse:
    """Write something down for those who look after the case."""
    actions.write_note(case_id, new.text, by=request.auth)
    return answer(actions.read_case(case_id, by=request.auth), status=201)


@router.get("/cases/{uuid:case_id}/files/{uuid:file_id}", response={200: bytes, 206: bytes})
def frozen_file(request: SignedInRequest, case_id: UUID, file_id: UUID) -> HttpResponseBase:
    """A file as it was when it was reported."""
    file = actions.read_frozen_file(case_id, file_id, by=request.auth)
    return delivery.content_answer(request, file)
