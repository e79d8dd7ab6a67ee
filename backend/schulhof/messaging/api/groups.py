# SPDX-License-Identifier: EUPL-1.2
"""Groups: what is in them, sending into them, reading on."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from schulhof.communities.api.groups import router as group_address  # one address, one router
from schulhof.foundation.wire import answer
from schulhof.messaging import access, actions
from schulhof.messaging.schemas import (
    GroupDetail,
    MessagesPage,
    MessageWire,
    NewMessage,
    ReadState,
    Unread,
    Upto,
)
from schulhof.people.authentication import CARD_TOO
from schulhof.people.requests import SignedInRequest

router = Router(auth=CARD_TOO)

#: A message's number; no database counts further.
Number = Annotated[int | None, Query(ge=0, le=2**63 - 2)]


@group_address.get("/groups/{uuid:group_id}", response=GroupDetail, auth=CARD_TOO)
def group_detail(request: SignedInRequest, group_id: UUID) -> HttpResponse:
    """A group with what is unread in it and what you may do."""
    return answer(access.group_detail(request.auth, group_id))


@router.get("/groups/{uuid:group_id}/messages", response=MessagesPage)
def messages_in_group(
    request: SignedInRequest,
    group_id: UUID,
    *,
    before: Number = None,
    after: Number = None,
    around: Number = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> HttpResponse:
    """Messages of a group, oldest first: the newest, or before, after or around a number."""
    window = access.Window(before=before, after=after, around=around, limit=limit)
    return answer(access.messages_in(request.auth, group_id, window))


@router.post("/groups/{uuid:group_id}/messages", response={201: MessageWire, 200: MessageWire})
def send_message(request: SignedInRequest, group_id: UUID, new: NewMessage) -> HttpResponse:
    """Send a message. 201 means durable; the same client_id again answers 200 and the same message."""
    sent = actions.send_message(
        actions.Draft(author=request.auth, group_id=group_id, **new.model_dump())
    )
    return answer(sent.message, status=200 if sent.repeated else 201)


@router.put("/groups/{uuid:group_id}/read", response=ReadState)
def mark_read(request: SignedInRequest, group_id: UUID, read: Upto) -> HttpResponse:
    """You have read up to a number. It only counts forward."""
    return answer(actions.mark_read(group_id, by=request.auth, upto=read.upto))


@router.get("/unread", response=Unread)
def unread(request: SignedInRequest) -> HttpResponse:
    """What you have not read, group by group."""
    counts = access.unread_of(request.auth)
    return answer(
        Unread(
            groups={str(group_id): count for group_id, count in counts.items()},
            total=sum(count["unread"] for count in counts.values()),
        )
    )
