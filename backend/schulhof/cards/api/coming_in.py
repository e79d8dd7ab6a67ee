# SPDX-License-Identifier: EUPL-1.2
"""Coming in by card. Open to everybody, as the sign-in is."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from schulhof.cards import actions
from schulhof.cards.schemas import CardSignIn, JoinedDevice, JoiningCode
from schulhof.cards.tries import one_try
from schulhof.foundation.network import client_network
from schulhof.foundation.wire import answer
from schulhof.people.authentication import require_our_page
from schulhof.people.sign_in import enter_until

router = Router(tags=["cards"], auth=None)

#: Only these two addresses ever get to see it.
COOKIE, PATH = "schulhof_device", "/api/card"


@router.post("/card/sign-in", response={204: None})
def sign_in(request: HttpRequest, held_up: CardSignIn) -> HttpResponse:
    """Come in by card and pictures, in a lesson or on a device of the class, and stay until the lesson is over.

    One answer for everything that does not let in.
    """
    require_our_page(request)
    person, until, let_in_by = actions.admit(
        held_up.code,
        held_up.pictures,
        device_secret=request.COOKIES.get(COOKIE, ""),
        network=client_network(request),
    )
    enter_until(request, person, until=until, let_in_by=let_in_by)
    return HttpResponse(status=204)


@router.post("/card/device", response=JoinedDevice)
def join_device(request: HttpRequest, joining: JoiningCode) -> HttpResponse:
    """Make this device the class's, with the code on the teacher's screen."""
    require_our_page(request)
    with one_try(None, None, network=client_network(request)):
        device, secret = actions.join_device(joining.code)
    found = answer(JoinedDevice(name=device.name, school_class=device.school_class.name))
    midnight = datetime.combine(device.expires_on + timedelta(days=1), time())
    found.set_cookie(
        COOKIE,
        secret,
        path=PATH,
        expires=timezone.make_aware(midnight),
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Strict",
    )
    return found
