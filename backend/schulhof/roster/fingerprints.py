# SPDX-License-Identifier: EUPL-1.2
"""Keyed hashes that recognise a person without keeping the birth date or the e-mail address.

HMAC-SHA-256 under keys derived from the installation's secret. Hashes of names and birth dates
hold for one school only, so that nobody can be followed from school to school by them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.utils.crypto import salted_hmac

from .formats.names import fold
from .plan.present import Fingerprint


@dataclass(frozen=True, slots=True)
class KeyedPrinter:
    """Fingerprints for one school."""

    school_id: UUID

    def of(
        self, *, given: str, family: str, birth_date: dt.date | None, email: str | None
    ) -> Fingerprint:
        birth = birth_date.isoformat() if birth_date else ""
        name = f"{fold(given)}|{fold(family)}"
        return Fingerprint(
            name=_keyed("name", f"{self.school_id}|{name}"),
            name_birth=_keyed("name_birth", f"{self.school_id}|{name}|{birth}") if birth else "",
            birth=_keyed("birth", f"{self.school_id}|{birth}") if birth else "",
            email=_keyed("email", email.strip().casefold()) if email else "",
        )


def _keyed(purpose: str, value: str) -> str:
    return salted_hmac(f"schulhof.roster.{purpose}", value, algorithm="sha256").hexdigest()
