# SPDX-License-Identifier: EUPL-1.2
"""Lessons in which the cards of a class count, for those who teach it."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.cards import access, actions
from schulhof.cards.schemas import ClassCards, LessonIn
from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest

router = Router(tags=["cards"], auth=PRIVILEGED_BY_HAND)


@router.get("/classes/{uuid:class_id}/cards", response=ClassCards)
def class_cards(request: SignedInRequest, class_id: UUID) -> HttpResponse:
    """Lesson, cards and devices of a class. Nothing tells who signed in."""
    return answer(actions.read_cards(class_id, by=request.auth))


@router.post("/classes/{uuid:class_id}/lesson", response={201: ClassCards})
def begin_lesson(request: SignedInRequest, class_id: UUID, wanted: LessonIn) -> HttpResponse:
    """Let the class come in by card, until the lesson is over."""
    actions.begin_lesson(class_id, wanted.minutes, by=request.auth)
    return answer(access.class_cards(request.auth, class_id), status=201)


@router.delete("/classes/{uuid:class_id}/lesson", response={204: None})
def end_lesson(request: SignedInRequest, class_id: UUID) -> HttpResponse:
    """The lesson is over; whom it let in is out at once."""
    actions.end_lesson(class_id, by=request.auth)
    return HttpResponse(status=204)
