# SPDX-License-Identifier: EUPL-1.2
"""Recognises tables by their columns, and by their name only where two tables look alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from . import kurs42, oneroster, schild_dat, schild_text, sds1, sds21
from .headers import fold_heading
from .tables import Table


class Recognised(NamedTuple):
    """The format of a table and its name in it; no name where its content is not needed."""

    format: str
    name: str


def recognise(table: Table) -> Recognised | None:
    columns = frozenset(fold_heading(column) for column in table.columns)
    stem = fold_heading(table.file.rsplit(".", 1)[0])
    for look in LOOKS:
        if found := look(table, columns, stem):
            return found
    return None


def _has(columns: frozenset[str], headings: Iterable[str]) -> bool:
    return all(fold_heading(heading) in columns for heading in headings)


def _by_signature(
    columns: frozenset[str], signatures: Mapping[str, Iterable[str]], format_name: str
) -> Recognised | None:
    for name, headings in signatures.items():
        if _has(columns, headings):
            return Recognised(format_name, name)
    return None


def _kurs42(table: Table, columns: frozenset[str], stem: str) -> Recognised | None:
    if any(_has(columns, headings) for headings in kurs42.NOT_NEEDED):
        return Recognised(kurs42.FORMAT, "")
    return _by_signature(columns, kurs42.SIGNATURES, kurs42.FORMAT)


def _schild_dat(table: Table, columns: frozenset[str], stem: str) -> Recognised | None:
    if table.separator != "|":
        return None
    if stem in schild_dat.NOT_NEEDED_NAMES:
        return Recognised(schild_dat.FORMAT, "")
    if stem in schild_dat.SIGNATURES:
        return Recognised(schild_dat.FORMAT, stem)
    return _by_signature(columns, schild_dat.SIGNATURES, schild_dat.FORMAT)


def _schild_text(table: Table, columns: frozenset[str], stem: str) -> Recognised | None:
    if schild_text.is_pupils(table) or schild_text.is_teachers(table):
        return Recognised(schild_text.FORMAT, table.file)
    return None


SDS1: dict[str, tuple[str, ...]] = {
    "guardianrelationship": ("SIS ID", "Email", "Role"),
    "studentenrollment": ("Section SIS ID", "SIS ID"),
    "section": ("SIS ID", "School SIS ID", "Section Name"),
    "student": ("SIS ID", "School SIS ID", "First Name"),
    "school": ("SIS ID", "Name"),
}
TAUGHT = {"studentenrollment": "teacherroster", "student": "teacher"}


def _sds1(table: Table, columns: frozenset[str], stem: str) -> Recognised | None:
    """Pupils and teachers have the same columns: their files go by name."""
    if stem == "user" and _has(columns, ("Email", "First Name", "Last Name")):
        return Recognised(sds1.FORMAT, "user")
    found = _by_signature(columns, SDS1, sds1.FORMAT)
    if found and ("teacher" in stem or "teachernumber" in columns):
        return Recognised(sds1.FORMAT, TAUGHT.get(found.name, found.name))
    return found


SOURCED: dict[str, tuple[str, ...]] = {
    "relationships": ("userSourcedId", "relationshipUserSourcedId"),
    "enrollments": ("classSourcedId", "userSourcedId", "role"),
    "roles": ("userSourcedId", "role", "orgSourcedId"),
    "users": ("sourcedId", "givenName", "familyName"),
    "demographics": ("birthDate", "sex"),
    "classes": ("sourcedId", "title", "courseSourcedId"),
    "orgs": ("sourcedId", "name", "type", "parentSourcedId"),
    "manifest": ("propertyName", "value"),
}


def _sourced(table: Table, columns: frozenset[str], stem: str) -> Recognised | None:
    """OneRoster and School Data Sync 2.1 share names; columns that only the latter has decide."""
    format_name = oneroster.FORMAT
    if any(_has(columns, headings) for headings in sds21.SIGNATURES):
        format_name = sds21.FORMAT
    if found := _by_signature(columns, SOURCED, format_name):
        return found
    known = stem in oneroster.NOT_NEEDED | sds21.NOT_NEEDED
    if known and columns & {"sourcedid", "usersourcedid"}:
        return Recognised(format_name, "")
    return None


LOOKS: tuple[Callable[[Table, frozenset[str], str], Recognised | None], ...] = (
    _kurs42,
    _schild_dat,
    _sds1,
    _sourced,
    _schild_text,
)
