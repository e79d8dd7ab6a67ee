# SPDX-License-Identifier: EUPL-1.2
"""Groups of a community. Messaging, a floor above, answers GET on the same addresses."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router, Status

from schulhof.communities import access, actions
from schulhof.communities.schemas import (
    Closing,
    CommunityDetail,
    GroupChange,
    NewGroup,
    PeopleInGroup,
)
from schulhof.foundation.wire import answer
from schulhof.people.authentication import CARD_TOO
from schulhof.people.requests import SignedInRequest

router = Router()


@router.post("/communities/{uuid:community_id}/groups", response={201: CommunityDetail})
def create_group(request: SignedInRequest, community_id: UUID, new: NewGroup) -> HttpResponse:
    """Open a group; answers its community. The new group is the last one."""
    actions.create_group(community_id, name=new.name, posting=new.posting, by=request.auth)
    return answer(access.community_detail(request.auth, community_id), status=201)


@router.patch("/groups/{uuid:group_id}", response={204: None})
def change_group(request: SignedInRequest, group_id: UUID, change: GroupChange) -> Status[None]:
    """Change name or posting rule."""
    actions.change_group(group_id, name=change.name, posting=change.posting, by=request.auth)
    return Status(204, None)


@router.get("/groups/{uuid:group_id}/people", response=PeopleInGroup, auth=CARD_TOO)
def people_in_group(
    request: SignedInRequest, group_id: UUID, q: Annotated[str, Query(max_length=80)] = ""
) -> HttpResponse:
    """Others in a group whom I may mention, by name; at most 20."""
    return answer({"items": access.people_in_group(request.auth, group_id, q)})


@router.post("/groups/{uuid:group_id}/close", response={204: None})
def close_group(request: SignedInRequest, group_id: UUID, closing: Closing) -> Status[None]:
    """Close a group for all but moderators, for a time or until it is reopened."""
    actions.close_group(group_id, until=closing.until, by=request.auth)
    return Status(204, None)


@router.post("/groups/{uuid:group_id}/reopen", response={204: None})
def reopen_group(request: SignedInRequest, group_id: UUID) -> Status[None]:
    """Open a closed group again."""
    actions.reopen_group(group_id, by=request.auth)
    return Status(204, None)
