# SPDX-License-Identifier: EUPL-1.2
"""Acts: cards are printed and blocked, pictures chosen, lessons begin and end, devices join, children come in."""

from .cards import block_card, print_cards
from .coming_in import Admitted, admit
from .devices import add_device, join_device, remove_device
from .lessons import begin_lesson, end_lesson, forget_over
from .pictures import choose_pictures, draw_pictures
from .reading import read_cards

__all__ = [
    "Admitted",
    "add_device",
    "admit",
    "begin_lesson",
    "block_card",
    "choose_pictures",
    "draw_pictures",
    "end_lesson",
    "forget_over",
    "join_device",
    "print_cards",
    "read_cards",
    "remove_device",
]
