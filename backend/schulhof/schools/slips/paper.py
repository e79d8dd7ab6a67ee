# SPDX-License-Identifier: EUPL-1.2
"""Sheets of A4 that are cut into equal pieces, with marks to cut along."""

import io
from collections.abc import Iterator, Sequence
from typing import TypeVar

import fontpkg_fira_sans
import segno
from fpdf import FPDF

WIDTH, HEIGHT = 210.0, 297.0
_INK, _SOFT = 30, 95
_FONT = "slip"
_Piece = TypeVar("_Piece")


class CutSheets(FPDF):
    """Draws one sheet after the other, `columns` by `rows` pieces each; millimetres."""

    def __init__(self, *, columns: int, rows: int) -> None:
        super().__init__(orientation="portrait", unit="mm", format="A4")
        self.columns, self.rows = columns, rows
        self.piece_width, self.piece_height = WIDTH / columns, HEIGHT / rows
        self.set_auto_page_break(False)
        self.set_margin(0)
        self.c_margin = 0
        self.set_title("Schulhof")
        for style, weight in (("", "Regular"), ("B", "SemiBold")):
            file = fontpkg_fira_sans.ROOT / "files" / f"FiraSans-{weight}.ttf"
            self.add_font(_FONT, style, str(file))

    def pieces(self, things: Sequence[_Piece]) -> Iterator[tuple[_Piece, float, float]]:
        """Each thing with the left upper corner of its place; a new sheet begins when one is full."""
        for index, thing in enumerate(things):
            row, column = divmod(index % (self.columns * self.rows), self.columns)
            if (row, column) == (0, 0):
                self.add_page()
                self._cutting_marks()
            yield thing, column * self.piece_width, row * self.piece_height

    def _cutting_marks(self) -> None:
        self.set_draw_color(170)
        self.set_line_width(0.15)
        self.set_dash_pattern(dash=1.2, gap=1.8)
        for column in range(1, self.columns):
            self.line(column * self.piece_width, 0, column * self.piece_width, HEIGHT)
        for row in range(1, self.rows):
            self.line(0, row * self.piece_height, WIDTH, row * self.piece_height)
        self.set_dash_pattern()

    def line_of(
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

    def square(self, link: str, x: float, y: float, *, side: float) -> None:
        picture = io.BytesIO()
        segno.make_qr(link, error="m").save(picture, kind="png", scale=8, border=0)
        self.image(picture, x, y, side, side)
