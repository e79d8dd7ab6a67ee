# SPDX-License-Identifier: EUPL-1.2
"""Reads: schools, classes and who belongs to them as what."""

from .belonging import (
    administered_by,
    classes_of,
    is_administrator_of,
    role_at,
    roles_of,
    school_ids_of,
    teachers_of,
)
from .briefs import briefs

__all__ = [
    "administered_by",
    "briefs",
    "classes_of",
    "is_administrator_of",
    "role_at",
    "roles_of",
    "school_ids_of",
    "teachers_of",
]
