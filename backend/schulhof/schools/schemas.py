# SPDX-License-Identifier: EUPL-1.2
"""Schools and their people on the wire."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints
from typing_extensions import TypedDict

from schulhof.foundation.wire import Body
from schulhof.people.schemas import (
    AppearanceName,
    Language,
    LanguageCode,
    Line,
    PersonBrief,
    Role,
    RoleName,
    told,
)

from .functions import Function

SchoolStateName = Annotated[str, told(Literal["preparing", "live", "paused", "left"])]
FunctionName = Annotated[str, told(Function)]
State = Literal["active", "invited", "deactivated"]
StateName = Annotated[str, told(State)]
KindName = Annotated[str, told(Literal["class", "course"])]
PartName = Annotated[str, told(Literal["pupil", "teacher", "class_teacher"])]
InstallationRoleName = Annotated[str, told(Literal["city", "operator", "dpo"])]
Name = Annotated[Line, StringConstraints(min_length=1, max_length=100)]


class SchoolBrief(TypedDict):
    """A school by name."""

    id: UUID
    name: str
    short_name: str


class SchoolOut(SchoolBrief):
    """A school: official number and form (GE, GY, …), and whether its people meet."""

    number: str
    form: str
    state: SchoolStateName


class Schools(TypedDict):
    items: list[SchoolOut]


class SchoolIn(Body):
    """A school to be brought in."""

    name: Annotated[Line, StringConstraints(min_length=1, max_length=200)]
    short_name: Annotated[Line, StringConstraints(min_length=1, max_length=40)]
    number: Annotated[Line, StringConstraints(min_length=1, max_length=12)]
    form: Annotated[Line, StringConstraints(max_length=8)] = ""


BodyOfSchool = Literal["conference", "head", "authority"]
Missing = Literal[
    "decision", "contract", "safeguarding_contact", "privacy_contact", "technical_contact"
]
MissingName = Annotated[str, told(Missing)]


class DecisionOut(TypedDict):
    """The decision of a school; `days_left` from thirty days before it ends."""

    body: Annotated[str, told(BodyOfSchool)]
    decided_on: date
    scope: str
    valid_until: date
    days_left: int | None


class ContractOut(TypedDict):
    """The processing contract of a school."""

    text_version: str
    signed_on: date
    signatory: str


class ContactsOut(TypedDict):
    """Whom the people of a school turn to."""

    safeguarding: list[PersonBrief]
    privacy: list[PersonBrief]
    technical: list[PersonBrief]


class StartOut(TypedDict):
    """Where a school stands on its way in, for its office. It starts when nothing is `missing`."""

    school: SchoolOut
    decision: DecisionOut | None
    contract: ContractOut | None
    contacts: ContactsOut
    missing: list[MissingName]


class StartRow(TypedDict):
    """Where a school stands, for the city: no person of the school is named."""

    school: SchoolOut
    missing: list[MissingName]
    valid_until: date | None
    contract: ContractOut | None


class StartRows(TypedDict):
    items: list[StartRow]


class DecisionIn(Body):
    """What a body of the school decided. `valid_until` is the last day."""

    body: BodyOfSchool
    decided_on: date
    scope: Annotated[Line, StringConstraints(min_length=1, max_length=500)]
    valid_until: date


class ContractIn(Body):
    """A contract that was signed."""

    text_version: Annotated[Line, StringConstraints(min_length=1, max_length=40)]
    signed_on: date
    signatory: Annotated[Line, StringConstraints(min_length=1, max_length=200)]


class ContactsIn(Body):
    """Everybody who is named, anew."""

    safeguarding: Annotated[list[UUID], Field(max_length=20)]
    privacy: Annotated[list[UUID], Field(max_length=20)]
    technical: Annotated[list[UUID], Field(max_length=20)]


class Leaving(Body):
    """The name of the school, typed by whoever ends its part."""

    school_name: Annotated[Line, StringConstraints(min_length=1, max_length=200)]


class FunctionOut(TypedDict):
    """A function and what the school decided. `needs` is another one that has to be on."""

    function: FunctionName
    is_on: bool
    dpia_relevant: bool
    dpia_reference: str
    needs: Annotated[str, told(Function)] | None


class FunctionList(TypedDict):
    items: list[FunctionOut]


class SwitchingOn(Body):
    """Where the school's data protection impact assessment speaks of the function."""

    dpia_reference: Annotated[Line, StringConstraints(max_length=200)] = ""


class ClassBrief(TypedDict):
    """A class or course by name."""

    id: UUID
    name: str


class ClassOfMine(ClassBrief):
    """A class or course and one's part in it."""

    kind: KindName
    part: PartName


class AffiliationOut(TypedDict):
    """What one is at a school; `classes` are those one learns in as a pupil, or teaches as a teacher.

    People meet only at a school whose `state` is live, and only those who take part there.
    """

    school: SchoolBrief
    state: SchoolStateName
    takes_part: bool
    role: RoleName
    classes: list[ClassOfMine]


class MyAbilities(TypedDict):
    """What one may do. Ids are schools."""

    administer: list[UUID]
    found_communities: list[UUID]
    create_schools: bool
    issue_codes: bool


class Limits(TypedDict):
    """The largest attachment in bytes, the longest message in characters."""

    attachment_bytes: int
    message_chars: int


class SecondFactor(TypedDict):
    """The second step of signing in: do my rights ask for it, have I set one up, did this session pass it?"""

    needed: bool
    set_up: bool
    passed: bool


class Me(TypedDict):
    """The signed-in person, to themselves. `functions` are on at one of their schools at least.

    `limited_until`: a card let this session in; it may talk in class until then, and nothing else.
    """

    person: PersonBrief
    given_name: str
    family_name: str
    login_name: str
    language: LanguageCode
    email: str | None
    appearance: AppearanceName
    first_steps_done: bool
    affiliations: list[AffiliationOut]
    children: list[PersonBrief]
    installation_roles: list[InstallationRoleName]
    abilities: MyAbilities
    functions: list[FunctionName]
    second_factor: SecondFactor
    limited_until: datetime | None
    limits: Limits


class ClassRow(TypedDict):
    """A class or course in its school's list; `pupils` is how many."""

    id: UUID
    name: str
    grade: str | None
    kind: KindName
    pupils: int
    teachers: list[PersonBrief]


class Classes(TypedDict):
    items: list[ClassRow]


class PersonRow(TypedDict):
    """A person in their school's list. `invited` do not take part (yet): nothing tells why."""

    id: UUID
    full_name: str
    given_name: str
    family_name: str
    login_name: str
    roles: list[RoleName]
    classes: list[ClassBrief]
    state: StateName
    deactivated_on: date | None


class PersonRows(TypedDict):
    """One page; `next` is the cursor of the following one."""

    items: list[PersonRow]
    next: str | None


class ClassPeople(TypedDict):
    """Everybody in a class."""

    items: list[PersonRow]


class PeopleFilter(Body):
    """Which of a school's people. `q` is searched in names and login names."""

    q: Annotated[Line, StringConstraints(max_length=100)] = ""
    role: Role | None = None
    class_id: UUID | None = None
    state: State | None = None
    cursor: Annotated[str, StringConstraints(max_length=400)] = ""


class PersonIn(Body):
    """Somebody who is in no roster."""

    given_name: Name
    family_name: Name
    role: Role
    class_ids: Annotated[tuple[UUID, ...], Field(max_length=50)] = ()
    language: Language | None = None
    email: Annotated[Line, StringConstraints(max_length=254)] | None = None


class NameChange(Body):
    """A name put right; what is left out stays."""

    given_name: Name | None = None
    family_name: Annotated[Line, StringConstraints(max_length=100)] | None = None


class SlipsWanted(Body):
    """Whose login slips to print: exactly one of class, persons and role."""

    class_id: UUID | None = None
    person_ids: Annotated[list[UUID], Field(min_length=1, max_length=2000)] | None = None
    role: Role | None = None
    only_not_activated: bool = True
