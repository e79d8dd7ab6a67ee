# SPDX-License-Identifier: EUPL-1.2
"""Incidents on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints
from typing_extensions import TypedDict

from schulhof.foundation.exposure import Why
from schulhof.foundation.wire import Body
from schulhof.people.schemas import Language, Line, PersonBrief, told
from schulhof.schools.schemas import SchoolBrief

from .rules import Clock, Missing

Kind = Literal["taken_over", "shown", "lost"]
Whom = Literal["authority", "people"]
KindName = Annotated[str, told(Kind)]
ToldName = Annotated[str, told(Literal["open", "told", "not_told"])]
LetterKey = Literal["authority", "school", "adults", "children"]
_Text = Annotated[str, StringConstraints(max_length=4000)]
_Title = Annotated[Line, StringConstraints(min_length=1, max_length=120)]
#: A moment that every database and every clock knows.
Moment = Annotated[
    AwareDatetime,
    Field(ge=datetime.fromisoformat("2000-01-01T00:00Z"), le=datetime.fromisoformat("2200-01-01T00:00Z")),
]  # fmt: skip


class ScopeIn(Body):
    """What it is about: a kind, and a login name, a school's number, a link or an id."""

    kind: Annotated[str, Field(pattern=r"^[a-z_]{1,20}$")]
    named: Annotated[Line, StringConstraints(min_length=1, max_length=300)]


class NewIncident(Body):
    """An incident as it is entered. Without `until` it goes on."""

    kind: Kind
    title: _Title
    what: _Text = ""
    noticed_at: Moment
    since: Moment
    until: Moment | None = None
    about: Annotated[list[ScopeIn], Field(max_length=20, default_factory=list)]


class IncidentChange(Body):
    """What became known since; what is left out stays. `goes_on` takes the end away."""

    kind: Kind | None = None
    title: _Title | None = None
    what: _Text | None = None
    effects: _Text | None = None
    measures: _Text | None = None
    noticed_at: Moment | None = None
    since: Moment | None = None
    until: Moment | None = None
    goes_on: bool = False


class ToldIn(Body):
    """That the authority or the people were told, or will not be. `reason` says why not, or why so late."""

    whom: Whom
    told: bool
    at: Moment | None = None
    reason: _Text = ""


class NoticeIn(Body):
    """What a school's office is told."""

    school_id: UUID
    words: Annotated[str, StringConstraints(min_length=1, max_length=8000)]


class ListFilter(Body):
    """Of which school; without one, everybody."""

    school_id: UUID | None = None


class LetterFilter(Body):
    """In which language."""

    language: Language = "de"


class IncidentRow(TypedDict):
    """An incident in the register. `due_at` is until when the authority is to be told."""

    id: UUID
    reference: str
    kind: KindName
    title: str
    noticed_at: datetime
    due_at: datetime
    clock: Annotated[str, told(Clock)]
    authority: ToldName
    people: ToldName
    closed_at: datetime | None


class Incidents(TypedDict):
    items: list[IncidentRow]


class ScopeOut(TypedDict):
    """What an incident is about. `label` names it without its content; empty where it is gone."""

    id: UUID
    kind: str
    label: str


class NoticeOut(TypedDict):
    """That a school was told, when and by whom."""

    id: UUID
    school: SchoolBrief
    words: str
    told_at: datetime


class IncidentDetail(IncidentRow):
    """Everything in the register about an incident."""

    what: str
    effects: str
    measures: str
    since: datetime
    until: datetime | None
    entered_by: PersonBrief | None
    entered_at: datetime
    authority_at: datetime | None
    authority_reason: str
    people_at: datetime | None
    people_reason: str
    about: list[ScopeOut]
    notices: list[NoticeOut]
    #: What has to be decided before it can be closed.
    missing: list[Missing]
    #: What it can be about.
    kinds: list[str]


class CountOf(TypedDict):
    """How many, by why."""

    why: Annotated[str, told(Why)]
    people: int


class AffectedAt(TypedDict):
    """How many people of a school are affected; `school` is empty for those of none."""

    school: SchoolBrief | None
    people: int
    children: int


class Affected(TypedDict):
    """Whom an incident affects, in counts: `people` in all, of them `children`; `readers` could see it."""

    people: int
    children: int
    readers: int
    schools: list[AffectedAt]
    reasons: list[CountOf]


class Letter(TypedDict):
    """A draft of a letter in plain text."""

    key: LetterKey
    title: str
    text: str


class Letters(TypedDict):
    items: list[Letter]


class NoticeToSchool(TypedDict):
    """What a school's office is told of an incident; `people` is how many of its own, when it was told."""

    id: UUID
    reference: str
    school: SchoolBrief
    words: str
    told_at: datetime
    people: int


class NoticesToSchools(TypedDict):
    items: list[NoticeToSchool]
