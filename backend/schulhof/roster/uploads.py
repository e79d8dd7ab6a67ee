# SPDX-License-Identifier: EUPL-1.2
"""Takes uploaded rosters into memory. They hold what we must not keep, so they never touch the disk."""

import io
import re
from collections.abc import Callable

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from schulhof.foundation.errors import TooLarge
from schulhof.foundation.wire import refusal

from .formats.limits import MAX_UPLOAD_BYTES, MEGABYTE

_PATH = re.compile(r"/api/schools/[0-9a-fA-F-]{36}/imports/?")


class RosterUploadMiddleware:
    """Says before anything is read that these files stay in memory, and how large they may be."""

    def __init__(self, handler: Callable[[HttpRequest], HttpResponse]) -> None:
        self.handler = handler

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method == "POST" and _PATH.fullmatch(request.path):
            if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_UPLOAD_BYTES:
                limit = MAX_UPLOAD_BYTES // MEGABYTE
                return refusal(
                    TooLarge(
                        _("Together the files may have up to %(limit)s MB.") % {"limit": limit}
                    )
                )
            request.upload_handlers = [MemoryUploadHandler(request)]
        return self.handler(request)


class MemoryUploadHandler(FileUploadHandler):
    """Keeps each file of a request in memory."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._content = io.BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._content.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        content, self._content = self._content, io.BytesIO()
        content.seek(0)
        return InMemoryUploadedFile(
            content, self.field_name, self.file_name or "", self.content_type or "", file_size, None
        )
