# SPDX-License-Identifier: EUPL-1.2
"""Classes and courses."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED
from schulhof.people.requests import SignedInRequest
from schulhof.schools import access, actions
from schulhof.schools.schemas import Classes, ClassPeople

router = Router(tags=["schools"], auth=PRIVILEGED)


@router.get("/schools/{uuid:school_id}/classes", response=Classes)
def classes(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """The school's classes and courses, for its administrators."""
    return answer({"items": access.classes_at(request.auth, school_id)})


@router.get("/classes/{uuid:class_id}/people", response=ClassPeople)
def class_people(request: SignedInRequest, class_id: UUID) -> HttpResponse:
    """Who is in a class: for its class teachers the pupils, for administrators everybody."""
    return answer({"items": actions.read_class(class_id, by=request.auth)})
