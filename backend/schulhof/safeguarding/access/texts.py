# SPDX-License-Identifier: EUPL-1.2
"""Texts of this room, sealed where they lie."""

from schulhof.safeguarding.models import Case, CaseNote, Glass, Report
from schulhof.vault.access import place_of, unseal

Written = Case | Report | CaseNote | Glass


def unsealed(row: Written, field: str) -> str:
    """What somebody wrote; empty if nothing was."""
    sealed: bytes = getattr(row, field)
    return unseal(place_of(row, field), sealed) if sealed else ""
