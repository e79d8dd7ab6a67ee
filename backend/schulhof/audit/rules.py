# SPDX-License-Identifier: EUPL-1.2
"""What an entry's hash is made of. Pure but for the installation's secret key, which no database knows."""

import json
from datetime import UTC
from typing import TYPE_CHECKING

from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from .models import AuditEntry, AuditHead


def mac_of(entry: "AuditEntry") -> str:
    """HMAC-SHA256 over everything the entry says."""
    said = [
        str(entry.pk),
        entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        str(entry.actor_id),
        entry.act,
        str(entry.subject_id),
        str(entry.school_id),
        entry.facts,
    ]
    return _keyed("entry", json.dumps(said, sort_keys=True))


def chained_after(previous: str, *, number: int, mac: str) -> str:
    """The link of an entry: over the link before, its number and what it says."""
    return _keyed("chain", f"{previous}|{number}|{mac}")


def head_mac(head: "AuditHead") -> str:
    """Over both ends of the chain."""
    return _keyed("head", f"{head.first_number}|{head.first_chained}|{head.number}|{head.chained}")


def _keyed(purpose: str, text: str) -> str:
    return salted_hmac(f"schulhof.audit.{purpose}", text, algorithm="sha256").hexdigest()
