# SPDX-License-Identifier: EUPL-1.2
"""Acts: read an upload, confirm its columns, apply it, throw it away."""

from .imports import (
    apply_import,
    confirm_mapping,
    discard_import,
    import_roster,
    start_import,
    tend_imports,
)
from .reading import read_changes, read_problems

__all__ = [
    "apply_import",
    "confirm_mapping",
    "discard_import",
    "import_roster",
    "read_changes",
    "read_problems",
    "start_import",
    "tend_imports",
]
