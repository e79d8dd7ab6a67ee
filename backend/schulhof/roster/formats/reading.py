# SPDX-License-Identifier: EUPL-1.2
"""Reads an upload: finds out what it is, and answers a roster or the question which column is what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..draft import Place, Problem, Roster
from ..problems import RosterUnreadable, shortened
from . import (
    enm,
    kurs42,
    lernplattformen,
    limits,
    mapped,
    oneroster,
    schild_dat,
    schild_text,
    sds1,
    sds21,
    svws,
)
from .mapping import Mapping, MappingNeeded
from .opening import RawFile, is_spreadsheet, open_uploads
from .recognising import recognise
from .school import SchoolHint
from .sheets import read_sheets
from .suggesting import suggest
from .tables import Table, read_table

BY_NAME = {
    kurs42.FORMAT: kurs42.read,
    schild_dat.FORMAT: schild_dat.read,
    oneroster.FORMAT: oneroster.read,
    sds1.FORMAT: sds1.read,
    sds21.FORMAT: sds21.read,
}
LABELS = {
    enm.DIALECT.format: "SVWS (ENM)",
    lernplattformen.DIALECT.format: "SVWS (Lernplattformen)",
    kurs42.FORMAT: "Kurs 42",
    schild_dat.FORMAT: "SchILD-NRW (.dat)",
    schild_text.FORMAT: "SchILD-NRW (Text)",
    oneroster.FORMAT: "OneRoster",
    sds1.FORMAT: "School Data Sync 1",
    sds21.FORMAT: "School Data Sync 2.1",
    mapped.FORMAT: "CSV",
}


def read_upload(
    uploads: Sequence[RawFile], school: SchoolHint, *, mapping: Mapping | None = None
) -> Roster | MappingNeeded:
    """A roster, or what has to be confirmed first. Raises RosterUnreadable with the reason."""
    files = open_uploads(uploads)
    documents = [file for file in files if _is_json(file)]
    if documents:
        return _finished(_read_document(documents, files, school), school)
    tables, unread = _read_tables(files)
    answer = _read_known(tables, school)
    if answer is None:
        needed = suggest(tables, today=school.today)
        needed.problems = [*unread, *(problem for table in tables for problem in table.problems)]
        if mapping is None:
            return needed
        return read_mapped(needed, mapping, school)
    answer.problems.extend(unread)
    return _finished(answer, school)


def read_mapped(needed: MappingNeeded, mapping: Mapping, school: SchoolHint) -> Roster:
    """The roster of tables whose columns somebody confirmed."""
    return _finished(mapped.read(needed, mapping, today=school.today), school)


def _finished(roster: Roster, school: SchoolHint) -> Roster:
    if roster.school_number and roster.school_number != school.number:
        params = {"number": roster.school_number[:20], "own": school.number}
        roster.problems.insert(0, Problem("other_school_number", params=params))
    roster.problems = shortened(roster.problems)
    return roster


def _is_json(file: RawFile) -> bool:
    return file.content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))


def _read_document(
    documents: Sequence[RawFile], files: Sequence[RawFile], school: SchoolHint
) -> Roster:
    if len(documents) > 1:
        raise RosterUnreadable("file_twice", name="JSON")
    (document,) = documents
    for form in (enm, lernplattformen):
        if all(mark in document.content for mark in form.MARKS):
            roster = svws.read_school(document, school, form.DIALECT)
            others = [file for file in files if file is not document]
            roster.problems.extend(Problem("file_unknown", Place(file.name)) for file in others)
            return roster
    raise RosterUnreadable("json_unknown", file=document.name)


def _read_tables(files: Sequence[RawFile]) -> tuple[list[Table], list[Problem]]:
    """All tables, and problems of the files that have none. One file alone must have one."""
    tables: list[Table] = []
    unread: list[Problem] = []
    for file in files:
        try:
            tables.extend(read_sheets(file) if is_spreadsheet(file.content) else [read_table(file)])
        except RosterUnreadable as unreadable:
            if len(files) == 1:
                raise
            unread.append(unreadable.problem)
    if not tables:
        raise RosterUnreadable("no_table", file=files[0].name)
    if sum(len(table.lines) for table in tables) > limits.MAX_ROWS:
        raise RosterUnreadable("too_many_rows", limit=str(limits.MAX_ROWS))
    return tables, unread


def _read_known(tables: Sequence[Table], school: SchoolHint) -> Roster | None:
    """The roster of tables of a known export, None when no table is known."""
    found: dict[str, dict[str, Table]] = defaultdict(dict)
    unknown: list[Table] = []
    for table in tables:
        recognised = recognise(table)
        if recognised is None:
            unknown.append(table)
        elif recognised.name in found[recognised.format]:
            raise RosterUnreadable("file_twice", name=recognised.name)
        elif recognised.name:
            found[recognised.format][recognised.name] = table
    formats = _merged({name: named for name, named in found.items() if named})
    if not formats:
        return None
    if len(formats) > 1:
        raise RosterUnreadable("formats_mixed", formats=", ".join(map(LABELS.__getitem__, formats)))
    ((name, named),) = formats.items()
    roster = (
        schild_text.read(list(named.values()), school)
        if name == schild_text.FORMAT
        else BY_NAME[name](named, school)
    )
    roster.problems.extend(Problem("file_unknown", Place(table.file)) for table in unknown)
    return roster


def _merged(found: dict[str, dict[str, Table]]) -> dict[str, dict[str, Table]]:
    """Files that OneRoster and School Data Sync have in common go to the one that is certain."""
    if oneroster.FORMAT in found and sds21.FORMAT in found:
        return {
            **{name: named for name, named in found.items() if name != oneroster.FORMAT},
            sds21.FORMAT: {**found[oneroster.FORMAT], **found[sds21.FORMAT]},
        }
    return found
