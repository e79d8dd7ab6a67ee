# SPDX-License-Identifier: EUPL-1.2
"""Acts: erasure and retention."""

from .erasing import ask_erasure, cancel_erasure, erase, erase_restored, run_erasures
from .retaining import apply_retention, veto

__all__ = [
    "apply_retention",
    "ask_erasure",
    "cancel_erasure",
    "erase",
    "erase_restored",
    "run_erasures",
    "veto",
]
