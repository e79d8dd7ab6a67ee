# SPDX-License-Identifier: EUPL-1.2
"""Texts of this room, sealed where they lie."""

from schulhof.incidents.models import Incident, SchoolNotice
from schulhof.vault.access import opened_one, place_of

Written = Incident | SchoolNotice


def unsealed(row: Written, field: str) -> str:
    """What somebody wrote, or why it does not open; empty if nothing was."""
    sealed: bytes = getattr(row, field)
    return opened_one(place_of(row, field), sealed).or_why() if sealed else ""
