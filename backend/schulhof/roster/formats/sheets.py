# SPDX-License-Identifier: EUPL-1.2
"""Tables kept in spreadsheets (.xlsx): values only, formulas are never computed or followed."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from ..problems import RosterUnreadable
from . import limits
from .opening import RawFile
from .tables import Line, Table, make_table

DAMAGED = (InvalidFileException, zipfile.BadZipFile, ParseError, KeyError, ValueError, OSError)


def read_sheets(file: RawFile) -> list[Table]:
    """One table for each sheet that has content, named after file and sheet."""
    try:
        book = load_workbook(io.BytesIO(file.content), read_only=True, data_only=True)
        sheets = [(sheet.title, _lines(_rows(sheet))) for sheet in book]
        book.close()
    except DAMAGED as error:
        raise RosterUnreadable("spreadsheet_damaged", file=file.name) from error
    filled = [(title, lines) for title, lines in sheets if len(lines) > 1]
    if not filled:
        raise RosterUnreadable("file_empty", file=file.name)
    if len(filled) == 1:
        return [make_table(file.name, filled[0][1])]
    return [make_table(f"{file.name} · {title}", lines) for title, lines in filled]


def _rows(sheet: object) -> Iterable[tuple[object, ...]]:
    """Rows as they are: a formatted empty column XFD would make each of them 16,384 cells wide."""
    if not isinstance(sheet, ReadOnlyWorksheet):
        return ()
    sheet.reset_dimensions()
    return (tuple(cell.value for cell in row) for row in sheet.rows)


def _lines(rows: Iterable[tuple[object, ...]]) -> list[Line]:
    lines: list[Line] = []
    for number, row in enumerate(rows, start=1):
        if len(row) > limits.MAX_COLUMNS:
            raise RosterUnreadable("too_many_columns", limit=str(limits.MAX_COLUMNS))
        cells = [_as_text(value) for value in row]
        if any(cells):
            lines.append(Line(number, cells))
        if number > limits.MAX_ROWS + 1:
            raise RosterUnreadable("too_many_rows", limit=f"{limits.MAX_ROWS:,}")
    return lines


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[: limits.MAX_CELL_CHARACTERS]
