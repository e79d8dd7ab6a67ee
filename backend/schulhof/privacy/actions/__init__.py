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
from .registering import read_corrections, read_deletions, read_erasures
from .retaining import apply_retention, veto

__all__ = [
    "answer_correction",
    "apply_retention",
    "ask_correction",
    "ask_erasure",
    "ask_export",
    "cancel_erasure",
    "erase",
    "erase_restored",
    "fetch_export",
    "forget_bytes",
    "forget_corrections_of",
    "forget_exports_of",
    "forget_old_exports",
    "read_corrections",
    "read_deletions",
    "read_erasures",
    "run_erasures",
    "tend_exports",
    "veto",
    "withdraw_correction",
]
