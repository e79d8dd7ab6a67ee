# SPDX-License-Identifier: EUPL-1.2
"""Tables of text: separators, quoting and ragged rows are found out; cells leave by name only."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from ..draft import Place, Problem
from ..problems import RosterUnreadable
from . import limits
from .decoding import LABELS, Text, decode
from .headers import find_columns
from .opening import RawFile

SEPARATORS = (";", "\t", "|", ",")
SEPARATOR_NOTE = re.compile(r"^\W*sep(?:arator)?\s*=\s*(.)\W*$", re.IGNORECASE)
SNIFFED_LINES = 40
# A name with more line breaks than this inside one cell is a quotation mark that was never closed.
MAX_BREAKS_IN_CELL = 5


class Line(NamedTuple):
    """One row as cells, with the number of the line it starts on."""

    number: int
    cells: list[str]


class Row:
    """The wanted cells of one row. A field without a column reads as empty."""

    __slots__ = ("_values", "place")

    def __init__(self, place: Place, values: Mapping[str, str]) -> None:
        self.place = place
        self._values = values

    def __getitem__(self, name: str) -> str:
        return self._values.get(name, "")


@dataclass(slots=True)
class Table:
    """A table whose first row names the columns. `lines` are read again on each pass."""

    file: str
    columns: list[str]
    lines: Sequence[Line]
    separator: str = ""
    problems: list[Problem] = field(default_factory=list)

    def has(self, field_headings: Iterable[str]) -> bool:
        return bool(find_columns(self.columns, {"it": field_headings}))

    def column(self, headings: Iterable[str]) -> Iterator[str]:
        """All cells of one column, to look at before reading; notes no problems."""
        for index in find_columns(self.columns, {"it": headings}).values():
            for line in self.lines:
                yield _cell(line.cells, index)

    def rows(self, wanted: Mapping[str, Iterable[str]]) -> Iterator[Row]:
        """Rows with the wanted fields only, found by heading. Problem rows are noted, not given."""
        yield from self.rows_at(find_columns(self.columns, wanted))

    def rows_at(self, found: Mapping[str, int]) -> Iterator[Row]:
        """Rows with the wanted fields only, found by the index of their column."""
        width = len(self.columns)
        needed = max(found.values(), default=0)
        for line in self.lines:
            cells = self._fitted(line.cells, width)
            place = Place(self.file, line.number)
            if len(cells) > width and any(cell.strip() for cell in cells[width:]):
                self.problems.append(Problem("row_shifted", place))
                continue
            if len(cells) <= needed:
                self.problems.append(Problem("row_short", place))
            yield Row(place, {name: _cell(cells, index) for name, index in found.items()})

    def _fitted(self, cells: list[str], width: int) -> list[str]:
        """A row written with another separator than the rest, split the way it was meant."""
        if len(cells) > 1 or width < 2:
            return cells
        for separator in SEPARATORS:
            if separator != self.separator and cells[0].count(separator) == width - 1:
                return next(csv.reader([cells[0]], delimiter=separator))
        return cells


def read_table(file: RawFile) -> Table:
    """The one table of a text file. Raises RosterUnreadable when there is none."""
    text = decode(file.content, file=file.name)
    skipped, body, noted = _without_note(text.content)
    separator = noted or sniff_separator(body)
    if not separator:
        raise RosterUnreadable("no_table", file=file.name)
    problems = _encoding_problems(text, file.name)
    lines = _lines(body, separator, quoted=separator != "|")
    if lines is None:
        problems.append(Problem("quotes_broken", Place(file.name)))
        lines = _lines(body, separator, quoted=False) or []
    return make_table(
        file.name,
        [Line(line.number + skipped, line.cells) for line in lines] if skipped else lines,
        separator=separator,
        problems=problems,
    )


def make_table(
    file: str, lines: list[Line], *, separator: str = "", problems: list[Problem] | None = None
) -> Table:
    """A table from rows of cells: the first one that is not empty names the columns."""
    if not lines:
        raise RosterUnreadable("file_empty", file=file)
    columns = _trimmed(lines[0].cells)
    if len(columns) > limits.MAX_COLUMNS:
        raise RosterUnreadable("too_many_columns", file=file, limit=str(limits.MAX_COLUMNS))
    return Table(file, columns, lines[1:], separator, problems or [])


def sniff_separator(text: str) -> str:
    """The separator that splits the first lines most evenly, or nothing."""
    lines = [line for line in islice(text.splitlines(), SNIFFED_LINES) if line.strip()]
    return max(SEPARATORS, key=lambda mark: _evenness(lines, mark)) if _any(lines) else ""


def _any(lines: list[str]) -> bool:
    return any(separator in line for line in lines[:1] for separator in SEPARATORS)


def _evenness(lines: list[str], separator: str) -> tuple[float, int]:
    counts = [_outside_quotes(line).count(separator) for line in lines]
    if not counts or not counts[0]:
        return (0.0, 0)
    ((_, agreeing),) = Counter(counts).most_common(1)
    agrees_with_header = sum(1 for count in counts if count == counts[0])
    return (max(agreeing, agrees_with_header) / len(counts) * (counts[0] > 0), counts[0])


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[0::2])


def _without_note(text: str) -> tuple[int, str, str]:
    """How many lines were skipped, the rest, and the separator that a note in line one names."""
    first, _, rest = text.partition("\n")
    if match := SEPARATOR_NOTE.match(first.strip()):
        return 1, rest, match[1] if match[1] in SEPARATORS else ""
    return 0, text, ""


def _lines(text: str, separator: str, *, quoted: bool) -> list[Line] | None:
    """All rows that are not empty, or None when quotation marks do not match."""
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=separator,
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
    )
    lines: list[Line] = []
    start = 1
    try:
        for cells in reader:
            if any(_breaks_out(cell) for cell in cells):
                return None
            if any(cells):
                lines.append(Line(start, cells if quoted else _unquoted(cells)))
            start = reader.line_num + 1
            if len(lines) > limits.MAX_ROWS + 1:
                raise RosterUnreadable("too_many_rows", limit=f"{limits.MAX_ROWS:,}")
    except csv.Error:
        return None
    return lines


def _breaks_out(cell: str) -> bool:
    return len(cell) > limits.MAX_CELL_CHARACTERS or cell.count("\n") > MAX_BREAKS_IN_CELL


def _unquoted(cells: list[str]) -> list[str]:
    return [cell.strip().strip('"')[: limits.MAX_CELL_CHARACTERS] for cell in cells]


def _trimmed(cells: list[str]) -> list[str]:
    columns = [cell.strip().strip("\ufeff") for cell in cells]
    while columns and not columns[-1]:
        columns.pop()
    return columns


def _cell(cells: Sequence[str], index: int) -> str:
    return cells[index].strip() if index < len(cells) else ""


def _encoding_problems(text: Text, file: str) -> list[Problem]:
    problems = []
    if len(text.encodings) > 1:
        names = ", ".join(LABELS.get(encoding, encoding) for encoding in text.encodings)
        problems.append(Problem("encoding_mixed", Place(file), params={"encodings": names}))
    if text.repaired:
        count = str(text.repaired)
        problems.append(Problem("encoding_repaired", Place(file), params={"count": count}))
    return problems
