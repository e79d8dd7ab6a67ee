# SPDX-License-Identifier: EUPL-1.2
"""Acts: each one transaction with its events."""

from .cases import close_case, hide_item, move_case, read_case, read_frozen_file, write_note
from .directs import open_direct
from .expiring import expire_cases
from .glasses import ask_to_look, close_glass, decline_look, let_look, look_into, note_notice
from .reports import REPORTS, report_item

__all__ = [
    "REPORTS",
    "ask_to_look",
    "close_case",
    "close_glass",
    "decline_look",
    "expire_cases",
    "hide_item",
    "let_look",
    "look_into",
    "move_case",
    "note_notice",
    "open_direct",
    "read_case",
    "read_frozen_file",
    "report_item",
    "write_note",
]
