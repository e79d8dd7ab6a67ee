# SPDX-License-Identifier: EUPL-1.2
"""Devices of a class, for its class teachers and the office."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.cards import actions
from schulhof.cards.drawing import link_with
from schulhof.cards.schemas import DeviceIn, DeviceJoining
from schulhof.foundation.squares import square_of
from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest
from schulhof.people.rules import grouped

router = Router(tags=["cards"], auth=PRIVILEGED_BY_HAND)


@router.post("/classes/{uuid:class_id}/card-devices", response={201: DeviceJoining})
def add_device(request: SignedInRequest, class_id: UUID, wanted: DeviceIn) -> HttpResponse:
    """A device may join within a quarter of an hour. This answer is the only one that shows its code."""
    device, code = actions.add_device(class_id, wanted.name, by=request.auth)
    assert device.joins_until is not None  # noqa: S101  as it was just made
    return answer(
        DeviceJoining(
            id=device.id,
            name=device.name,
            code=grouped(code),
            square=square_of(link_with(f"d={code}")),
            joins_until=device.joins_until,
        ),
        status=201,
    )


@router.delete("/classes/{uuid:class_id}/card-devices/{uuid:device_id}", response={204: None})
def remove_device(request: SignedInRequest, class_id: UUID, device_id: UUID) -> HttpResponse:
    """The device is the class's no more; whom it let in is out at once."""
    actions.remove_device(class_id, device_id, by=request.auth)
    return HttpResponse(status=204)
