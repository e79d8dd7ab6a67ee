# SPDX-License-Identifier: EUPL-1.2
"""Whose key seals, and what the seal is bound to."""

import re
from typing import NamedTuple
from uuid import UUID

from django.db.models import Model

#: "school:<uuid>" for one school, "installation" for what several schools share.
Scope = str
INSTALLATION: Scope = "installation"
_SCOPE = re.compile(
    r"installation|school:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE
)


class Place(NamedTuple):
    """Where something sealed lies. It opens nowhere else."""

    table: str
    row: UUID
    field: str


def place_of(row: Model, field: str) -> Place:
    """Where a field of a row lies, by the name of its table."""
    return Place(row._meta.db_table, row.pk, field)


def school_scope(school_id: UUID) -> Scope:
    """The scope of one school."""
    return f"school:{school_id}"


def is_scope(text: str) -> bool:
    """Whether the text names a scope."""
    return _SCOPE.fullmatch(text) is not None
