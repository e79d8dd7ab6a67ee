# SPDX-License-Identifier: EUPL-1.2
"""Members of a community."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router, Status

from schulhof.communities import access, actions
from schulhof.communities.schemas import (
    CandidateList,
    MemberChange,
    MemberPage,
    NewMembers,
    NewModerator,
    UnattendedList,
)
from schulhof.foundation.wire import answer
from schulhof.people.authentication import CARD_TOO, PRIVILEGED
from schulhof.people.requests import SignedInRequest

router = Router()
Typed = Annotated[str, Query(max_length=80)]


@router.get("/communities/{uuid:community_id}/members", response=MemberPage, auth=CARD_TOO)
def members(
    request: SignedInRequest, community_id: UUID, q: Typed = "", cursor: str | None = None
) -> HttpResponse:
    """Members, moderators first, a hundred a page. Of a whole school pupils and guardians see who works there."""
    return answer(access.members_of(request.auth, community_id, typed=q, cursor=cursor))


@router.get("/communities/{uuid:community_id}/candidates", response=CandidateList)
def candidates(request: SignedInRequest, community_id: UUID, q: Typed = "") -> HttpResponse:
    """People whom I may add, by name; at most 30."""
    return answer({"items": access.candidates_for(request.auth, community_id, q)})


@router.post("/communities/{uuid:community_id}/members", response={204: None})
def add_members(request: SignedInRequest, community_id: UUID, new: NewMembers) -> Status[None]:
    """Add people by hand. Who is in it already stays as they are."""
    actions.add_members(community_id, new.person_ids, role=new.role, by=request.auth)
    return Status(204, None)


@router.patch("/communities/{uuid:community_id}/members/{uuid:person_id}", response={204: None})
def change_role(
    request: SignedInRequest, community_id: UUID, person_id: UUID, change: MemberChange
) -> Status[None]:
    """Give a member another role; never a weaker one than the school's roster says."""
    actions.change_role(community_id, person_id, role=change.role, by=request.auth)
    return Status(204, None)


@router.delete("/communities/{uuid:community_id}/members/{uuid:person_id}", response={204: None})
def remove_member(request: SignedInRequest, community_id: UUID, person_id: UUID) -> Status[None]:
    """Remove a member who was added by hand, or leave. Effective at once."""
    actions.remove_member(community_id, person_id, by=request.auth)
    return Status(204, None)


@router.get(
    "/schools/{uuid:school_id}/unattended-communities", response=UnattendedList, auth=PRIVILEGED
)
def unattended_communities(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """Communities of a school I administer that have lost their last moderator."""
    return answer({"items": access.unattended_at(request.auth, school_id)})


@router.post("/communities/{uuid:community_id}/moderator", response={204: None}, auth=PRIVILEGED)
def appoint_moderator(
    request: SignedInRequest, community_id: UUID, new: NewModerator
) -> Status[None]:
    """Give a community that nobody looks after to somebody who works at the school."""
    actions.appoint_moderator(community_id, new.person_id, by=request.auth)
    return Status(204, None)
