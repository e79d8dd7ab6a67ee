# SPDX-License-Identifier: EUPL-1.2
"""Reads: imports of a school for its administrators, and the school as it is for planning."""

from .imports import (
    changes_of,
    detail,
    import_for,
    imports_of,
    imports_waiting_for,
    problems_of,
    school_for,
)
from .present import current_year, school_as_it_is

__all__ = [
    "changes_of",
    "current_year",
    "detail",
    "import_for",
    "imports_of",
    "imports_waiting_for",
    "problems_of",
    "school_as_it_is",
    "school_for",
]
