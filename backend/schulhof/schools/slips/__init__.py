# SPDX-License-Identifier: EUPL-1.2
"""Login slips as they come out of a printer."""

from .drawing import draw_slips
from .paper import CutSheets
from .wording import Slip, Words, readable, words_for

__all__ = ["CutSheets", "Slip", "Words", "draw_slips", "readable", "words_for"]
