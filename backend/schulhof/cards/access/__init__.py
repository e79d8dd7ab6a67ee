# SPDX-License-Identifier: EUPL-1.2
"""Reads: the cards of a class for those who teach it, and what a card that is held up may do."""

from .admission import Admission, admission_of, card_with, device_with, wrong_card
from .classes import class_cards, device_of, lesson_for, managed_class, pupils_of, taught_class

__all__ = [
    "Admission",
    "admission_of",
    "card_with",
    "class_cards",
    "device_of",
    "device_with",
    "lesson_for",
    "managed_class",
    "pupils_of",
    "taught_class",
    "wrong_card",
]
