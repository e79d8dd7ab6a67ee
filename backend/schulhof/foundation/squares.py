# SPDX-License-Identifier: EUPL-1.2
"""Squares (QR codes) that a page draws itself: no picture is fetched."""

import segno
from typing_extensions import TypedDict


class Square(TypedDict):
    """A square to scan, as one path of unit squares."""

    size: int
    path: str


def square_of(text: str) -> Square:
    """The square that holds a text."""
    rows = segno.make_qr(text, error="m").matrix
    path = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return Square(size=len(rows), path=path)
