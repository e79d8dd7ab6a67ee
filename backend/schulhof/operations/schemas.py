# SPDX-License-Identifier: EUPL-1.2
"""The audit log on the wire."""

from datetime import datetime
from uuid import UUID

from typing_extensions import TypedDict

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


class AuditPage(TypedDict):
    """Newest first. `next` asks for what is older."""

    items: list[AuditEntryOut]
    next: str | None
