# SPDX-License-Identifier: EUPL-1.2
"""Where copies lie: sealed while they are written, so that nothing of them is ever readable on a disk."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from tempfile import TemporaryFile
from typing import IO
from uuid import UUID

from django.core.files.base import File
from django.core.files.storage import default_storage

from schulhof.vault.access import (
    INSTALLATION,
    Place,
    SealedReader,
    new_stream_key,
    seal_bytes,
    seal_stream,
    unseal_bytes,
)


def put(export_id: UUID, write: Callable[[IO[bytes]], None]) -> tuple[bytes, int]:
    """Keep what `write` writes; the sealed key of it, and how many bytes it is."""
    key = new_stream_key()
    key_sealed = seal_bytes(INSTALLATION, _place(export_id, "key"), key)
    with TemporaryFile() as sealed:
        size = _sealed_while_written(key, export_id, write, sealed)
        sealed.seek(0)
        remove(export_id)
        default_storage.save(_name(export_id), File(sealed))
    return key_sealed, size


def reader(export_id: UUID, key_sealed: bytes) -> SealedReader:
    """What was put; raises FileNotFoundError, and what the vault raises."""
    key = unseal_bytes(_place(export_id, "key"), key_sealed)
    return SealedReader(key, _place(export_id, "content"), default_storage.open(_name(export_id)))


def remove(export_id: UUID) -> None:
    """Forget it. Repeating it is harmless."""
    default_storage.delete(_name(export_id))


def _sealed_while_written(
    key: bytes, export_id: UUID, write: Callable[[IO[bytes]], None], sink: IO[bytes]
) -> int:
    """A pipe between the two: what is written at one end is sealed at the other, in a thread of its own."""
    reading, writing = os.pipe()

    def seal() -> int:
        with open(reading, "rb") as source:  # closed if sealing fails, so that writing ends too
            return seal_stream(key, _place(export_id, "content"), source, sink)

    with ThreadPoolExecutor(1, thread_name_prefix="sealing") as pool:
        sealing = pool.submit(seal)
        try:
            with open(writing, "wb") as pipe:
                write(pipe)
        except BrokenPipeError:
            sealing.result()  # says why
            raise
        return sealing.result()


def _place(export_id: UUID, field: str) -> Place:
    return Place("export", export_id, field)


def _name(export_id: UUID) -> str:
    return f"export/{export_id.hex[-2:]}/{export_id.hex}"
