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
from .classes import class_people, classes_at
from .me import me
from .people import people_at, person_at, person_row
from .schools import administered_school, school_for, school_wire, schools_for
from .standing import standing_of, standings_of

__all__ = [
    "administered_by",
    "administered_school",
    "briefs",
    "class_people",
    "classes_at",
    "classes_of",
    "is_administrator_of",
    "me",
    "people_at",
    "person_at",
    "person_row",
    "role_at",
    "roles_of",
    "school_for",
    "school_ids_of",
    "school_wire",
    "schools_for",
    "standing_of",
    "standings_of",
    "teachers_of",
]
