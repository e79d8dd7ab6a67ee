# SPDX-License-Identifier: EUPL-1.2
"""Squares on a screen."""

import segno
from django.conf import settings

from schulhof.cards.schemas import Square


def link_with(words: str) -> str:
    """The address in a square. Behind the #, so that it reaches no server's log."""
    return f"{settings.BASE_URL}/karte#{words}"


def square_of(words: str) -> Square:
    """The square as one path of unit squares: the page draws it, no picture is fetched."""
    rows = segno.make_qr(link_with(words), error="m").matrix
    path = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return Square(size=len(rows), path=path)
