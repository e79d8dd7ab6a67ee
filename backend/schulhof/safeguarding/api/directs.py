# SPDX-License-Identifier: EUPL-1.2
"""The edge: whom I may talk to, my direct conversations."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from schulhof.foundation.wire import answer
from schulhof.people.requests import SignedInRequest
from schulhof.safeguarding import access, actions
from schulhof.safeguarding.schemas import (
    ContactList,
    ContactsOfChild,
    DirectList,
    DirectWire,
    NewDirect,
)

router = Router(tags=["direct conversations"])


@router.get("/contacts", response=ContactList)
def contacts(
    request: SignedInRequest, q: Annotated[str, Query(max_length=80)] = ""
) -> HttpResponse:
    """People with whom I may open a direct conversation, by name; at most 50."""
    return answer({"items": access.contact_list(request.auth, q)})


@router.get("/directs", response=DirectList)
def directs(request: SignedInRequest) -> HttpResponse:
    """My direct conversations, the liveliest first. What is unread in them: GET /api/unread."""
    return answer({"items": access.directs_of(request.auth)})


@router.post("/directs", response=DirectWire)
def open_direct(request: SignedInRequest, new: NewDirect) -> HttpResponse:
    """The direct conversation with these people: the one there is, or a new one."""
    group_id = actions.open_direct(new.person_ids, by=request.auth)
    return answer(access.direct_with(request.auth, group_id))


@router.get("/children/{uuid:child_id}/contacts", response=ContactsOfChild)
def contacts_of_child(request: SignedInRequest, child_id: UUID) -> HttpResponse:
    """Grown-ups of the school who talk with a child of yours alone, and since when; never what is said."""
    return answer({"items": access.contacts_of_child(request.auth, child_id)})
