# SPDX-License-Identifier: EUPL-1.2
"""Cards as they come out of a printer, and what their squares lead to."""

from .paper import PrintedCard, draw_cards
from .squares import link_with

__all__ = ["PrintedCard", "draw_cards", "link_with"]
