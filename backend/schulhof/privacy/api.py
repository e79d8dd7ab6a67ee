# SPDX-License-Identifier: EUPL-1.2
"""The edge: one's own data and those of one's children; registers for the office; what is kept, for everybody."""

from collections.abc import Iterator
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import translation
from ninja import Query, Router

from schulhof.foundation.wire import answer
from schulhof.people.authentication import (
    CONFIRMED_AGAIN,
    PRIVILEGED_BY_HAND,
    SESSION_ONLY,
)
from schulhof.people.requests import SignedInRequest
from schulhof.people.schemas import Language
from schulhof.vault.access import SealedReader

from . import access, actions
from .schemas import (
    AboutIn,
    AnswerIn,
    CorrectionIn,
    Corrections,
    ErasureRows,
    Exports,
    MasterDataOf,
    PlannedRows,
    RestrictIn,
    Restrictions,
    VetoIn,
    Wards,
    WhatWeKeep,
)

router = Router(tags=["my data"], auth=SESSION_ONLY)
_CHUNK = 64 * 1024


@router.get("/me/exports", response=Exports)
def exports(request: SignedInRequest) -> HttpResponse:
    """Copies I asked for, and copies of my data that a guardian asked for."""
    return answer({"items": access.exports_of(request.auth)})


@router.post("/me/exports", response={201: Exports})
def ask_export(request: SignedInRequest, wanted: AboutIn) -> HttpResponse:
    """Ask for a copy of everything kept about me or my child. It is made in the background."""
    actions.ask_export(wanted.person_id, by=request.auth)
    return answer({"items": access.exports_of(request.auth)}, status=201)


@router.post("/me/exports/{uuid:export_id}/fetch", response={200: bytes}, auth=CONFIRMED_AGAIN)
def fetch_export(request: SignedInRequest, export_id: UUID) -> HttpResponseBase:
    """The archive, once, for whoever just entered their passphrase again."""
    export, content = actions.fetch_export(export_id, by=request.auth)
    headers = {
        "Cache-Control": "private, no-store",
        "Content-Disposition": 'attachment; filename="schulhof.zip"',
        "Content-Length": str(content.size),
    }
    return StreamingHttpResponse(
        _sent_and_forgotten(export.id, content), content_type="application/zip", headers=headers
    )


@router.get("/me/erasures", response=Wards)
def erasures(request: SignedInRequest) -> HttpResponse:
    """Myself and the children I speak for, and which of these accounts are to be erased when."""
    return answer({"items": access.wards_of(request.auth)})


@router.post("/me/erasures", response={201: Wards}, auth=CONFIRMED_AGAIN)
def ask_erasure(request: SignedInRequest, wanted: AboutIn) -> HttpResponse:
    """Erase my account, or my child's, in 30 days."""
    actions.ask_erasure(wanted.person_id, by=request.auth)
    return answer({"items": access.wards_of(request.auth)}, status=201)


@router.delete("/me/erasures/{uuid:person_id}", response=Wards)
def cancel_erasure(request: SignedInRequest, person_id: UUID) -> HttpResponse:
    """Call it off."""
    actions.cancel_erasure(person_id, by=request.auth)
    return answer({"items": access.wards_of(request.auth)})


@router.post("/me/restrictions", response={201: Wards}, auth=CONFIRMED_AGAIN)
def ask_restriction(request: SignedInRequest, wanted: RestrictIn) -> HttpResponse:
    """Hide everything about me, or my child, from everybody at once; nothing is deleted. It ends my sign-in."""
    actions.ask_restriction(wanted, by=request.auth)
    return answer({"items": access.wards_of(request.auth)}, status=201)


@router.delete("/me/restrictions/{uuid:person_id}", response=Wards)
def lift_own_restriction(request: SignedInRequest, person_id: UUID) -> HttpResponse:
    """Show my child's things again."""
    actions.lift_own_restriction(person_id, by=request.auth)
    return answer({"items": access.wards_of(request.auth)})


@router.get("/me/master-data", response=MasterDataOf)
def master_data(request: SignedInRequest) -> HttpResponse:
    """What is told about me and my children, by whom, and what we asked to be put right."""
    return answer({"items": access.master_data_of(request.auth)})


@router.post("/me/corrections", response={201: MasterDataOf})
def ask_correction(request: SignedInRequest, wanted: CorrectionIn) -> HttpResponse:
    """Tell the school's office that something is wrong."""
    actions.ask_correction(wanted, by=request.auth)
    return answer({"items": access.master_data_of(request.auth)}, status=201)


@router.delete("/me/corrections/{uuid:correction_id}", response=MasterDataOf)
def withdraw_correction(request: SignedInRequest, correction_id: UUID) -> HttpResponse:
    """Take an open question back."""
    actions.withdraw_correction(correction_id, by=request.auth)
    return answer({"items": access.master_data_of(request.auth)})


@router.get("/privacy/corrections", response=Corrections, auth=PRIVILEGED_BY_HAND)
def corrections(request: SignedInRequest) -> HttpResponse:
    """What people of my school ask to be put right."""
    return answer({"items": actions.read_corrections(by=request.auth)})


@router.post(
    "/privacy/corrections/{uuid:correction_id}/answer",
    response=Corrections,
    auth=PRIVILEGED_BY_HAND,
)
def answer_correction(
    request: SignedInRequest, correction_id: UUID, given: AnswerIn
) -> HttpResponse:
    """Correct it, or say why not."""
    actions.answer_correction(correction_id, given, by=request.auth)
    return answer({"items": actions.read_corrections(by=request.auth)})


@router.get("/privacy/restrictions", response=Restrictions, auth=PRIVILEGED_BY_HAND)
def restrictions(request: SignedInRequest) -> HttpResponse:
    """Who of my school is hidden now."""
    return answer({"items": actions.read_restrictions(by=request.auth)})


@router.post("/privacy/restrictions", response={201: Restrictions}, auth=PRIVILEGED_BY_HAND)
def restrict_by_office(request: SignedInRequest, wanted: RestrictIn) -> HttpResponse:
    """Hide everything about somebody who asked the office for it."""
    actions.restrict_by_office(wanted, by=request.auth)
    return answer({"items": actions.read_restrictions(by=request.auth)}, status=201)


@router.delete(
    "/privacy/restrictions/{uuid:restriction_id}", response=Restrictions, auth=PRIVILEGED_BY_HAND
)
def lift_restriction(request: SignedInRequest, restriction_id: UUID) -> HttpResponse:
    """Show somebody's things again. Tell them first."""
    actions.lift_restriction(restriction_id, by=request.auth)
    return answer({"items": actions.read_restrictions(by=request.auth)})


@router.get("/what-we-keep", response=WhatWeKeep, auth=None)
def what_we_keep(request: HttpRequest, language: Query[Language] = "de") -> HttpResponse:
    """What is kept about people, why and how long. Public; generated from what the code declares."""
    with translation.override(language):
        return answer({"items": access.what_we_keep()})


@router.get("/privacy/deletions", response=PlannedRows, auth=PRIVILEGED_BY_HAND)
def deletions(request: SignedInRequest) -> HttpResponse:
    """What passes its period soon. A school's for its office, all of it for the data protection officer."""
    return answer({"items": actions.read_deletions(by=request.auth)})


@router.post(
    "/privacy/deletions/{uuid:planned_id}/veto", response=PlannedRows, auth=PRIVILEGED_BY_HAND
)
def veto(request: SignedInRequest, planned_id: UUID, wanted: VetoIn) -> HttpResponse:
    """Hold a deletion back until a day, with a reason."""
    actions.veto(planned_id, by=request.auth, reason=wanted.reason, until=wanted.until)
    return answer({"items": actions.read_deletions(by=request.auth)})


@router.get("/privacy/erasures", response=ErasureRows, auth=PRIVILEGED_BY_HAND)
def erasure_register(request: SignedInRequest) -> HttpResponse:
    """What was erased, table by table, in counts."""
    return answer({"items": actions.read_erasures(by=request.auth)})


def _sent_and_forgotten(export_id: UUID, content: SealedReader) -> Iterator[bytes]:
    """Whether all of it arrived or the line broke: nobody gets it a second time."""
    try:
        with content:
            while chunk := content.read(_CHUNK):
                yield chunk
    finally:
        actions.forget_bytes(export_id)
