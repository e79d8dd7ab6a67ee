# SPDX-License-Identifier: EUPL-1.2
"""Reads: schools, classes and who belongs to them as what."""

from .arriving import require_open_school
from .belonging import (
    administered_by,
    administrators_of,
    classes_of,
    is_administrator_of,
    is_last_administrator,
    role_at,
    roles_at,
    roles_by_school,
    roles_of,
    school_ids_of,
    schools_ever_of,
    schools_keeping,
    teachers_of,
)
from .briefs import briefs
from .classes import class_names_of, class_people, classes_at, school_of_class
from .contacts import contacts_of, present_contacts
from .formerly import (
    affiliations_during,
    belonging_to_school,
    ever_begun,
    had_function,
    lists_seen_by,
    roles_then,
)
from .functions import (
    function_off,
    functions_at,
    functions_for,
    functions_of,
    functions_shared_by,
    having,
    is_live,
    require_function,
    require_tokens_on,
    switched_on,
)
from .me import me
from .people import people_at, person_at, person_row
from .schools import administered_school, school_brief, school_for, school_wire, schools_for
from .standing import holds_rights, standing_of, standings_of
from .start import expired_today, missing_of, start_of, starts_for, switches_of

__all__ = [
    "administered_by",
    "administered_school",
    "administrators_of",
    "affiliations_during",
    "belonging_to_school",
    "briefs",
    "class_names_of",
    "class_people",
    "classes_at",
    "classes_of",
    "contacts_of",
    "ever_begun",
    "expired_today",
    "function_off",
    "functions_at",
    "functions_for",
    "functions_of",
    "functions_shared_by",
    "had_function",
    "having",
    "holds_rights",
    "is_administrator_of",
    "is_last_administrator",
    "is_live",
    "lists_seen_by",
    "me",
    "missing_of",
    "people_at",
    "person_at",
    "person_row",
    "present_contacts",
    "require_function",
    "require_open_school",
    "require_tokens_on",
    "role_at",
    "roles_at",
    "roles_by_school",
    "roles_of",
    "roles_then",
    "school_brief",
    "school_for",
    "school_ids_of",
    "school_of_class",
    "school_wire",
    "schools_ever_of",
    "schools_for",
    "schools_keeping",
    "standing_of",
    "standings_of",
    "start_of",
    "starts_for",
    "switched_on",
    "switches_of",
    "teachers_of",
]
