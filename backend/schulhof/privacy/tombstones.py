# SPDX-License-Identifier: EUPL-1.2
"""Who was erased, outside the database: a restored backup is made to forget them again.

A line per person: the day and a keyed hash of their id, which tells nothing without both the installation's secret
and the id itself.
"""

import os
from datetime import date
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac

from schulhof.foundation.clock import today


def key_of(person_id: UUID) -> str:
    """The keyed hash by which an erased person is recognised."""
    return salted_hmac("schulhof.privacy.tombstone", str(person_id), algorithm="sha256").hexdigest()


def set_tombstone(person_id: UUID) -> None:
    """Write it down for good before anything goes. Repeating adds nothing."""
    if key_of(person_id) in tombstones():
        return
    path = settings.TOMBSTONES
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a") as file:
        file.write(f"{today().isoformat()} {key_of(person_id)}\n")
        file.flush()
        os.fsync(file.fileno())


def tombstones() -> dict[str, date]:
    """All keyed hashes and when they were written."""
    path = settings.TOMBSTONES
    if not path.exists():
        return {}
    found = {}
    for line in path.read_text().splitlines():
        day, _blank, key = line.partition(" ")
        found[key] = date.fromisoformat(day)
    return found
