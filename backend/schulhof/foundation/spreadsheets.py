# SPDX-License-Identifier: EUPL-1.2
"""The one place that writes tables for spreadsheet programs, so that no cell is ever a formula (CWE-1236).

A name may begin with "=", "+", "-" or "@"; opened in a spreadsheet it would run. Such a cell is written with an
apostrophe before it, as OWASP advises: every common program then shows it as text.
"""

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from io import StringIO

_FORMULA = frozenset("=+-@")
_SKIPPED = {"Cc", "Cf", "Zs", "Zl", "Zp"}


def safe_cell(value: object) -> str:
    """A value as it may stand in a cell. Numbers stay numbers; text that a program could run is marked as text."""
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return str(value)
    text = str(value).replace("\0", "")
    return f"'{text}" if _could_run(text) else text


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A CSV table as German and English programs open it: semicolons, a byte-order mark, CRLF (RFC 4180)."""
    written = StringIO()
    writer = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([safe_cell(cell) for cell in head])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return "\ufeff" + written.getvalue()


def _could_run(text: str) -> bool:
    """Programs pass over what is invisible, and read full-width signs as plain ones."""
    if text[:1] in {"\t", "\r", "\n"}:
        return True
    for letter in unicodedata.normalize("NFKC", text):
        if unicodedata.category(letter) not in _SKIPPED:
            return letter in _FORMULA
    return False
