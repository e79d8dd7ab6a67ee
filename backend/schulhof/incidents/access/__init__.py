# SPDX-License-Identifier: EUPL-1.2
"""Reads: the register, whom an incident affects, letters, what schools were told."""

from .affected import PERSON, Exposed, counts, exposed, named_in_log, span_of
from .letters import letters
from .notices import notice_for, notices_for, require_office
from .register import (
    incident_called,
    incident_detail,
    incident_for,
    incident_rows,
    officers,
    require_officer,
)
from .scopes import item_named, kinds
from .sheet import sheet
from .texts import Written, unsealed

__all__ = [
    "PERSON",
    "Exposed",
    "Written",
    "counts",
    "exposed",
    "incident_called",
    "incident_detail",
    "incident_for",
    "incident_rows",
    "item_named",
    "kinds",
    "letters",
    "named_in_log",
    "notice_for",
    "notices_for",
    "officers",
    "require_office",
    "require_officer",
    "sheet",
    "span_of",
    "unsealed",
]
