# SPDX-License-Identifier: EUPL-1.2
"""People's rights over what is kept of them, on the wire."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import StringConstraints
from typing_extensions import TypedDict

from schulhof.foundation.wire import Body
from schulhof.people.schemas import Line, PersonBrief, told
from schulhof.schools.schemas import SchoolBrief

ExportState = Annotated[str, told(Literal["making", "ready", "fetched", "expired", "failed"])]
ErasureState = Annotated[str, told(Literal["waiting", "running", "kept", "done", "cancelled"])]
ErasureReason = Annotated[str, told(Literal["asked", "left", "restored"])]


class AboutIn(Body):
    """About whom: oneself, or a child one answers for."""

    person_id: UUID


class ExportOut(TypedDict):
    """A copy of what is kept about somebody. Only who asked for it fetches it."""

    id: UUID
    about: PersonBrief
    asked_by: PersonBrief
    is_mine: bool
    state: ExportState
    asked_at: datetime
    expires_at: datetime | None
    size: int | None


class Exports(TypedDict):
    items: list[ExportOut]


class ErasureAsked(TypedDict):
    """An erasure that can be called off until `due_at`."""

    state: ErasureState
    asked_at: datetime
    due_at: datetime
    asked_by_me: bool


class Ward(TypedDict):
    """Somebody in whose name one may ask."""

    person: PersonBrief
    is_me: bool
    erasure: ErasureAsked | None
    #: Since when everything about them is hidden and kept.
    restricted_at: datetime | None


class Wards(TypedDict):
    items: list[Ward]


class RestrictIn(Body):
    """Whose things to hide, and what is in dispute."""

    person_id: UUID
    reason: Annotated[Line, StringConstraints(max_length=500)] = ""


class RestrictionOut(TypedDict):
    """Somebody who is hidden, for the office that may lift it: the only place that still says the name."""

    id: UUID
    full_name: str
    classes: list[str]
    asked_as: Annotated[str, told(Literal["self", "guardian", "office"])]
    asked_at: datetime
    reason: str


class Restrictions(TypedDict):
    items: list[RestrictionOut]


class PlannedRow(TypedDict):
    """Rows of one table and school that will soon be past their period."""

    id: UUID
    title: str
    school: str | None
    count: int
    before: datetime
    due_at: datetime
    vetoed_until: date | None
    veto_reason: str


class PlannedRows(TypedDict):
    items: list[PlannedRow]


class VetoIn(Body):
    """Hold a deletion back, and why."""

    reason: Annotated[Line, StringConstraints(min_length=1, max_length=500)]
    until: date


class StepRow(TypedDict):
    """What went from one table."""

    title: str
    found: int
    erased: int
    kept: int


class ErasureRow(TypedDict):
    """An erasure and what went from where; not of whom."""

    id: UUID
    reason: ErasureReason
    state: ErasureState
    schools: list[str]
    asked_at: datetime
    due_at: datetime
    ended_at: datetime | None
    steps: list[StepRow]


class ErasureRows(TypedDict):
    items: list[ErasureRow]


class KeptRow(TypedDict):
    """One kind of thing that is kept: how long, who reads it, what of it outlives an erasure."""

    title: str
    kept: str
    recipients: str
    #: Only where something stays.
    on_erasure: str


class KeptFor(TypedDict):
    """An activity, on what it rests, and what is kept for it."""

    title: str
    why: str
    basis: str
    rows: list[KeptRow]


class WhatWeKeep(TypedDict):
    items: list[KeptFor]


CorrectionWhat = Literal["given_name", "family_name", "birth_date", "class", "other"]


class CorrectionIn(Body):
    """What is wrong about oneself or one's child at a school, and what would be right."""

    person_id: UUID
    school_id: UUID
    what: CorrectionWhat
    wanted: Annotated[Line, StringConstraints(min_length=1, max_length=300)]


class AnswerIn(Body):
    """The office's answer. `value` is the right name, where a name is corrected."""

    correct: bool
    value: Annotated[Line, StringConstraints(max_length=100)] = ""
    words: Annotated[Line, StringConstraints(max_length=300)] = ""


class CorrectionOut(TypedDict):
    """A question whether something is right, and its answer."""

    id: UUID
    person: PersonBrief
    what: Annotated[str, told(CorrectionWhat)]
    wanted: str
    state: Annotated[str, told(Literal["open", "corrected", "declined"])]
    asked_at: datetime
    answer: str


class Corrections(TypedDict):
    items: list[CorrectionOut]


class Told(TypedDict):
    """One thing that is told about somebody, and by whom."""

    what: Annotated[str, told(Literal["given_name", "family_name", "email", "birth_date", "class"])]
    value: str
    source: Annotated[str, told(Literal["roster", "manual", "by_hand", "self"])]


class MasterData(TypedDict):
    """What is told about somebody, and what they asked to be put right."""

    person: PersonBrief
    is_me: bool
    schools: list[SchoolBrief]
    told: list[Told]
    corrections: list[CorrectionOut]


class MasterDataOf(TypedDict):
    items: list[MasterData]
