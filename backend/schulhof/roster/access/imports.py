# SPDX-License-Identifier: EUPL-1.2
"""Imports in the name of a school's administrator. For everybody else they do not exist."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import get_language
from msgspec import convert

from schulhof.foundation.errors import NotFound
from schulhof.foundation.paging import decode_cursor, encode_cursor
from schulhof.people.models import Person
from schulhof.roster import progress, rules
from schulhof.roster.draft import Problem
from schulhof.roster.formats.mapping import Field, MappingNeeded
from schulhof.roster.formats.reading import LABELS
from schulhof.roster.models import Import
from schulhof.roster.pending import preview_of, table_of
from schulhof.roster.plan.plan import Change
from schulhof.roster.problems import severity, wording
from schulhof.roster.schemas import (
    ChangesPage,
    ChangeWire,
    ImportsPage,
    ImportWire,
    MappingWire,
    ProblemsPage,
    ProblemWire,
)
from schulhof.roster.sealing import Unsealable
from schulhof.schools.access import administered_by, is_administrator_of
from schulhof.schools.models import School

PAGE = 100
SHOWN_IMPORTS = 50


def school_for(reader: Person, school_id: UUID) -> School:
    """A school that the reader administers; NotFound otherwise."""
    school = School.objects.filter(pk=school_id).first()
    if school is None or not is_administrator_of(reader.id, school_id):
        raise NotFound
    return school


def import_for(reader: Person, import_id: UUID) -> Import:
    """An import of a school that the reader administers; NotFound otherwise."""
    entry = Import.objects.select_related("school").filter(pk=import_id).first()
    if entry is None or not is_administrator_of(reader.id, entry.school_id):
        raise NotFound
    return entry


def detail(reader: Person, import_id: UUID) -> ImportWire:
    """An import with everything that has to be decided about it."""
    return wire(import_for(reader, import_id), with_mapping=True)


def imports_of(reader: Person, school_id: UUID) -> ImportsPage:
    """The newest imports of a school, without what they hold. One query beside the check."""
    school = school_for(reader, school_id)
    entries = Import.objects.filter(school=school).defer("draft", "preview")[:SHOWN_IMPORTS]
    return {"items": [wire(entry) for entry in entries], "next": None}


def imports_waiting_for(reader: Person) -> list[Import]:
    """Imports that wait for an administrator's word, of the schools the reader administers. For the start page."""
    waiting = Import.objects.filter(
        school__in=administered_by(reader.id),
        state__in=[Import.State.NEEDS_MAPPING, Import.State.READY],
    )
    return list(waiting.select_related("school").defer("draft", "preview"))


def wire(entry: Import, *, with_mapping: bool = False) -> ImportWire:
    done, total = progress.told(entry.id) if entry.state in rules.WORKING else (0, 0)
    error = convert(entry.error, Problem) if entry.error else None
    return {
        "id": entry.id,
        "state": entry.state,
        "format": entry.format or None,
        "format_label": LABELS.get(entry.format),
        "filenames": entry.filenames,
        "created_at": entry.created_at,
        "progress": {"done": done, "total": total},
        "summary": entry.summary,
        "needs_confirmation": rules.needs_confirmation(entry.removal_share),
        "removal_share": entry.removal_share,
        "mapping": _mapping(entry) if with_mapping else None,
        "error": " ".join(wording(error, _language())) if error else None,
    }


def changes_of(reader: Person, import_id: UUID, *, kind: str, cursor: str) -> ChangesPage:
    """People of one kind of change, in order of role and name."""
    entry = import_for(reader, import_id)
    changes = [change for change in _changes(entry) if not kind or change.kind == kind]
    start, following = _window(cursor, len(changes))
    return {
        "items": [_change_wire(change) for change in changes[start : start + PAGE]],
        "next": following,
    }


def problems_of(reader: Person, import_id: UUID, *, cursor: str) -> ProblemsPage:
    """What is wrong in which row, errors first, in the reader's language."""
    entry = import_for(reader, import_id)
    problems = sorted(_problems(entry), key=lambda problem: severity(problem) != "error")
    start, following = _window(cursor, len(problems))
    return {
        "items": [_problem_wire(problem) for problem in problems[start : start + PAGE]],
        "next": following,
    }


def _mapping(entry: Import) -> MappingWire | None:
    if entry.state != Import.State.NEEDS_MAPPING:
        return None
    try:
        table = table_of(entry)
    except Unsealable:
        return None
    return _mapping_wire(table)


def _mapping_wire(table: MappingNeeded) -> MappingWire:
    return {
        "columns": [
            {"name": column.name, "samples": column.samples, "suggestion": column.suggestion}
            for column in table.columns
        ],
        "fields": list(Field),
        "role": table.role,
    }


def _changes(entry: Import) -> list[Change]:
    try:
        return preview_of(entry).changes
    except Unsealable:
        return []


def _problems(entry: Import) -> list[Problem]:
    try:
        return preview_of(entry).problems
    except Unsealable:
        return []


def _change_wire(change: Change) -> ChangeWire:
    return {
        "kind": change.kind,
        "role": change.role,
        "name": change.name,
        "class": change.class_name or None,
        "details": [
            {"field": detail.field, "before": detail.before, "after": detail.after}
            for detail in change.details
        ],
    }


def _problem_wire(problem: Problem) -> ProblemWire:
    words = wording(problem, _language())
    return {
        "file": problem.place.file,
        "row": problem.place.row or None,
        "field": problem.about or None,
        "severity": severity(problem),
        "code": problem.code,
        "message": words.message,
        "remedy": words.remedy,
    }


def _language() -> str:
    return get_language() or "en"


def _window(cursor: str, count: int) -> tuple[int, str | None]:
    """Where a page starts, and the cursor of the next one. A preview never changes, so a count will do."""
    start = decode_cursor(cursor, kind=tuple[int])[0] if cursor else 0
    start = max(0, min(start, count))
    return start, encode_cursor(start + PAGE) if start + PAGE < count else None
