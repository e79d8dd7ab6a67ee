# SPDX-License-Identifier: EUPL-1.2
"""Refuses an upload that is too large before a byte of it is read."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from schulhof.foundation.errors import TooLarge

#: What a form may weigh besides its files.
_ROUND_THE_FILE = 1024 * 1024


def too_large() -> TooLarge:
    """The refusal, naming the limit."""
    limit = filesizeformat(settings.ATTACHMENT_BYTES).replace("\xa0", " ")
    return TooLarge(_("This file is too large. At most %(limit)s are possible.") % {"limit": limit})


class LimitedUpload(FileUploadHandler):
    """First in FILE_UPLOAD_HANDLERS: looks at the announced length, passes the bytes on untouched."""

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ANN401  as Django declares it
        META: dict[str, Any],  # noqa: N803
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        if content_length > settings.ATTACHMENT_BYTES + _ROUND_THE_FILE:
            raise too_large()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
