# SPDX-License-Identifier: EUPL-1.2
"""Where the bytes lie: in Django's default storage (a folder, or S3), sealed, under internal ids only.

What was stored before there was a vault lies in folders of its own until it is sealed: `content` and `preview`.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Literal, cast
from uuid import UUID

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, default_storage

from schulhof.foundation.disk import to_disk
from schulhof.vault.access import Place, SealedReader, seal_stream
from schulhof.vault.streams import PIECE

from .models import StoredFile
from .sealing import TABLE, opened_key

Part = Literal["content", "preview"]
_PARTS: tuple[Part, ...] = ("content", "preview")
_SEALED: dict[Part, str] = {"content": "sealed", "preview": "sealed-preview"}


class Folder(FileSystemStorage):
    """A folder whose files are on the disk, not only on their way to it, when they are said to be kept."""

    def _save(self, name: str, content: "File[bytes]") -> str:
        saved: str = super()._save(name, content)  # type: ignore[misc]  # the hook Django's own storages use
        path = Path(self.path(saved))
        to_disk(path)
        for folder in path.parents:
            to_disk(folder)
            if folder == Path(self.location):
                break
        return saved


def put(file_id: UUID, key: bytes, content: IO[bytes], preview: IO[bytes] | None) -> None:
    """Seal and keep the bytes of a file and its preview. What fails half-way leaves nothing."""
    try:
        _put(file_id, key, "content", content)
        if preview is not None:
            _put(file_id, key, "preview", preview)
    except BaseException:
        remove([file_id])
        raise


def content_of(file: StoredFile) -> IO[bytes]:
    """The bytes of a file, seekable, opened; raises FileNotFoundError, Unreadable."""
    return _opened(file, "content")


def preview_of(file: StoredFile) -> IO[bytes]:
    """The preview of a picture, opened; raises FileNotFoundError, Unreadable."""
    return _opened(file, "preview")


def remove(file_ids: Iterable[UUID]) -> None:
    """Forget the bytes of these files. Repeating it is harmless."""
    for file_id in file_ids:
        for part in _PARTS:
            default_storage.delete(_name(_SEALED[part], file_id))
            default_storage.delete(_name(part, file_id))


def seal_again(file_id: UUID, key: bytes) -> None:
    """Seal what lies open, beside it; what an attempt that was interrupted left is replaced."""
    for part in _PARTS:
        default_storage.delete(_name(_SEALED[part], file_id))
        try:
            with default_storage.open(_name(part, file_id)) as open_bytes:
                _put(file_id, key, part, open_bytes)
        except FileNotFoundError:
            continue


def remove_open(file_id: UUID) -> None:
    """Forget the bytes that lie open."""
    for part in _PARTS:
        default_storage.delete(_name(part, file_id))


def open_ids() -> Iterator[UUID]:
    """The files of which something lies open."""
    for part in _PARTS:
        for folder in _listed(part, 0):
            for name in _listed(f"{part}/{folder}", 1):
                with suppress(ValueError):  # nothing that this room put there
                    yield UUID(hex=name)


def _listed(folder: str, kind: Literal[0, 1]) -> list[str]:
    """Folders (0) or files (1) in a folder."""
    try:
        return list(default_storage.listdir(folder)[kind])
    except FileNotFoundError:
        return []


def _put(file_id: UUID, key: bytes, part: Part, content: IO[bytes]) -> None:
    content.seek(0)
    with TemporaryFile() as sealed:
        seal_stream(key, Place(TABLE, file_id, part), content, sealed)
        sealed.seek(0)
        default_storage.save(_name(_SEALED[part], file_id), File(sealed))


def _opened(file: StoredFile, part: Part) -> IO[bytes]:
    if not file.key_sealed:
        return cast(IO[bytes], default_storage.open(_name(part, file.id)))
    key = opened_key(file)
    sealed = default_storage.open(_name(_SEALED[part], file.id))
    try:
        return BufferedReader(SealedReader(key, Place(TABLE, file.id, part), sealed), PIECE)
    except BaseException:
        sealed.close()
        raise


def _name(folder: str, file_id: UUID) -> str:
    # The end of a UUIDv7 is random: 256 even folders.
    return f"{folder}/{file_id.hex[-2:]}/{file_id.hex}"
