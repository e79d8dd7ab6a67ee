# SPDX-License-Identifier: EUPL-1.2
"""One message: reading, changing, deleting it, its thread and its reactions."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.messaging import access, actions
from schulhof.messaging.schemas import MessageWire, NewBody, ReactionList, ThreadWire
from schulhof.people.authentication import CARD_TOO
from schulhof.people.requests import SignedInRequest

router = Router(auth=CARD_TOO)


@router.get("/messages/{uuid:message_id}", response=MessageWire)
def message(request: SignedInRequest, message_id: UUID) -> HttpResponse:
    """A message."""
    return answer(access.message_wire(request.auth, message_id))


@router.patch("/messages/{uuid:message_id}", response=MessageWire)
def edit_message(request: SignedInRequest, message_id: UUID, new: NewBody) -> HttpResponse:
    """Change the text of a message of yours."""
    return answer(actions.edit_message(message_id, by=request.auth, body=new.body))


@router.delete("/messages/{uuid:message_id}", response={204: None})
def delete_message(request: SignedInRequest, message_id: UUID) -> HttpResponse:
    """Delete a message of yours, or any as a moderator. A trace without content stays."""
    actions.delete_message(message_id, by=request.auth)
    return HttpResponse(status=204)


@router.get("/messages/{uuid:message_id}/thread", response=ThreadWire)
def thread(request: SignedInRequest, message_id: UUID) -> HttpResponse:
    """The thread a message began or belongs to."""
    return answer(access.thread_of(request.auth, message_id))


@router.get("/messages/{uuid:message_id}/reactions", response=ReactionList)
def reactions(request: SignedInRequest, message_id: UUID) -> HttpResponse:
    """Who chose which emoji."""
    return answer({"items": access.reactions_to(request.auth, message_id)})


@router.put("/messages/{uuid:message_id}/reactions/{emoji}", response=MessageWire)
def add_reaction(request: SignedInRequest, message_id: UUID, emoji: str) -> HttpResponse:
    """React with one emoji."""
    return answer(actions.add_reaction(message_id, emoji, by=request.auth))


@router.delete("/messages/{uuid:message_id}/reactions/{emoji}", response=MessageWire)
def remove_reaction(request: SignedInRequest, message_id: UUID, emoji: str) -> HttpResponse:
    """Take a reaction of yours back."""
    return answer(actions.remove_reaction(message_id, emoji, by=request.auth))
