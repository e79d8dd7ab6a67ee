# SPDX-License-Identifier: EUPL-1.2
"""Eight slips on a sheet of A4, two by four, with marks to cut along. Each class begins a new sheet."""

from collections.abc import Sequence
from itertools import groupby

from .paper import CutSheets
from .wording import Slip, Words, words_for

EDGE = 8.0
SQUARE = 33.0


def draw_slips(slips: Sequence[Slip], *, city: str, school: str, address: str) -> bytes:
    """The slips as a PDF, in the order given."""
    pdf = _Slips(head=f"{city} · {school}")
    for _school_class, together in groupby(slips, key=lambda slip: slip.recipient.school_class):
        worded = [words_for(slip, address=address) for slip in together]
        for words, left, top in pdf.pieces(worded):
            pdf.slip(words, left, top)
    return bytes(pdf.output())


class _Slips(CutSheets):
    """A7: two by four."""

    def __init__(self, *, head: str) -> None:
        super().__init__(columns=2, rows=4)
        self.head = head

    def slip(self, words: Words, left: float, top: float) -> None:
        """One slip at its place."""
        left, width = left + EDGE, self.piece_width - 2 * EDGE
        beside = width - SQUARE - 4
        self.line_of(left, top + 7, self.head, width=beside, size=7.5, soft=True)
        self.line_of(left, top + 12, words.name, width=beside, size=15, bold=True)
        self.line_of(left, top + 19, words.belongs, width=beside, size=9, soft=True)
        self.line_of(left, top + 25, words.login_label, width=beside, size=7, soft=True)
        self.line_of(left, top + 28, words.login_name, width=beside, size=12.5, bold=True)
        self.line_of(left, top + 34.5, words.code_label, width=beside, size=7, soft=True)
        self.line_of(left, top + 37.5, words.code, width=beside, size=12.5, bold=True)
        self.square(words.link, left + width - SQUARE, top + 8, side=SQUARE)
        self._steps(words, left, top + 45, width)
        self.line_of(left, top + 66, words.note, width=width, size=7, soft=True)

    def _steps(self, words: Words, left: float, top: float, width: float) -> None:
        inside = left + 4.5
        for number, (step, line) in enumerate(zip(words.steps, (0, 2, 3), strict=True), start=1):
            y = top + line * 4.8
            self.line_of(left, y, f"{number}", width=4, size=8.5, bold=True)
            self.line_of(inside, y, step, width=width - 4.5, size=8.5)
        self.line_of(inside, top + 4.8, words.address, width=width - 4.5, size=9.5, bold=True)
