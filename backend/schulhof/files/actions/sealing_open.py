# SPDX-License-Identifier: EUPL-1.2
"""Sealing the bytes of files that came before there was a vault."""

from uuid import UUID

from django.db import transaction

from schulhof.files import storing
from schulhof.files.models import StoredFile
from schulhof.files.sealing import sealed_key
from schulhof.vault.access import Unreadable, new_stream_key, scope_of


def seal_open_files() -> int:
    """Seal every file whose bytes still lie open; how many. May be interrupted at any point and repeated."""
    sealed = 0
    for file_id in list(StoredFile.everything.filter(key_sealed=b"").values_list("id", flat=True)):
        sealed += _seal(file_id)
    for file_id in list(
        storing.open_ids()
    ):  # a run that was interrupted sealed them already, or they are let go
        if not StoredFile.everything.filter(pk=file_id, key_sealed=b"").exists():
            storing.remove_open(file_id)
    return sealed


def _seal(file_id: UUID) -> bool:
    """Sealed beside, then the row, then the open bytes go: at every moment the row says how to read it."""
    with transaction.atomic():
        waiting = StoredFile.everything.select_for_update().filter(pk=file_id, key_sealed=b"")
        file = waiting.first()
        if file is None:
            return False
        key = new_stream_key()
        try:
            file.key_sealed = sealed_key(scope_of(file.name_sealed), file.id, key)
        except Unreadable:  # its school's key is destroyed or away; the name does not open either
            return False
        storing.seal_again(file.id, key)
        file.save(update_fields=["key_sealed"])
    storing.remove_open(file.id)
    return True
