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
