# SPDX-License-Identifier: EUPL-1.2
"""Taking in the bytes of a form: nothing that is too large, and no file that outlives its request."""

from tempfile import TemporaryFile
from typing import IO, Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
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


class UnnamedUpload(FileUploadHandler):
    """For what is too large for the memory: a file without a name, gone with the request or the process.

    Django's own has a name; a process that dies would leave what somebody sent lying about, open.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  as Django declares it
        super().new_file(*args, **kwargs)
        self._kept: IO[bytes] = TemporaryFile()  # noqa: SIM115  closed with the request

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._kept.write(raw_data)

    def file_complete(self, file_size: int) -> "UploadedFile[bytes]":
        self._kept.seek(0)
        return UploadedFile(
            file=self._kept,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )

    def upload_interrupted(self) -> None:
        if hasattr(self, "_kept"):
            self._kept.close()
