# SPDX-License-Identifier: EUPL-1.2
"""Files of SchILD that hold several half-years: only the newest one counts."""

from __future__ import annotations

from collections.abc import Iterable

from .tables import Row

Term = tuple[int, int]


def term_of(row: Row) -> Term:
    """School year and half-year of a row that has `year` and `part`; (0, 0) where it has none."""
    return (_number(row["year"]), _number(row["part"]))


def newest(rows: Iterable[Row]) -> Term:
    return max((term_of(row) for row in rows), default=(0, 0))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= 4 else 0
