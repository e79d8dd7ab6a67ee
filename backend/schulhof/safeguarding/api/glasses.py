# SPDX-License-Identifier: EUPL-1.2
"""Looking into a group with four eyes."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people.authentication import CARD_TOO_BY_HAND, PRIVILEGED_BY_HAND, SESSION_ONLY
from schulhof.people.requests import SignedInRequest
from schulhof.safeguarding import access, actions
from schulhof.safeguarding.schemas import Glasses, GlassNotices, NewGlass

router = Router(tags=["break-glass"], auth=PRIVILEGED_BY_HAND)


@router.get("/break-glass", response=Glasses, auth=SESSION_ONLY)
def glasses(request: SignedInRequest) -> HttpResponse:
    """Questions to look into a group: yours, and those that wait for your answer."""
    return answer({"items": access.glasses_of(request.auth)})


@router.post("/break-glass", response={201: Glasses})
def ask_to_look(request: SignedInRequest, new: NewGlass) -> HttpResponse:
    """Ask to look into one group. For contacts of its school; somebody in another role decides."""
    actions.ask_to_look(new, by=request.auth)
    return answer({"items": access.glasses_of(request.auth)}, status=201)


@router.post("/break-glass/{uuid:glass_id}/approve", response={204: None})
def let_look(request: SignedInRequest, glass_id: UUID) -> HttpResponse:
    """Let them look, for the time they asked for."""
    actions.let_look(glass_id, by=request.auth)
    return HttpResponse(status=204)


@router.post("/break-glass/{uuid:glass_id}/decline", response={204: None})
def decline_look(request: SignedInRequest, glass_id: UUID) -> HttpResponse:
    """Do not let them look."""
    actions.decline_look(glass_id, by=request.auth)
    return HttpResponse(status=204)


@router.post("/break-glass/{uuid:glass_id}/close", response={204: None})
def close_glass(request: SignedInRequest, glass_id: UUID) -> HttpResponse:
    """End it before its time."""
    actions.close_glass(glass_id, by=request.auth)
    return HttpResponse(status=204)


@router.get("/break-glass/notices", response=GlassNotices, auth=CARD_TOO_BY_HAND)
def notices(request: SignedInRequest) -> HttpResponse:
    """Groups of yours that were looked into, and why."""
    return answer({"items": access.notices_for(request.auth)})


@router.post(
    "/break-glass/notices/{uuid:notice_id}/noted", response={204: None}, auth=CARD_TOO_BY_HAND
)
def note_notice(request: SignedInRequest, notice_id: UUID) -> HttpResponse:
    """You know; do not show it again."""
    actions.note_notice(notice_id, by=request.auth)
    return HttpResponse(status=204)
