# SPDX-License-Identifier: EUPL-1.2
"""Letting go of files: rows first say that nobody has them, then the bytes go, then the rows."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from schulhof.files import storing
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person

from .taking_in import KEPT_UNATTACHED


def delete_own_file(file_id: UUID, *, by: Person) -> None:
    """Let go of an own file that was not attached. Raises NotFound for any other."""
    with transaction.atomic():
        own = StoredFile.objects.filter(pk=file_id, owner=by, attached_at=None)
        if not own.update(owner=None):
            raise NotFound(_("This file is not there (any more)."))
    _delete_released([file_id])


def discard_files(file_ids: Sequence[UUID], *, by: Person | None) -> None:
    """Let go of attached files, within the caller's transaction: nobody reads them any more.

    Their bytes go after commit; should that fail, `delete_unattached` takes them.
    """
    with transaction.atomic():
        StoredFile.everything.filter(pk__in=file_ids).update(
            owner=None, attached_at=None, restricted=0
        )
        transaction.on_commit(lambda: _delete_released(file_ids), robust=True)


def discard_all_of(person_id: UUID) -> int:
    """Let go of every file an erased person uploaded, wherever it is in use; how many."""
    return discard_expired(StoredFile.everything.filter(owner=person_id))


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
