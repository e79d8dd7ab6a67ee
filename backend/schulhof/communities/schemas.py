# SPDX-License-Identifier: EUPL-1.2
"""Communities on the wire. What is unread in a group is told by messaging, a floor above."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field
from typing_extensions import TypedDict

from schulhof.foundation.wire import Body
from schulhof.people.schemas import PersonBrief
from schulhof.schools.schemas import SchoolBrief

Kind = Literal["school", "class", "course", "staff", "club", "project"]
Role = Literal["member", "moderator", "reader"]
Posting = Literal["all", "moderators"]
Name = Annotated[str, Field(min_length=1, max_length=80)]
About = Annotated[str, Field(max_length=2000)]


class GroupBrief(TypedDict):
    """A group of a community. `closed_until` only while it is closed for a time."""

    id: UUID
    name: str
    kind: Literal["group"]
    posting: Posting
    closed: bool
    closed_until: datetime | None


class CommunityBrief(TypedDict):
    """A community somebody belongs to. `schools` has more than one where several agreed to meet."""

    id: UUID
    kind: Kind
    name: str
    school: SchoolBrief
    schools: list[SchoolBrief]
    role: Role
    staff_only: bool
    groups: list[GroupBrief]


class CommunityList(TypedDict):
    items: list[CommunityBrief]


class CommunityAbilities(TypedDict):
    """What the asking person may do in it."""

    manage: bool
    rename: bool
    moderate: bool
    add_members: bool
    create_groups: bool
    leave: bool


class PartnerSchool(TypedDict):
    """A school that was asked to take part. It counts once both schools agreed."""

    id: UUID
    school: SchoolBrief
    state: Literal["asked", "agreed", "declined", "ended"]
    home_agreed: bool
    partner_agreed: bool


class CommunityDetail(CommunityBrief):
    """A community with what one may do in it; `partnerships` only for those who manage it."""

    about: str
    abilities: CommunityAbilities
    partnerships: list[PartnerSchool]


class MemberWire(TypedDict):
    """Somebody in a community. `by_roster`: comes from the school's roster and cannot be removed by hand."""

    person: PersonBrief
    role: Role
    by_roster: bool


class MemberPage(TypedDict):
    items: list[MemberWire]
    next: str | None


class PeopleInGroup(TypedDict):
    items: list[PersonBrief]


class Candidate(TypedDict):
    """Somebody who could be added, with what tells two of one name apart."""

    person: PersonBrief
    full_name: str
    classes: list[str]


class CandidateList(TypedDict):
    items: list[Candidate]


class CommunityOfPartnership(TypedDict):
    id: UUID
    name: str
    kind: Kind
    about: str


class PartnershipWire(TypedDict):
    """A community across schools, as the administrators of one of its schools see it."""

    id: UUID
    community: CommunityOfPartnership
    home: SchoolBrief
    school: SchoolBrief
    state: Literal["asked", "agreed", "declined", "ended"]
    home_agreed: bool
    partner_agreed: bool
    may_answer: bool
    may_end: bool
    asked_by: PersonBrief | None
    asked_at: datetime
    answered_at: datetime | None


class PartnershipList(TypedDict):
    items: list[PartnershipWire]


class UnattendedCommunity(TypedDict):
    """A community whose last moderator is gone. `people`: how many are in it."""

    id: UUID
    kind: Kind
    name: str
    people: int


class UnattendedList(TypedDict):
    items: list[UnattendedCommunity]


class NewCommunity(Body):
    """A club or project to be founded, at a school where one works."""

    kind: Literal["club", "project"]
    name: Name
    about: About = ""
    school_id: UUID
    partner_school_ids: Annotated[list[UUID], Field(max_length=20, default_factory=list)]


class CommunityChange(Body):
    """What is given is changed."""

    name: Name | None = None
    about: About | None = None


class NewMembers(Body):
    person_ids: Annotated[list[UUID], Field(min_length=1, max_length=200)]
    role: Role = "member"


class MemberChange(Body):
    role: Role


class NewGroup(Body):
    name: Name
    posting: Posting = "all"


class GroupChange(Body):
    """What is given is changed."""

    name: Name | None = None
    posting: Posting | None = None


class Closing(Body):
    """Until when; without it the group stays closed until somebody reopens it."""

    until: AwareDatetime | None = None


class NewPartnership(Body):
    school_id: UUID


class NewModerator(Body):
    person_id: UUID
