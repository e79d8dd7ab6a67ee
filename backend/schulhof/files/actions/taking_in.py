# SPDX-License-Identifier: EUPL-1.2
"""Taking an upload in: looked at, freed of what it tells, sealed."""

import shutil
from datetime import timedelta
from tempfile import TemporaryFile
from typing import IO

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from schulhof.files import rules, storing
from schulhof.files.images import Picture, damaged, read_picture
from schulhof.files.models import StoredFile
from schulhof.files.permission import refuse_upload
from schulhof.files.sealing import sealed_key, sealed_name
from schulhof.files.sniffing import HEAD_BYTES, media_type_of
from schulhof.files.uploads import too_large
from schulhof.files.videos import remove_telling_boxes
from schulhof.foundation.errors import Conflict, Invalid
from schulhof.foundation.ids import new_id
from schulhof.people.models import Person
from schulhof.schools.access import function_off, functions_for, school_ids_of
from schulhof.vault.access import INSTALLATION, Scope, new_stream_key, require_open, school_scope

#: Files one person may have uploaded without sending them, so that nobody fills the disk.
MOST_WAITING = 50
KEPT_UNATTACHED = timedelta(days=1)
_WITH_BOXES = {"video/mp4", "video/quicktime", "audio/mp4"}


def store_upload(upload: "UploadedFile[bytes]", *, by: Person) -> StoredFile:
    """Keep an uploaded file until it is attached, a day at most. Pictures and videos lose their metadata.

    Until it is attached it is sealed under the key of its owner's school. Files that are worked on lie in the
    system's folder for such, without a name: a process that dies leaves nothing of them. Raises KeyDestroyed.
    """
    on = functions_for(by.id)
    if "attachments" not in on:
        raise function_off()
    scope = _scope_of(by)
    require_open(scope)
    _refuse(upload, by)
    name = rules.shown_name(upload.name or "")
    with TemporaryFile() as rewritten, TemporaryFile() as preview:
        picture = read_picture(upload, into=rewritten, preview=preview)
        if picture and "photos" not in on:
            raise function_off()
        media_type = picture.media_type if picture else _sniffed(upload, name)
        refuse_upload(by, media_type)
        content = _without_metadata(upload, rewritten, picture, media_type)
        file = StoredFile(
            id=new_id(),
            owner=by,
            media_type=media_type,
            size=content.seek(0, 2),
            width=picture.width if picture else None,
            height=picture.height if picture else None,
        )
        if picture and picture.extension:
            name = rules.with_extension(name, picture.extension)
        _keep(file, name, content, preview if picture else None, scope=scope)
    return file


def _keep(
    file: StoredFile, name: str, content: IO[bytes], preview: IO[bytes] | None, *, scope: Scope
) -> None:
    """The row comes before the bytes, so nothing lies in the store that no row knows of."""
    key = new_stream_key()
    file.name_sealed = sealed_name(scope, file.id, name)
    file.key_sealed = sealed_key(scope, file.id, key)
    file.save(force_insert=True)
    try:
        storing.put(file.id, key, content, preview)
    except BaseException:
        file.delete()
        raise


def _scope_of(owner: Person) -> Scope:
    """Whose key seals what waits: of several schools always the same one's."""
    schools = school_ids_of(owner.id)
    return school_scope(min(schools)) if schools else INSTALLATION


def _refuse(upload: "UploadedFile[bytes]", by: Person) -> None:
    if not upload.size:
        raise Invalid(_("This file is empty. Please choose another one."), code="empty_file")
    if upload.size > settings.ATTACHMENT_BYTES:
        raise too_large()
    if StoredFile.objects.filter(owner=by, attached_at=None).count() >= MOST_WAITING:
        raise Conflict(
            _(
                "You uploaded %(count)d files without sending them. Please send or remove some first."
            )
            % {"count": MOST_WAITING},
            code="too_many_waiting",
        )


def _sniffed(upload: "UploadedFile[bytes]", name: str) -> str:
    """What it is, if it could not be read as a picture. A browser may be less strict than we are."""
    upload.seek(0)
    media_type = media_type_of(upload.read(HEAD_BYTES), name)
    if media_type in rules.IMAGES:
        raise damaged()
    return media_type


def _without_metadata(
    upload: "UploadedFile[bytes]", rewritten: IO[bytes], picture: Picture | None, media_type: str
) -> IO[bytes]:
    if picture is not None:
        return rewritten
    upload.seek(0)
    rewritten.seek(0)
    rewritten.truncate()
    shutil.copyfileobj(upload, rewritten)
    if media_type in _WITH_BOXES:
        remove_telling_boxes(rewritten)
    return rewritten
