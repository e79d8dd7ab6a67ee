# SPDX-License-Identifier: EUPL-1.2
"""Cards as they come out of a printer, and squares on a screen."""

from .paper import PrintedCard, draw_cards
from .squares import square_of

__all__ = ["PrintedCard", "draw_cards", "square_of"]
