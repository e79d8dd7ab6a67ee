# SPDX-License-Identifier: EUPL-1.2
"""What an undecided import holds: a roster or a table to map, and its preview. Sealed, for two days."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from .draft import Problem, Roster
from .formats.mapping import MappingNeeded
from .models import Import
from .plan.plan import Change, Plan
from .sealing import seal, unseal

KEPT = dt.timedelta(hours=48)


class Preview(Struct):
    """The plan as people read it."""

    changes: list[Change]
    problems: list[Problem]


def keep_roster(entry: Import, roster: Roster) -> None:
    entry.draft = seal(roster, for_import=entry.id, part="roster")


def roster_of(entry: Import) -> Roster:
    """Raises Unsealable."""
    return unseal(bytes(entry.draft or b""), Roster, for_import=entry.id, part="roster")


def keep_table(entry: Import, table: MappingNeeded) -> None:
    entry.draft = seal(table, for_import=entry.id, part="table")


def table_of(entry: Import) -> MappingNeeded:
    """Raises Unsealable."""
    return unseal(bytes(entry.draft or b""), MappingNeeded, for_import=entry.id, part="table")


def keep_preview(entry: Import, plan: Plan) -> None:
    preview = Preview(plan.changes, plan.problems)
    entry.preview = seal(preview, for_import=entry.id, part="preview")


def preview_of(entry: Import) -> Preview:
    """Empty once the import is decided. Raises Unsealable."""
    if not entry.preview:
        return Preview([], [])
    return unseal(bytes(entry.preview), Preview, for_import=entry.id, part="preview")
