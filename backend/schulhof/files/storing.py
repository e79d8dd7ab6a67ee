# SPDX-License-Identifier: EUPL-1.2
"""Where the bytes lie: in Django's default storage (a folder, or S3), under internal ids only."""

from collections.abc import Iterable
from typing import IO
from uuid import UUID

from django.core.files.base import File
from django.core.files.storage import default_storage


def _name(folder: str, file_id: UUID) -> str:
    # The end of a UUIDv7 is random: 256 even folders.
    return f"{folder}/{file_id.hex[-2:]}/{file_id.hex}"


def put(file_id: UUID, content: IO[bytes], preview: IO[bytes] | None) -> None:
    """Keep the bytes of a file and its preview. What fails half-way leaves nothing."""
    try:
        content.seek(0)
        default_storage.save(_name("content", file_id), File(content))
        if preview is not None:
            preview.seek(0)
            default_storage.save(_name("preview", file_id), File(preview))
    except BaseException:
        remove([file_id])
        raise


def content_of(file_id: UUID) -> "File[bytes]":
    """The bytes of a file, opened; raises FileNotFoundError."""
    return default_storage.open(_name("content", file_id))


def preview_of(file_id: UUID) -> "File[bytes]":
    """The preview of a picture, opened; raises FileNotFoundError."""
    return default_storage.open(_name("preview", file_id))


def remove(file_ids: Iterable[UUID]) -> None:
    """Forget the bytes of these files. Repeating it is harmless."""
    for file_id in file_ids:
        default_storage.delete(_name("content", file_id))
        default_storage.delete(_name("preview", file_id))
