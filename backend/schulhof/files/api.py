# SPDX-License-Identifier: EUPL-1.2
"""The edge: upload, read, remove."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from ninja import File, Router, Status
from ninja.files import UploadedFile

from schulhof.foundation.wire import answer
from schulhof.people.authentication import CARD_TOO
from schulhof.people.requests import SignedInRequest

from . import access, actions, delivery
from .schemas import FileWire

router = Router(tags=["files"], auth=CARD_TOO)


@router.post("/files", response={201: FileWire})
def upload_file(request: SignedInRequest, file: File[UploadedFile]) -> HttpResponse:
    """Upload a file to attach it afterwards. One that nobody attaches is deleted after a day."""
    stored = actions.store_upload(file, by=request.auth)
    return answer(access.on_the_wire([stored])[0], status=201)


@router.delete("/files/{uuid:file_id}", response={204: None})
def delete_file(request: SignedInRequest, file_id: UUID) -> Status[None]:
    """Remove an own file that was not attached yet."""
    actions.delete_own_file(file_id, by=request.auth)
    return Status(204, None)


@router.get("/files/{uuid:file_id}/content", response={200: bytes, 206: bytes})
def read_content(request: SignedInRequest, file_id: UUID) -> HttpResponseBase:
    """The file, whole or by range. Pictures, sound and video are inline, everything else is a download."""
    file = access.file_for(request.auth, file_id)
    return delivery.content_answer(request, file)


@router.get("/files/{uuid:file_id}/preview", response={200: bytes})
def read_preview(request: SignedInRequest, file_id: UUID) -> HttpResponseBase:
    """A picture as WebP, at most 1600 pixels wide and high."""
    file = access.file_for(request.auth, file_id)
    return delivery.preview_answer(file)
