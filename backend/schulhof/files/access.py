# SPDX-License-Identifier: EUPL-1.2
"""Reads: a file in somebody's name."""

from collections.abc import Callable, Collection, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.vault.access import Opened

from . import storing
from .models import StoredFile
from .schemas import FileWire, ImageWire
from .sealing import names_of

#: Whether somebody may read what a file is attached to. Rooms that attach files, floors above, say so.
UseRule = Callable[[Person, UUID], bool]
_use_rules: list[UseRule] = []


def any_picture(file_ids: Collection[UUID]) -> bool:
    """Whether one of these files is a picture."""
    pictures = StoredFile.objects.filter(pk__in=file_ids, media_type__startswith="image/")
    return pictures.exists()


def register_use(rule: UseRule) -> None:
    """Ask `rule(person, file_id)` who may read an attached file; the first that agrees decides."""
    _use_rules.append(rule)


def file_for(person: Person, file_id: UUID) -> StoredFile:
    """The file, if the person may read it: their own while it waits, later whoever may read where it is used."""
    file = StoredFile.objects.filter(pk=file_id).first()
    if file is None or not _may_read(person, file):
        raise NotFound(_("This file is not there (any more)."))
    return file


def _may_read(person: Person, file: StoredFile) -> bool:
    if file.attached_at is None:
        return file.owner_id == person.id
    return any(rule(person, file.id) for rule in _use_rules)


def is_any_open() -> bool:
    """Whether bytes of some file still lie as they came before there was a vault."""
    return StoredFile.everything.filter(key_sealed=b"").exists() or any(storing.open_ids())


def on_the_wire(files: Sequence[StoredFile]) -> list[FileWire]:
    """Files as the API tells them, in order, with one look for each key."""
    names = names_of(files) if files else []
    return [_wire(file, name) for file, name in zip(files, names, strict=True)]


def _wire(file: StoredFile, name: Opened) -> FileWire:
    image = None
    if file.width is not None and file.height is not None:
        preview_url = f"/api/files/{file.id}/preview"
        image = ImageWire(width=file.width, height=file.height, preview_url=preview_url)
    return FileWire(
        id=file.id,
        name=name.text,
        media_type=file.media_type,
        size=file.size,
        url=f"/api/files/{file.id}/content",
        image=image,
        unreadable=name.why,
    )
