# SPDX-License-Identifier: EUPL-1.2
"""Reads: what people asked for about themselves, and what office and data protection officer may know of it."""

from .corrections import correction_for, corrections_for, corrections_for_export, master_data_of
from .deletions import planned_deletion_for, planned_deletions_for
from .kept import what_we_keep
from .mine import (
    export_for,
    exports_due,
    exports_of,
    is_an_export_due,
    may_act_for,
    open_erasure_of,
    speaks_for,
    wards_of,
)
from .register import erasure_rows, planned_rows, require_office, require_register, title_of
from .restrictions import (
    open_restriction_of,
    restriction_for,
    restrictions_for,
    restrictions_for_export,
)

__all__ = [
    "correction_for",
    "corrections_for",
    "corrections_for_export",
    "erasure_rows",
    "export_for",
    "exports_due",
    "exports_of",
    "is_an_export_due",
    "master_data_of",
    "may_act_for",
    "open_erasure_of",
    "open_restriction_of",
    "planned_deletion_for",
    "planned_deletions_for",
    "planned_rows",
    "require_office",
    "require_register",
    "restriction_for",
    "restrictions_for",
    "restrictions_for_export",
    "speaks_for",
    "title_of",
    "wards_of",
    "what_we_keep",
]
