# SPDX-License-Identifier: EUPL-1.2
"""A school's people, for its administrators; a new code, for class teachers too."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED, PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest
from schulhof.people.schemas import LoginCodeOut
from schulhof.schools import access, actions
from schulhof.schools.schemas import NameChange, PeopleFilter, PersonIn, PersonRow, PersonRows

router = Router(tags=["schools"], auth=PRIVILEGED)


@router.get("/schools/{uuid:school_id}/people", response=PersonRows)
def people(request: SignedInRequest, school_id: UUID, wanted: Query[PeopleFilter]) -> HttpResponse:
    """The school's people by family name, 50 at a time."""
    return answer(actions.read_people(school_id, wanted, by=request.auth))


@router.post("/schools/{uuid:school_id}/people", response={201: PersonRow})
def add_person(request: SignedInRequest, school_id: UUID, wanted: PersonIn) -> HttpResponse:
    """Add somebody who is in no roster."""
    person = actions.add_person(school_id, wanted, by=request.auth)
    return answer(access.person_row(person, school_id), status=201)


@router.patch("/schools/{uuid:school_id}/people/{uuid:person_id}", response=PersonRow)
def correct_name(
    request: SignedInRequest, school_id: UUID, person_id: UUID, change: NameChange
) -> HttpResponse:
    """Put a name right. The next roster does not change it back."""
    person = actions.correct_name(school_id, person_id, change, by=request.auth)
    return answer(access.person_row(person, school_id))


@router.post("/schools/{uuid:school_id}/people/{uuid:person_id}/deactivate", response={204: None})
def deactivate(request: SignedInRequest, school_id: UUID, person_id: UUID) -> HttpResponse:
    """The person leaves this school from today on; nothing of theirs is deleted."""
    actions.deactivate(school_id, person_id, by=request.auth)
    return HttpResponse(status=204)


@router.post("/schools/{uuid:school_id}/people/{uuid:person_id}/reactivate", response={204: None})
def reactivate(request: SignedInRequest, school_id: UUID, person_id: UUID) -> HttpResponse:
    """The person is back, as what they were."""
    actions.reactivate(school_id, person_id, by=request.auth)
    return HttpResponse(status=204)


@router.delete(
    "/schools/{uuid:school_id}/people/{uuid:person_id}/second-factor",
    response={204: None},
    auth=PRIVILEGED_BY_HAND,
)
def forget_second_factor(
    request: SignedInRequest, school_id: UUID, person_id: UUID
) -> HttpResponse:
    """Take a lost second step off an account. Its person is signed out everywhere and sets up a new one."""
    actions.forget_second_factor(school_id, person_id, by=request.auth)
    return HttpResponse(status=204)


@router.post("/people/{uuid:person_id}/login-code", response=LoginCodeOut, auth=PRIVILEGED_BY_HAND)
def issue_login_code(request: SignedInRequest, person_id: UUID) -> HttpResponse:
    """A new one-time code; the one before ends. This answer is the only one that shows it."""
    return answer(actions.issue_login_code(person_id, by=request.auth)._asdict())
