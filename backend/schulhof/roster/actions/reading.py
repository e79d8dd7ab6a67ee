# SPDX-License-Identifier: EUPL-1.2
"""Looking into a draft shows people of a school: that it was done is written down, once for each list."""

from uuid import UUID

from schulhof.audit.actions import record
from schulhof.people.models import Person
from schulhof.roster import access
from schulhof.roster.schemas import ChangesPage, ProblemsPage


def read_changes(import_id: UUID, *, by: Person, kind: str, cursor: str) -> ChangesPage:
    """A page of who comes, changes, leaves or returns. Raises NotFound."""
    page = access.changes_of(by, import_id, kind=kind, cursor=cursor)
    _note_down(import_id, by, cursor)
    return page


def read_problems(import_id: UUID, *, by: Person, cursor: str) -> ProblemsPage:
    """A page of what is wrong in which row. Raises NotFound."""
    page = access.problems_of(by, import_id, cursor=cursor)
    _note_down(import_id, by, cursor)
    return page


def _note_down(import_id: UUID, by: Person, cursor: str) -> None:
    if not cursor:
        school = access.import_for(by, import_id).school_id
        record("roster.import_read", by=by.id, subject=import_id, school=school)
