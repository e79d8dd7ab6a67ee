# SPDX-License-Identifier: EUPL-1.2
"""Where one is signed in."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people import access, actions
from schulhof.people.authentication import SESSION_ONLY
from schulhof.people.requests import SignedInRequest
from schulhof.people.schemas import Sessions

router = Router(tags=["me"], auth=SESSION_ONLY)


@router.get("/me/sessions", response=Sessions)
def sessions(request: SignedInRequest) -> HttpResponse:
    """My devices. Neither addresses nor times of last use are kept."""
    current = request.session.session_key
    return answer({"items": access.sessions_of(request.auth, current=current)})


@router.delete("/me/sessions", response={204: None})
def end_other_sessions(request: SignedInRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    actions.end_other_sessions(by=request.auth, current=request.session.session_key)
    return HttpResponse(status=204)


@router.delete("/me/sessions/{uuid:session_id}", response={204: None})
def end_session(request: SignedInRequest, session_id: UUID) -> HttpResponse:
    """Sign out on one device; its open pages notice within a second."""
    actions.end_session(session_id, by=request.auth)
    return HttpResponse(status=204)
