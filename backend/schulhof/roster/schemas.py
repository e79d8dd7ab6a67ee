# SPDX-License-Identifier: EUPL-1.2
"""Imports on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from typing_extensions import TypedDict

from schulhof.foundation.wire import Body
from schulhof.people.schemas import RoleName, told

from .draft import Role
from .formats.mapping import Field

State = Literal["reading", "needs_mapping", "ready", "applying", "applied", "failed", "discarded"]
ChangeKind = Literal["arriving", "changing", "leaving", "returning"]
Severity = Literal["error", "warning"]


class ProgressWire(TypedDict):
    """Steps done of steps in all; 0 of 0 while nobody can say."""

    done: int
    total: int


class CountsWire(TypedDict):
    arriving: int
    changing: int
    leaving: int
    returning: int
    unchanged: int


class SummaryWire(TypedDict):
    """People by role, new classes and courses, and how many problems there are."""

    roles: dict[str, CountsWire]
    classes_new: int
    courses_new: int
    problems: int


class ColumnWire(TypedDict):
    """A column of a table. Samples only where it is understood what they are."""

    name: str
    samples: list[str]
    suggestion: str | None


class MappingWire(TypedDict):
    """What has to be confirmed: the columns, what they may mean, and whom the rows are about."""

    columns: list[ColumnWire]
    fields: list[Field]
    role: Role


class ImportWire(TypedDict):
    """An import. `error` is a sentence in the reader's language that says what to do."""

    id: UUID
    state: Annotated[str, told(State)]
    format: str | None
    format_label: str | None
    filenames: list[str]
    created_at: datetime
    progress: ProgressWire
    summary: SummaryWire | None
    needs_confirmation: bool
    removal_share: float
    mapping: MappingWire | None
    error: str | None


class ImportsPage(TypedDict):
    items: list[ImportWire]
    next: str | None


class DetailWire(TypedDict):
    """One thing that changes; several values are joined by commas. A birth date is never told."""

    field: str
    before: str | None
    after: str | None


ChangeWire = TypedDict(
    "ChangeWire",
    {
        "kind": Annotated[str, told(ChangeKind)],
        "role": RoleName,
        "name": str,
        "class": str | None,
        "details": list[DetailWire],
    },
)


class ChangesPage(TypedDict):
    items: list[ChangeWire]
    next: str | None


class ProblemWire(TypedDict):
    file: str
    row: int | None
    field: str | None
    severity: Annotated[str, told(Severity)]
    code: str
    message: str
    remedy: str


class ProblemsPage(TypedDict):
    items: list[ProblemWire]
    next: str | None


class ConfirmedMapping(Body):
    """What each column holds. `complete`: who is not in the table has left."""

    columns: dict[str, Field]
    role: Role | None = None
    complete: bool = True


class Decision(Body):
    """The word to apply; `confirm_removals` where more than a tenth of the people would leave."""

    confirm_removals: bool = False
