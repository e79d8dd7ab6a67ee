# SPDX-License-Identifier: EUPL-1.2
"""Searching."""

from typing import Annotated

from django.http import HttpResponse
from ninja import Query, Router

from schulhof.foundation.wire import answer
from schulhof.people.requests import SignedInRequest

from . import access
from .schemas import Found

router = Router(tags=["search"])


@router.get("/search", response=Found)
def search(request: SignedInRequest, q: Annotated[str, Query(max_length=200)] = "") -> HttpResponse:
    """Messages, people, communities and groups that hold every word, without regard to case and umlauts."""
    return answer(access.search_for(request.auth, q))
