# SPDX-License-Identifier: EUPL-1.2
"""What a page may ask before anybody signs in."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from ninja import Router

from schulhof import VERSION
from schulhof.people.schemas import About

router = Router(tags=["sign-in"], auth=None)


@router.get("/csrf", response={204: None})
def csrf(request: HttpRequest) -> HttpResponse:
    """Set the cookie whose value belongs into the X-CSRFToken header of every change."""
    get_token(request)
    return HttpResponse(status=204)


@router.get("/about", response=About)
def about(request: HttpRequest) -> About:
    """Whose installation this is and which languages it speaks."""
    return About(
        name=settings.CITY,
        languages=[code for code, _name in settings.LANGUAGES],
        version=VERSION,
    )
