# SPDX-License-Identifier: EUPL-1.2
"""Messages for later."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.messaging import access, actions
from schulhof.messaging.schemas import (
    ChangedScheduled,
    MessageWire,
    NewScheduled,
    ScheduledList,
    ScheduledWire,
)
from schulhof.people.requests import SignedInRequest

router = Router()


@router.post("/groups/{uuid:group_id}/scheduled", response={201: ScheduledWire, 200: ScheduledWire})
def schedule_message(request: SignedInRequest, group_id: UUID, new: NewScheduled) -> HttpResponse:
    """Send a message later. The same client_id again answers 200 and the same scheduled message."""
    draft = actions.Draft(
        author=request.auth, group_id=group_id, **new.model_dump(exclude={"send_at"})
    )
    scheduled, is_new = actions.schedule_message(draft, send_at=new.send_at)
    return answer(scheduled, status=201 if is_new else 200)


@router.get("/me/scheduled", response=ScheduledList)
def my_scheduled(request: SignedInRequest) -> HttpResponse:
    """What you have scheduled, and what could not be sent."""
    return answer(ScheduledList(items=access.scheduled_of(request.auth)))


@router.patch("/scheduled/{uuid:scheduled_id}", response=ScheduledWire)
def change_scheduled(
    request: SignedInRequest, scheduled_id: UUID, change: ChangedScheduled
) -> HttpResponse:
    """Change text, time or files of a message that waits."""
    changed = actions.change_scheduled(scheduled_id, by=request.auth, **change.model_dump())
    return answer(changed)


@router.delete("/scheduled/{uuid:scheduled_id}", response={204: None})
def delete_scheduled(request: SignedInRequest, scheduled_id: UUID) -> HttpResponse:
    """Call a scheduled message off."""
    actions.delete_scheduled(scheduled_id, by=request.auth)
    return HttpResponse(status=204)


@router.post("/scheduled/{uuid:scheduled_id}/send-now", response=MessageWire)
def send_now(request: SignedInRequest, scheduled_id: UUID) -> HttpResponse:
    """Send a scheduled message at once."""
    return answer(actions.send_scheduled_now(scheduled_id, by=request.auth).message)
