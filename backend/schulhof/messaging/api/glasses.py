# SPDX-License-Identifier: EUPL-1.2
"""Reading a group through an open glass: one asked, another let them, it ends by itself."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from schulhof.foundation.wire import answer
from schulhof.messaging import actions
from schulhof.messaging.schemas import MessagesPage
from schulhof.people.authentication import PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest

router = Router(auth=PRIVILEGED_BY_HAND)


@router.get("/break-glass/{uuid:glass_id}/messages", response=MessagesPage)
def messages_behind_glass(
    request: SignedInRequest,
    glass_id: UUID,
    *,
    before: Annotated[int | None, Query(ge=0, le=2**63 - 2)] = None,
) -> HttpResponse:
    """The newest 50 messages of a group you were let look into, or those before a number. It is written down."""
    return answer(actions.look_through(glass_id, by=request.auth, before=before))
