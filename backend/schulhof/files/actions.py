# SPDX-License-Identifier: EUPL-1.2
"""Acts: take in, attach, let go."""

import hashlib
import shutil
from collections.abc import Sequence
from datetime import timedelta
from tempfile import TemporaryFile
from typing import IO
from uuid import UUID

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, Invalid, NotFound
from schulhof.foundation.ids import new_id
from schulhof.people.models import Person
from schulhof.schools.access import function_off, functions_for

from . import rules, storing
from .images import Picture, read_picture
from .models import StoredFile
from .permission import refuse_upload
from .sniffing import HEAD_BYTES, media_type_of
from .uploads import too_large
from .videos import remove_telling_boxes

#: Files one person may have uploaded without sending them, so that nobody fills the disk.
MOST_WAITING = 50
KEPT_UNATTACHED = timedelta(days=1)
_WITH_BOXES = {"video/mp4", "video/quicktime", "audio/mp4"}


def store_upload(upload: "UploadedFile[bytes]", *, by: Person) -> StoredFile:
    """Keep an uploaded file until it is attached, a day at most. Pictures and videos lose their metadata.

    The row comes before the bytes, so nothing lies in the store that no row knows of.
    """
    on = functions_for(by.id)
    if "attachments" not in on:
        raise function_off()
    _refuse(upload, by)
    name = rules.shown_name(upload.name or "")
    with TemporaryFile() as rewritten, TemporaryFile() as preview:
        picture = read_picture(upload, into=rewritten, preview=preview)
        if picture and "photos" not in on:
            raise function_off()
        media_type = picture.media_type if picture else _sniffed(upload, name)
        refuse_upload(by, media_type)
        content = _without_metadata(upload, rewritten, picture, media_type)
        file = StoredFile.objects.create(
            owner=by,
            name=rules.with_extension(name, picture.extension)
            if picture and picture.extension
            else name,
            media_type=media_type,
            size=content.seek(0, 2),
            sha256=_sha256(content),
            width=picture.width if picture else None,
            height=picture.height if picture else None,
        )
        try:
            storing.put(file.id, content, preview if picture else None)
        except BaseException:
            file.delete()
            raise
    return file


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
    upload.seek(0)
    return media_type_of(upload.read(HEAD_BYTES), name)


def _without_metadata(
    upload: "UploadedFile[bytes]", rewritten: IO[bytes], picture: Picture | None, media_type: str
) -> IO[bytes]:
    if picture is not None and picture.rewritten:
        return rewritten
    upload.seek(0)
    rewritten.seek(0)
    rewritten.truncate()
    shutil.copyfileobj(upload, rewritten)
    if media_type in _WITH_BOXES:
        remove_telling_boxes(rewritten)
    return rewritten


def _sha256(content: IO[bytes]) -> str:
    content.seek(0)
    return hashlib.file_digest(content, "sha256").hexdigest()  # type: ignore[arg-type]


def attach_files(file_ids: Sequence[UUID], *, by: Person) -> list[StoredFile]:
    """Take a person's own waiting files into use, in the order given, within the caller's transaction.

    Raises NotFound if one of them is somebody else's, already used or gone.
    """
    with transaction.atomic():
        waiting = StoredFile.objects.select_for_update().filter(owner=by, attached_at=None)
        found = {file.id: file for file in waiting.filter(pk__in=file_ids)}
        if len(found) != len(file_ids):
            raise NotFound(
                _("A file is not there any more. Please attach it again."), code="attachment_gone"
            )
        StoredFile.objects.filter(pk__in=found).update(attached_at=now())
    return [found[file_id] for file_id in file_ids]


def delete_own_file(file_id: UUID, *, by: Person) -> None:
    """Let go of an own file that was not attached. Raises NotFound for any other."""
    with transaction.atomic():
        own = StoredFile.objects.filter(pk=file_id, owner=by, attached_at=None)
        if not own.update(owner=None):
            raise NotFound(_("This file is not there (any more)."))
    _delete_released([file_id])


def copy_file(file_id: UUID) -> StoredFile | None:
    """A copy that belongs to nobody and is in use, whatever becomes of the original; None if that is gone.

    For a room that keeps evidence; only that room can let anybody read it.
    """
    original = StoredFile.objects.filter(pk=file_id).first()
    if original is None:
        return None
    copy = StoredFile.objects.get(pk=file_id)
    copy.pk, copy.owner, copy.attached_at = new_id(), None, now()
    copy.save(force_insert=True)
    try:
        with storing.content_of(file_id) as content:
            storing.put(copy.id, content, None)
    except FileNotFoundError:
        copy.delete()
        return None
    return copy


def discard_files(file_ids: Sequence[UUID], *, by: Person | None) -> None:
    """Let go of attached files, within the caller's transaction: nobody reads them any more.

    Their bytes go after commit; should that fail, `delete_unattached` takes them.
    """
    with transaction.atomic():
        StoredFile.objects.filter(pk__in=file_ids).update(owner=None, attached_at=None)
        transaction.on_commit(lambda: _delete_released(file_ids), robust=True)


def discard_all_of(person_id: UUID) -> int:
    """Let go of every file an erased person uploaded, wherever it is in use; how many."""
    return discard_expired(StoredFile.objects.filter(owner=person_id))


def discard_expired(files: "QuerySet[StoredFile]") -> int:
    """Let go of files past their time; how many."""
    file_ids = list(files.values_list("id", flat=True))
    if file_ids:
        discard_files(file_ids, by=None)
    return len(file_ids)


def delete_unattached() -> int:
    """Delete files that nobody attached within a day, and what was let go; how many."""
    with transaction.atomic():
        old = StoredFile.objects.filter(attached_at=None).filter(
            Q(owner=None) | Q(created_at__lt=now() - KEPT_UNATTACHED)
        )
        old.update(owner=None)  # from here on nobody can attach them
        released = list(
            StoredFile.objects.filter(attached_at=None, owner=None).values_list("id", flat=True)
        )
    _delete_released(released)
    return len(released)


def _delete_released(file_ids: Sequence[UUID]) -> None:
    """Bytes first, rows last: what is interrupted is found and finished by the next run."""
    storing.remove(file_ids)
    StoredFile.objects.filter(pk__in=file_ids, owner=None, attached_at=None).delete()
