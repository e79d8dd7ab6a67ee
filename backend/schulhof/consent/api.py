# SPDX-License-Identifier: EUPL-1.2
"""The edge: what I am asked and agreed to, what my school decided, guardians' codes, who is reached on paper."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from schulhof.foundation.purposes import Purpose
from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED, PRIVILEGED_BY_HAND, SESSION_ONLY
from schulhof.people.requests import SignedInRequest
from schulhof.people.schemas import Language
from schulhof.schools.access import briefs

from . import access, actions
from .rules import Bands
from .schemas import (
    BandsIn,
    Bases,
    BasisIn,
    ChildCodeIn,
    ChildCodeOut,
    History,
    Matters,
    OnPaper,
    PurposeTexts,
    WordIn,
)

router = Router(tags=["consent"])


@router.get("/purposes", response=PurposeTexts, auth=None)
def purposes(request: HttpRequest, language: Query[Language] = "de") -> HttpResponse:
    """For what personal data is used, in three layers of text. Public."""
    return answer({"items": access.purpose_texts(language)})


@router.get("/consents", response=Matters)
def consents(request: SignedInRequest) -> HttpResponse:
    """What I am asked and what I said, for myself and for each child I answer for."""
    return _matters(request)


@router.post("/consents", response=Matters, auth=SESSION_ONLY)
def say(request: SignedInRequest, word: WordIn) -> HttpResponse:
    """Say yes or no, or take a yes back; it takes effect at once."""
    actions.say(word, by=request.auth)
    return _matters(request)


@router.get("/consents/history", response=History)
def history(request: SignedInRequest) -> HttpResponse:
    """What was said when, by me and about me; the newest first."""
    return answer({"items": access.history_of(request.auth)})


@router.get("/schools/{uuid:school_id}/consent-bases", response=Bases, auth=PRIVILEGED)
def bases(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """On what the school rests each purpose, and from which age its pupils decide. For its administrators."""
    return answer(access.decided_at(request.auth, school_id))


@router.put(
    "/schools/{uuid:school_id}/consent-bases/{purpose}", response=Bases, auth=PRIVILEGED_BY_HAND
)
def decide_basis(
    request: SignedInRequest, school_id: UUID, purpose: Purpose, wanted: BasisIn
) -> HttpResponse:
    """Rest a purpose on consent or on the public task, with effect at once."""
    actions.decide_basis(school_id, purpose, wanted.basis, by=request.auth, reason=wanted.reason)
    return answer(access.decided_at(request.auth, school_id))


@router.put("/schools/{uuid:school_id}/consent-bands", response=Bases, auth=PRIVILEGED_BY_HAND)
def decide_bands(request: SignedInRequest, school_id: UUID, wanted: BandsIn) -> HttpResponse:
    """From which age the own word is needed too, and from which it alone counts."""
    actions.decide_bands(school_id, Bands(**wanted.model_dump()), by=request.auth)
    return answer(access.decided_at(request.auth, school_id))


@router.post(
    "/schools/{uuid:school_id}/people/{uuid:person_id}/child-code",
    response={201: ChildCodeOut},
    auth=PRIVILEGED_BY_HAND,
)
def issue_child_code(request: SignedInRequest, school_id: UUID, person_id: UUID) -> HttpResponse:
    """A one-time code for a further guardian of a pupil. This answer is the only one that shows it."""
    issued = actions.issue_child_code(school_id, person_id, by=request.auth)
    child = briefs([issued.child_id], at=school_id)[issued.child_id]
    shown = ChildCodeOut(child=child, code=issued.code, expires_at=issued.expires_at)
    return answer(shown, status=201)


@router.post("/me/children", response={201: Matters}, auth=SESSION_ONLY)
def use_child_code(request: SignedInRequest, typed: ChildCodeIn) -> HttpResponse:
    """Become the guardian of a child with the school's code for it."""
    actions.use_child_code(typed.code, by=request.auth)
    return _matters(request, status=201)


@router.get("/classes/{uuid:class_id}/on-paper", response=OnPaper, auth=PRIVILEGED)
def on_paper(request: SignedInRequest, class_id: UUID) -> HttpResponse:
    """Pupils of a class whom its teachers reach on paper, without a reason."""
    return answer(actions.read_on_paper(class_id, by=request.auth))


def _matters(request: SignedInRequest, *, status: int = 200) -> HttpResponse:
    person = request.auth
    found = Matters(
        items=access.matters_of(person),
        takes_part=person.id in access.allowed([person.id], "participation"),
    )
    return answer(found, status=status)
