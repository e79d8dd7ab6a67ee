# SPDX-License-Identifier: EUPL-1.2
"""Compares column headings whatever their spelling: case, umlauts, spaces and dots do not count."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def fold_heading(heading: str) -> str:
    """`E-Mail (Dienstlich)` and `email_dienstlich` become the same word."""
    text = unicodedata.normalize("NFC", heading).casefold().translate(UMLAUTS)
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if char.isalnum())


def find_columns(columns: Iterable[str], wanted: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """For each wanted field the index of the first column that bears one of its headings."""
    places: dict[str, int] = {}
    for index, column in enumerate(columns):
        places.setdefault(fold_heading(column), index)
    found: dict[str, int] = {}
    for field, headings in wanted.items():
        for heading in headings:
            index_of = places.get(fold_heading(heading))
            if index_of is not None:
                found[field] = index_of
                break
    return found


def has_headings(columns: Iterable[str], headings: Iterable[str]) -> bool:
    present = {fold_heading(column) for column in columns}
    return all(fold_heading(heading) in present for heading in headings)
