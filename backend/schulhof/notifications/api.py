# SPDX-License-Identifier: EUPL-1.2
"""The start page."""

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people.authentication import CARD_TOO
from schulhof.people.requests import SignedInRequest

from . import access
from .schemas import Home

router = Router(tags=["home"], auth=CARD_TOO)


@router.get("/home", response=Home)
def home(request: SignedInRequest) -> HttpResponse:
    """What is new for you, and what needs you."""
    return answer(access.home_for(request.auth))
