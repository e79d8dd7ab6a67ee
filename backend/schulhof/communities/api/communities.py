# SPDX-License-Identifier: EUPL-1.2
"""Communities: mine, one, founding, describing."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.communities import access, actions
from schulhof.communities.schemas import (
    CommunityChange,
    CommunityDetail,
    CommunityList,
    NewCommunity,
)
from schulhof.foundation.wire import answer
from schulhof.people.authentication import CARD_TOO
from schulhof.people.requests import SignedInRequest

router = Router()


@router.get("/communities", response=CommunityList, auth=CARD_TOO)
def my_communities(request: SignedInRequest) -> HttpResponse:
    """My communities with their groups. What is unread in them: GET /api/unread."""
    return answer({"items": access.communities_of(request.auth)})


@router.post("/communities", response={201: CommunityDetail})
def found_community(request: SignedInRequest, new: NewCommunity) -> HttpResponse:
    """Found a club or a project. Partner schools are asked; nobody of theirs is in it until both schools agree."""
    community_id = actions.found_community(actions.Founding(**new.model_dump()), by=request.auth)
    return answer(access.community_detail(request.auth, community_id), status=201)


@router.get("/communities/{uuid:community_id}", response=CommunityDetail, auth=CARD_TOO)
def community(request: SignedInRequest, community_id: UUID) -> HttpResponse:
    """A community I belong to, with what I may do in it."""
    return answer(access.community_detail(request.auth, community_id))


@router.patch("/communities/{uuid:community_id}", response=CommunityDetail)
def describe_community(
    request: SignedInRequest, community_id: UUID, change: CommunityChange
) -> HttpResponse:
    """Change name or description."""
    actions.describe_community(community_id, name=change.name, about=change.about, by=request.auth)
    return answer(access.community_detail(request.auth, community_id))
