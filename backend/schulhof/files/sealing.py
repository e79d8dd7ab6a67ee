# SPDX-License-Identifier: EUPL-1.2
"""The one place where names and keys of files are sealed and opened. Their bytes are storing's."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, cast
from uuid import UUID

from schulhof.vault.access import (
    Place,
    Scope,
    Unreadable,
    WhyUnreadable,
    reseal,
    seal,
    seal_bytes,
    unseal_bytes,
    unseal_many,
)

from .models import StoredFile

TABLE = "stored_file"


class Name(NamedTuple):
    """A file's name, or an empty one and why it can not be read."""

    text: str
    why: WhyUnreadable | None = None
    refusal: Unreadable | None = None

    def or_why(self) -> str:
        """The name, or the sentence that says why there is none."""
        return self.refusal.detail if self.refusal else self.text


def sealed_name(scope: Scope, file_id: UUID, name: str) -> bytes:
    """The name under the scope's key. Raises KeyDestroyed."""
    return seal(scope, _place(file_id, "name"), name)


def sealed_key(scope: Scope, file_id: UUID, key: bytes) -> bytes:
    """The key of a file's bytes under the scope's key. Raises KeyDestroyed."""
    return seal_bytes(scope, _place(file_id, "key"), key)


def opened_key(file: StoredFile) -> bytes:
    """The key of the file's bytes. Raises KeyDestroyed, KeyMissing, Tampered."""
    return unseal_bytes(_place(file.id, "key"), file.key_sealed)


def names_of(files: Sequence[StoredFile]) -> list[Name]:
    """The names, in order, with one look for each key."""
    opened = unseal_many([(_place(file.id, "name"), file.name_sealed) for file in files])
    return [_name(text) for text in opened]


def name_of(file: StoredFile) -> Name:
    """One name."""
    return names_of([file])[0]


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


def _name(text: str | Unreadable) -> Name:
    if isinstance(text, Unreadable):
        return Name("", cast(WhyUnreadable, text.code), text)
    return Name(text)
