# SPDX-License-Identifier: EUPL-1.2
"""Ten cards on a sheet of A4, two by five. First name and class, the square, and no pictures."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import override

from schulhof.people.rules import grouped
from schulhof.schools.slips import CutSheets, readable

from .squares import link_with

EDGE = 7.0
SQUARE = 40.0


class PrintedCard(NamedTuple):
    """What stands on a card, and in which language."""

    name: str
    code: str
    language: str


def draw_cards(
    cards: Sequence[PrintedCard], *, city: str, school_class: str, address: str
) -> bytes:
    """The cards as a PDF, in the order given."""
    pdf = _Cards(city=city, school_class=school_class, address=address)
    for card, left, top in pdf.pieces(cards):
        pdf.card(card, left, top)
    return bytes(pdf.output())


class _Cards(CutSheets):
    """105 by 59.4 millimetres."""

    def __init__(self, *, city: str, school_class: str, address: str) -> None:
        super().__init__(columns=2, rows=5)
        self.city, self.school_class = city, school_class
        self.address = readable(address)

    def card(self, card: PrintedCard, left: float, top: float) -> None:
        """One card at its place."""
        left, width = left + EDGE, self.piece_width - 2 * EDGE
        beside = width - SQUARE - 5
        first, second = grouped(card.code)[:19], grouped(card.code)[20:]
        with override(card.language):
            belongs = _("Class %(name)s") % {"name": self.school_class}
            lines = (
                (8, self.city, 7.5, False, True),
                (13, card.name, 20, True, False),
                (23, belongs, 11, False, False),
                (33, f"{self.address}/karte", 8.5, True, False),
                (38, _("My card. I keep my four pictures to myself."), 7, False, True),
                (42.5, first, 8, False, False),
                (46.5, second, 8, False, False),
            )
        for y, text, size, bold, soft in lines:
            self.line_of(left, top + y, text, width=beside, size=size, bold=bold, soft=soft)
        self.square(link_with(f"k={card.code}"), left + width - SQUARE, top + 9.5, side=SQUARE)
