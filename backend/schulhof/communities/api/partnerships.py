# SPDX-License-Identifier: EUPL-1.2
"""Communities across schools."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Status

from schulhof.communities import access, actions
from schulhof.communities.schemas import CommunityDetail, NewPartnership, PartnershipList
from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED
from schulhof.people.requests import SignedInRequest

router = Router()


@router.get("/schools/{uuid:school_id}/partnerships", response=PartnershipList, auth=PRIVILEGED)
def partnerships(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """Communities across schools that concern a school I administer."""
    return answer({"items": access.partnerships_of(request.auth, school_id)})


@router.post("/communities/{uuid:community_id}/partnerships", response={201: CommunityDetail})
def ask_school(request: SignedInRequest, community_id: UUID, new: NewPartnership) -> HttpResponse:
    """Ask another school to take part."""
    actions.ask_school(community_id, new.school_id, by=request.auth)
    return answer(access.community_detail(request.auth, community_id), status=201)


@router.post("/partnerships/{uuid:partnership_id}/agree", response={204: None}, auth=PRIVILEGED)
def agree(request: SignedInRequest, partnership_id: UUID) -> Status[None]:
    """Agree for my school."""
    actions.agree(partnership_id, by=request.auth)
    return Status(204, None)


@router.post("/partnerships/{uuid:partnership_id}/decline", response={204: None}, auth=PRIVILEGED)
def decline(request: SignedInRequest, partnership_id: UUID) -> Status[None]:
    """Decline for my school."""
    actions.decline(partnership_id, by=request.auth)
    return Status(204, None)


@router.post("/partnerships/{uuid:partnership_id}/end", response={204: None}, auth=PRIVILEGED)
def end_partnership(request: SignedInRequest, partnership_id: UUID) -> Status[None]:
    """Take back my school's word. People who belong only to the partner school are out at once."""
    actions.end_partnership(partnership_id, by=request.auth)
    return Status(204, None)
