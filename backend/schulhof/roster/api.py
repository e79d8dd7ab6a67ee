# SPDX-License-Identifier: EUPL-1.2
"""The HTTP edge of imports. For everybody but a school's administrators they do not exist."""

from uuid import UUID

from django.http import HttpResponse
from ninja import File, Router, Status, UploadedFile

from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED
from schulhof.people.requests import SignedInRequest

from . import access, actions
from .formats.mapping import Mapping
from .formats.opening import RawFile
from .schemas import (
    ChangeKind,
    ChangesPage,
    ConfirmedMapping,
    Decision,
    ImportsPage,
    ImportWire,
    ProblemsPage,
)

router = Router(tags=["roster"], auth=PRIVILEGED)


@router.post("/schools/{uuid:school_id}/imports", response={201: ImportWire})
def start_import(
    request: SignedInRequest, school_id: UUID, files: File[list[UploadedFile]]
) -> HttpResponse:
    """Upload a roster: one file, several, or a zip. Nothing changes before it is applied."""
    school = access.school_for(request.auth, school_id)
    contents = [RawFile(file.name or "", file.read()) for file in files]
    entry = actions.start_import(school, by=request.auth, files=contents)
    return answer(access.detail(request.auth, entry.id), status=201)


@router.get("/schools/{uuid:school_id}/imports", response=ImportsPage)
def list_imports(request: SignedInRequest, school_id: UUID) -> HttpResponse:
    """The newest imports of a school."""
    return answer(access.imports_of(request.auth, school_id))


@router.get("/imports/{uuid:import_id}", response=ImportWire)
def import_detail(request: SignedInRequest, import_id: UUID) -> HttpResponse:
    """An import: its state, how far it is, what it would change, what has to be confirmed."""
    return answer(access.detail(request.auth, import_id))


@router.get("/imports/{uuid:import_id}/changes", response=ChangesPage)
def import_changes(
    request: SignedInRequest, import_id: UUID, kind: ChangeKind | None = None, cursor: str = ""
) -> HttpResponse:
    """Who comes, changes, leaves or returns."""
    return answer(actions.read_changes(import_id, by=request.auth, kind=kind or "", cursor=cursor))


@router.get("/imports/{uuid:import_id}/problems", response=ProblemsPage)
def import_problems(request: SignedInRequest, import_id: UUID, cursor: str = "") -> HttpResponse:
    """What is wrong in which row, and how to mend it."""
    return answer(actions.read_problems(import_id, by=request.auth, cursor=cursor))


@router.put("/imports/{uuid:import_id}/mapping", response=ImportWire)
def confirm_mapping(
    request: SignedInRequest, import_id: UUID, confirmed: ConfirmedMapping
) -> HttpResponse:
    """Say which column holds what."""
    entry = access.import_for(request.auth, import_id)
    mapping = Mapping(confirmed.columns, confirmed.role, confirmed.complete)
    actions.confirm_mapping(entry, by=request.auth, mapping=mapping)
    return answer(access.detail(request.auth, import_id))


@router.post("/imports/{uuid:import_id}/apply", response={202: ImportWire})
def apply_import(request: SignedInRequest, import_id: UUID, decision: Decision) -> HttpResponse:
    """Apply it, as one transaction in the background. More than a tenth leaving needs the word."""
    entry = access.import_for(request.auth, import_id)
    actions.apply_import(entry, by=request.auth, confirm_removals=decision.confirm_removals)
    return answer(access.detail(request.auth, import_id), status=202)


@router.delete("/imports/{uuid:import_id}", response={204: None})
def discard_import(request: SignedInRequest, import_id: UUID) -> Status[None]:
    """Throw it away; nothing at the school has changed."""
    actions.discard_import(access.import_for(request.auth, import_id), by=request.auth)
    return Status(204, None)
