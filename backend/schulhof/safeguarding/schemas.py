# SPDX-License-Identifier: EUPL-1.2
"""Direct conversations on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from typing_extensions import TypedDict

from schulhof.foundation.wire import Body
from schulhof.people.schemas import PersonBrief


class Contact(PersonBrief):
    """Somebody one may talk to. `classes` of a pupil; `children` of a guardian, those whom the asker teaches."""

    classes: list[str]
    children: list[str]


class ContactList(TypedDict):
    items: list[Contact]


class DirectWire(TypedDict):
    """A direct conversation. `why_not`: it can still be read, but the contact rule no longer allows writing."""

    id: UUID
    kind: Literal["direct"]
    participants: list[PersonBrief]
    active_at: datetime
    why_not: Literal["not_allowed_any_more"] | None


class DirectList(TypedDict):
    items: list[DirectWire]


class NewDirect(Body):
    person_ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]


class ContactOfChild(TypedDict):
    """A grown-up of the school with whom a child talks alone, and since when."""

    person: PersonBrief
    since: datetime


class ContactsOfChild(TypedDict):
    items: list[ContactOfChild]


Reason = Literal["mean", "scary", "other"]
CaseState = Literal["new", "looked_at", "measures", "closed"]
#: What rooms registered; a kind that nobody registered is not there.
Reportable = Annotated[str, Field(pattern=r"^[a-z_]{1,20}$")]
_Words = Annotated[str, Field(max_length=4000)]


class NewReport(Body):
    """Help is wanted with a thing of a kind. `words` may stay empty: a child need not write."""

    kind: Reportable
    item_id: UUID
    client_id: UUID
    reason: Reason
    words: _Words = ""


class MyReport(TypedDict):
    """A report as its maker sees it: how far it is and who looks at it, nothing of the case."""

    id: UUID
    kind: str
    reason: Reason
    state: CaseState
    created_at: datetime
    looked_at_by: list[PersonBrief]


class MyReports(TypedDict):
    items: list[MyReport]


class CaseRow(TypedDict):
    """A case in the list of those who look after it. `subject`: whose thing was reported."""

    id: UUID
    school_id: UUID
    kind: str
    state: CaseState
    subject: PersonBrief | None
    reasons: list[Reason]
    opened_at: datetime
    closed_at: datetime | None


class Cases(TypedDict):
    """`mine`: whether the asking person looks after cases at all."""

    items: list[CaseRow]
    mine: bool


class FrozenFileWire(TypedDict):
    """A file; `url` where a copy was kept."""

    name: str
    url: str | None


class FrozenLineWire(TypedDict):
    """What somebody wrote or showed, as it was when it was reported; `former` are earlier wordings."""

    author: str
    text: str
    at: datetime | None
    former: list[str]
    is_item: bool
    files: list[FrozenFileWire]


class ReportWire(TypedDict):
    """A report as those see it who look after the case."""

    id: UUID
    reporter: PersonBrief | None
    reason: Reason
    words: str
    created_at: datetime
    frozen: list[FrozenLineWire]


class NoteWire(TypedDict):
    id: UUID
    author: PersonBrief | None
    text: str
    written_at: datetime


class CaseDetail(CaseRow):
    """A case with everything in it. `hides_item`: nobody else sees it now; null where that cannot be."""

    hides_item: bool | None
    group_id: UUID | None
    outcome: str
    reports: list[ReportWire]
    notes: list[NoteWire]


class CaseMove(Body):
    """How far it is; `outcome` is required to close and only then allowed."""

    state: CaseState
    outcome: _Words | None = None


class ItemHidden(Body):
    """Whether what was reported is hidden from everybody."""

    hidden: bool


class NewNote(Body):
    text: _Words


GlassState = Literal["asked", "open", "ended", "declined", "lapsed"]


class NewGlass(Body):
    """`reason` is for the one who decides, `notice` for everybody in the group, afterwards."""

    group_id: UUID
    case_id: UUID | None = None
    reason: Annotated[str, Field(min_length=1, max_length=2000)]
    notice: Annotated[str, Field(min_length=1, max_length=500)]
    hours: Annotated[int, Field(ge=1, le=72)] = 24


class GlassWire(TypedDict):
    """A question to look into a group, and what became of it. `group_name` is empty for a direct conversation."""

    id: UUID
    group_name: str
    is_direct: bool
    case_id: UUID | None
    state: GlassState
    asked_by: PersonBrief | None
    decided_by: PersonBrief | None
    asked_at: datetime
    closes_at: datetime | None
    hours: int
    reason: str
    notice: str
    may_decide: bool
    may_read: bool


class Glasses(TypedDict):
    items: list[GlassWire]


class GlassNoticeWire(TypedDict):
    """A group of yours was looked into. Without names: who asks for help is protected."""

    id: UUID
    group_name: str
    is_direct: bool
    looked_on: datetime
    why: str


class GlassNotices(TypedDict):
    items: list[GlassNoticeWire]
