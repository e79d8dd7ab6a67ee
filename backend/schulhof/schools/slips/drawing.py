# SPDX-License-Identifier: EUPL-1.2
"""Eight slips on a sheet of A4, two by four, with marks to cut along. Each class begins a new sheet."""

import io
from collections.abc import Iterator, Sequence
from itertools import groupby

import fontpkg_fira_sans
import segno
from fpdf import FPDF

from .wording import Slip, Words, words_for

WIDTH, HEIGHT = 105.0, 74.25  # millimetres: A7
COLUMNS, ROWS = 2, 4
EDGE = 8.0
SQUARE = 33.0
_INK, _SOFT = 30, 95
_FONT = "slip"


def draw_slips(slips: Sequence[Slip], *, city: str, school: str, address: str) -> bytes:
    """The slips as a PDF, in the order given."""
    pdf = _Sheets(head=f"{city} · {school}")
    for _school_class, together in groupby(slips, key=lambda slip: slip.recipient.school_class):
        for sheet in _chunks(list(together), COLUMNS * ROWS):
            pdf.sheet([words_for(slip, address=address) for slip in sheet])
    return bytes(pdf.output())


def _chunks(slips: list[Slip], size: int) -> Iterator[list[Slip]]:
    for start in range(0, len(slips), size):
        yield slips[start : start + size]


class _Sheets(FPDF):
    """Draws one sheet after the other."""

    def __init__(self, *, head: str) -> None:
        super().__init__(orientation="portrait", unit="mm", format="A4")
        self.head = head
        self.set_auto_page_break(False)
        self.set_margin(0)
        self.c_margin = 0
        self.set_title("Schulhof")
        for style, weight in (("", "Regular"), ("B", "SemiBold")):
            file = fontpkg_fira_sans.ROOT / "files" / f"FiraSans-{weight}.ttf"
            self.add_font(_FONT, style, str(file))

    def sheet(self, slips: Sequence[Words]) -> None:
        """One page of up to eight."""
        self.add_page()
        self._cutting_marks()
        for index, words in enumerate(slips):
            row, column = divmod(index, COLUMNS)
            self._slip(words, column * WIDTH, row * HEIGHT)

    def _cutting_marks(self) -> None:
        self.set_draw_color(170)
        self.set_line_width(0.15)
        self.set_dash_pattern(dash=1.2, gap=1.8)
        self.line(WIDTH, 0, WIDTH, ROWS * HEIGHT)
        for row in range(1, ROWS):
            self.line(0, row * HEIGHT, COLUMNS * WIDTH, row * HEIGHT)
        self.set_dash_pattern()

    def _slip(self, words: Words, left: float, top: float) -> None:
        left, width = left + EDGE, WIDTH - 2 * EDGE
        beside = width - SQUARE - 4
        self._text(left, top + 7, self.head, width=beside, size=7.5, soft=True)
        self._text(left, top + 12, words.name, width=beside, size=15, bold=True)
        self._text(left, top + 19, words.belongs, width=beside, size=9, soft=True)
        self._text(left, top + 25, words.login_label, width=beside, size=7, soft=True)
        self._text(left, top + 28, words.login_name, width=beside, size=12.5, bold=True)
        self._text(left, top + 34.5, words.code_label, width=beside, size=7, soft=True)
        self._text(left, top + 37.5, words.code, width=beside, size=12.5, bold=True)
        self._square(words.link, left + width - SQUARE, top + 8)
        self._steps(words, left, top + 45, width)
        self._text(left, top + 66, words.note, width=width, size=7, soft=True)

    def _steps(self, words: Words, left: float, top: float, width: float) -> None:
        inside = left + 4.5
        for number, (step, line) in enumerate(zip(words.steps, (0, 2, 3), strict=True), start=1):
            y = top + line * 4.8
            self._text(left, y, f"{number}", width=4, size=8.5, bold=True)
            self._text(inside, y, step, width=width - 4.5, size=8.5)
        self._text(inside, top + 4.8, words.address, width=width - 4.5, size=9.5, bold=True)

    def _text(
        self, x: float, y: float, text: str, *, width: float, size: float, bold: bool = False,
        soft: bool = False,
    ) -> None:  # fmt: skip
        """One line, set smaller when it is too long for its place, and shortened when that does not help."""
        self.set_text_color(_SOFT if soft else _INK)
        self.set_font(_FONT, "B" if bold else "", size)
        if (needed := self.get_string_width(text)) > width:
            self.set_font_size(max(size * width / needed * 0.99, 0.6 * size))
            while text and self.get_string_width(text) > width:
                text = text.rstrip("…")[:-1] + "…"
        self.set_xy(x, y)
        self.cell(width, size * 0.42, text)

    def _square(self, link: str, x: float, y: float) -> None:
        picture = io.BytesIO()
        segno.make_qr(link, error="m").save(picture, kind="png", scale=8, border=0)
        self.image(picture, x, y, SQUARE, SQUARE)
