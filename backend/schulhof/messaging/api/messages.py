# SPDX-License-Identifier: EUPL-1.2
"""One message: reading it, its thread."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.messaging import access
from schulhof.messaging.schemas import MessageWire, ThreadWire
from schulhof.people.requests import SignedInRequest

router = Router()


@router.get("/messages/{uuid:message_id}", response=MessageWire)
def message(request: SignedInRequest, message_id: UUID) -> HttpResponse:
    """A message."""
    return answer(access.message_wire(request.auth, message_id))


@router.get("/messages/{uuid:message_id}/thread", response=ThreadWire)
def thread(request: SignedInRequest, message_id: UUID) -> HttpResponse:
    """The thread a message began or belongs to."""
    return answer(access.thread_of(request.auth, message_id))
