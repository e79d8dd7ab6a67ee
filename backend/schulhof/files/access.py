# SPDX-License-Identifier: EUPL-1.2
"""Reads: a file in somebody's name."""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person

from .models import StoredFile
from .schemas import FileWire, ImageWire

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


def files_on_the_wire(file_ids: Iterable[UUID]) -> dict[UUID, FileWire]:
    """Files by id, for a room that has already seen that the reader may have them. One query."""
    return {file.id: on_the_wire(file) for file in StoredFile.objects.filter(pk__in=list(file_ids))}


def on_the_wire(file: StoredFile) -> FileWire:
    """The file as the API tells it."""
    image = None
    if file.width is not None and file.height is not None:
        preview_url = f"/api/files/{file.id}/preview"
        image = ImageWire(width=file.width, height=file.height, preview_url=preview_url)
    return FileWire(
        id=file.id,
        name=file.name,
        media_type=file.media_type,
        size=file.size,
        url=f"/api/files/{file.id}/content",
        image=image,
    )
