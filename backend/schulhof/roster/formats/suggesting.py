# SPDX-License-Identifier: EUPL-1.2
"""Suggests what the columns of an unknown table hold, and forgets the columns it does not know.

A heading that is not known may stand above anything, also above religion or a diagnosis. So such
a column is neither kept nor shown, whatever its values look like. Only where a table has no
headings at all do the values speak.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ..draft import Role
from ..problems import RosterUnreadable
from .collecting import EMAIL
from .dates import DateUnusable, read_birth_date
from .headers import fold_heading
from .mapping import BY_HEADING, Column, Field, KeptTable, MappingNeeded, role_of_file
from .names import NameUnusable, clean_name, tidy
from .tables import Line, Table

CLASS_NAME = re.compile(r"^(?:0?\d|1[0-3])\s?[a-zA-Z]{1,2}\d?$|^(?:EF|Q1|Q2)$", re.IGNORECASE)
SAMPLES = 3
LOOKED_AT = 200
# Names differ from row to row; religions, towns and diagnoses repeat.
NAMES_DIFFER = 0.4
FAMILY_NAMES_DIFFER = 0.6
AGREEMENT = 0.8


def suggest(tables: Sequence[Table], *, today: dt.date) -> MappingNeeded:
    """Columns of all tables with suggestions. Raises RosterUnreadable when no names are found."""
    named = [_with_headings(table, today) for table in tables]
    meanings = {
        column: meaning for table in named for column, meaning in _meanings(table, today).items()
    }
    if not _has_names(meanings.values()):
        raise RosterUnreadable(
            "wrong_columns",
            file=tables[0].file,
            columns="Vorname / given name, Nachname / family name",
        )
    role = next((role for table in named if (role := role_of_file(table.file))), Role.PUPIL)
    return MappingNeeded(
        columns=_columns(named, meanings),
        tables=[_kept(table, meanings) for table in named],
        role=role,
    )


def _has_names(meanings: Iterable[Field]) -> bool:
    found = set(meanings)
    return {Field.GIVEN, Field.FAMILY} <= found or Field.FULL in found


def _with_headings(table: Table, today: dt.date) -> Table:
    """The table with unique headings; `#1`, `#2` … where the first row already names people."""
    if _is_headless(table.columns, today):
        first = Line(table.lines[0].number - 1 if table.lines else 1, table.columns)
        columns = [f"#{number}" for number in range(1, len(table.columns) + 1)]
        return replace(table, columns=columns, lines=[first, *table.lines])
    columns = []
    for index, column in enumerate(table.columns, start=1):
        name = tidy(column)[:60] or f"#{index}"
        columns.append(name if name not in columns else f"{name} #{index}")
    return replace(table, columns=columns)


def _is_headless(columns: Sequence[str], today: dt.date) -> bool:
    if any(fold_heading(column) in BY_HEADING for column in columns):
        return False
    return any(_is_date(today)(column) or CLASS_NAME.match(column) for column in columns)


def _meanings(table: Table, today: dt.date) -> dict[str, Field]:
    if table.columns and table.columns[0].startswith("#"):
        return _meanings_by_values(table, today)
    meanings: dict[str, Field] = {}
    for column in table.columns:
        meaning = BY_HEADING.get(fold_heading(column.rsplit(" #", 1)[0]))
        if meaning and meaning not in meanings.values():
            meanings[column] = meaning
    given = any(meaning is Field.GIVEN for meaning in meanings.values())
    family = any(meaning is Field.FAMILY for meaning in meanings.values())
    for column, meaning in list(meanings.items()):
        if meaning is Field.FULL and given:
            if family:
                del meanings[column]
            else:
                meanings[column] = Field.FAMILY
    return meanings


def _meanings_by_values(table: Table, today: dt.date) -> dict[str, Field]:
    """For tables without headings: what the values themselves show beyond doubt."""
    shown: dict[Field, Callable[[str], bool]] = {
        Field.BIRTH: _is_date(today),
        Field.EMAIL: lambda value: bool(EMAIL.match(value)),
        Field.CLASS: lambda value: bool(CLASS_NAME.match(value)),
    }
    meanings: dict[str, Field] = {}
    names: list[str] = []
    for index, column in enumerate(table.columns):
        values = _values(table, index)
        if not values:
            continue
        found = next((field for field, test in shown.items() if _agree(values, test)), None)
        if found and found not in meanings.values():
            meanings[column] = found
        elif _agree(values, _is_name) and len(set(values)) >= len(values) * NAMES_DIFFER:
            names.append(column)
    # School lists put the family name first.
    meanings.update(zip(names, (Field.FAMILY, Field.GIVEN), strict=False))
    return meanings


def _values(table: Table, index: int) -> list[str]:
    cells = (
        line.cells[index].strip() for line in table.lines[:LOOKED_AT] if index < len(line.cells)
    )
    return [cell for cell in cells if cell]


def _agree(values: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, values)) >= len(values) * AGREEMENT


def _is_name(value: str) -> bool:
    try:
        return len(clean_name(value)) > 1
    except NameUnusable:
        return False


def _is_date(today: dt.date) -> Callable[[str], bool]:
    def test(value: str) -> bool:
        try:
            return "." in value + "-/" and read_birth_date(value, today=today) is not None
        except DateUnusable:
            return False

    return lambda value: any(mark in value for mark in ".-/") and test(value)


def _columns(tables: Sequence[Table], meanings: dict[str, Field]) -> list[Column]:
    columns: dict[str, Column] = {}
    for table in tables:
        for index, name in enumerate(table.columns):
            column = columns.setdefault(name, Column(name, suggestion=meanings.get(name)))
            if name in meanings:
                new = [tidy(value)[:40] for value in _values(table, index)]
                column.samples = list(dict.fromkeys([*column.samples, *new]))[:SAMPLES]
    return list(columns.values())


def _kept(table: Table, meanings: dict[str, Field]) -> KeptTable:
    places = [index for index, name in enumerate(table.columns) if name in meanings]
    rows = table.rows_at({str(index): index for index in places})
    return KeptTable(
        file=table.file,
        columns=[table.columns[index] for index in places],
        lines=[(row.place.row, [row[str(index)] for index in places]) for row in rows],
    )
