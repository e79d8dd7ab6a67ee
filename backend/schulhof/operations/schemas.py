# SPDX-License-Identifier: EUPL-1.2
"""The audit log on the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints
from typing_extensions import TypedDict

from schulhof.foundation.wire import Body
from schulhof.people.schemas import PersonBrief
from schulhof.schools.schemas import SchoolBrief


class AuditEntryOut(TypedDict):
    """One privileged act. `by` is empty where the server acted by itself, or where nobody of that id is left.

    `subject_id` is whom or what it was done to. Facts are counts and codes; there is no content.
    """

    number: int
    at: datetime
    act: str
    by: PersonBrief | None
    by_id: UUID | None
    subject_id: UUID | None
    school: SchoolBrief | None
    facts: dict[str, str | int | bool]


#: A day that every database and every sum of days knows.
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2200, 1, 1))]


class AuditFilter(Body):
    """Which entries. Days count whole, in the time zone here; `act` is an act or the room before its dot."""

    since: Day | None = None
    until: Day | None = None
    by: UUID | None = None
    act: Annotated[str, StringConstraints(max_length=80, pattern=r"^[a-z_.]*$")] = ""
    cursor: Annotated[str, StringConstraints(max_length=400)] = ""


class ChainState(TypedDict):
    """Whether every entry is as it was written; `entries` is how many there are, `broken_at` where it breaks."""

    intact: bool
    entries: int
    broken_at: int | None


class AuditPage(TypedDict):
    """Newest first. `next` asks for what is older."""

    items: list[AuditEntryOut]
    next: str | None
