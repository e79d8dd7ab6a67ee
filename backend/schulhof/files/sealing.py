# SPDX-License-Identifier: EUPL-1.2
"""The one place where names and keys of files are sealed and opened. Their bytes are storing's."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from schulhof.vault.access import (
    Opened,
    Place,
    Scope,
    opened_many,
    opened_one,
    reseal,
    seal,
    seal_bytes,
    unseal_bytes,
)

from .models import StoredFile

TABLE = "stored_file"


def sealed_name(scope: Scope, file_id: UUID, name: str) -> bytes:
    """The name under the scope's key. Raises KeyDestroyed."""
    return seal(scope, _place(file_id, "name"), name)


def sealed_key(scope: Scope, file_id: UUID, key: bytes) -> bytes:
    """The key of a file's bytes under the scope's key. Raises KeyDestroyed."""
    return seal_bytes(scope, _place(file_id, "key"), key)


def opened_key(file: StoredFile) -> bytes:
    """The key of the file's bytes. Raises KeyDestroyed, KeyMissing, Tampered."""
    return unseal_bytes(_place(file.id, "key"), file.key_sealed)


def names_of(files: Sequence[StoredFile]) -> list[Opened]:
    """The names, in order, with one look for each key."""
    return opened_many((_place(file.id, "name"), file.name_sealed) for file in files)


def name_of(file: StoredFile) -> Opened:
    """One name."""
    return opened_one(_place(file.id, "name"), file.name_sealed)


def put_under(scope: Scope, files: Iterable[StoredFile]) -> list[StoredFile]:
    """Seal names and keys anew under the scope's key; the files that changed, not saved yet. Raises Unreadable."""
    return [file for file in files if _put_under(scope, file)]


def _put_under(scope: Scope, file: StoredFile) -> bool:
    before = file.name_sealed, file.key_sealed
    file.name_sealed = reseal(scope, _place(file.id, "name"), file.name_sealed)
    if file.key_sealed:
        file.key_sealed = reseal(scope, _place(file.id, "key"), file.key_sealed)
    return before != (file.name_sealed, file.key_sealed)


def _place(file_id: UUID, field: str) -> Place:
    return Place(TABLE, file_id, field)
