# SPDX-License-Identifier: EUPL-1.2
"""Schools."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED
from schulhof.people.requests import SignedInRequest
from schulhof.schools import access, actions
from schulhof.schools.schemas import SchoolIn, SchoolOut, Schools

router = Router(tags=["schools"])


@router.get("/schools", response=Schools)
def schools(request: SignedInRequest) -> HttpResponse:
    """My schools; for the city, all of them."""
    return answer({"items": access.schools_for(request.auth)})


@router.post("/schools", response={201: SchoolOut}, auth=PRIVILEGED)
def create_school(request: SignedInRequest, wanted: SchoolIn) -> HttpResponse:
    """Bring a school in. For the city."""
    school = actions.create_school(wanted, by=request.auth)
    return answer(access.school_wire(school), status=201)


@router.get("/schools/{uuid:school_id}", response=SchoolOut)
def school(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """One school."""
    return answer(access.school_wire(access.school_for(request.auth, school_id)))
