# SPDX-License-Identifier: EUPL-1.2
"""Taking files into use, and sealing them under the key of the place where they are used."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.files import storing
from schulhof.files.models import StoredFile
from schulhof.files.sealing import name_of, put_under, sealed_key, sealed_name
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.foundation.ids import new_id
from schulhof.people.models import Person
from schulhof.vault.access import Scope, Unreadable, new_stream_key


def attach_files(file_ids: Sequence[UUID], *, scope: Scope, by: Person) -> list[StoredFile]:
    """Take a person's own waiting files into use, in the order given, within the caller's transaction.

    From now on the key of `scope` opens them. Raises NotFound if one of them is somebody else's, already used or
    gone, and Unreadable if one does not open any more.
    """
    with transaction.atomic():
        waiting = StoredFile.objects.select_for_update().filter(owner=by, attached_at=None)
        found = {file.id: file for file in waiting.filter(pk__in=file_ids)}
        if len(found) != len(file_ids):
            raise NotFound(
                _("A file is not there any more. Please attach it again."), code="attachment_gone"
            )
        seal_under(scope, list(found.values()))
        StoredFile.objects.filter(pk__in=found).update(attached_at=now())
    return [found[file_id] for file_id in file_ids]


def seal_under(scope: Scope, files: Sequence[StoredFile]) -> None:
    """Let the key of `scope` open these files, within the caller's transaction; their bytes stay as they are.

    Raises Unreadable.
    """
    changed = put_under(scope, files)
    if changed:
        StoredFile.objects.bulk_update(changed, ["name_sealed", "key_sealed"])


def copy_file(file_id: UUID, *, scope: Scope) -> StoredFile | None:
    """A copy that belongs to nobody and is in use, whatever becomes of the original; None if that is gone.

    It is sealed under a key of its own and that of `scope`. For a room that keeps evidence; only that room can let
    anybody read it.
    """
    original = StoredFile.objects.filter(pk=file_id).first()
    if original is None:
        return None
    key, copy = new_stream_key(), StoredFile.objects.get(pk=file_id)
    copy.pk, copy.owner, copy.attached_at = new_id(), None, now()
    copy.name_sealed = sealed_name(scope, copy.id, name_of(original).text)
    copy.key_sealed = sealed_key(scope, copy.id, key)
    copy.save(force_insert=True)
    try:
        with storing.content_of(original) as content:
            storing.put(copy.id, key, content, None)
    except (FileNotFoundError, Unreadable):
        copy.delete()
        return None
    return copy
