# SPDX-License-Identifier: EUPL-1.2
"""Hiding files and showing them again."""

from uuid import UUID

from schulhof.files.models import StoredFile
from schulhof.foundation.restricting import Why, restrict

from .letting_go import discard_expired


def restrict_file(file_id: UUID, *, on: bool) -> None:
    """Hide one file for its case, or show it again. Repeating it changes nothing."""
    restrict(StoredFile.everything.filter(pk=file_id), Why.CASE, on=on)


def erase_restricted_file(file_id: UUID) -> None:
    """A file whose case is forgotten is not shown again: it goes. One that was shown again stays."""
    discard_expired(StoredFile.everything.filter(pk=file_id).exclude(restricted=0))


def restrict_files_of(person_id: UUID, *, on: bool) -> int:
    """Hide everything somebody uploaded, or show it again; how many files changed."""
    return restrict(StoredFile.everything.filter(owner=person_id), Why.PERSON, on=on)
