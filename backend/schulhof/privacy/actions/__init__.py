# SPDX-License-Identifier: EUPL-1.2
"""Acts: copies, corrections, erasure and retention."""

from .correcting import (
    answer_correction,
    ask_correction,
    forget_corrections_of,
    withdraw_correction,
)
from .erasing import ask_erasure, cancel_erasure, erase, erase_restored, run_erasures
from .exporting import (
    ask_export,
    fetch_export,
    forget_bytes,
    forget_exports_of,
    forget_old_exports,
    tend_exports,
)
from .registering import read_corrections, read_deletions, read_erasures, read_restrictions
from .restricting import (
    ask_restriction,
    forget_restrictions_of,
    lift_own_restriction,
    lift_restriction,
    restrict_by_office,
)
from .retaining import apply_retention, veto

__all__ = [
    "answer_correction",
    "apply_retention",
    "ask_correction",
    "ask_erasure",
    "ask_export",
    "ask_restriction",
    "cancel_erasure",
    "erase",
    "erase_restored",
    "fetch_export",
    "forget_bytes",
    "forget_corrections_of",
    "forget_exports_of",
    "forget_old_exports",
    "forget_restrictions_of",
    "lift_own_restriction",
    "lift_restriction",
    "read_corrections",
    "read_deletions",
    "read_erasures",
    "read_restrictions",
    "restrict_by_office",
    "run_erasures",
    "tend_exports",
    "veto",
    "withdraw_correction",
]
