# SPDX-License-Identifier: EUPL-1.2
"""Purposes and words about them on the wire."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import StringConstraints
from typing_extensions import TypedDict

from schulhof.consent.rules import Need, State
from schulhof.foundation.purposes import Purpose
from schulhof.foundation.wire import Body
from schulhof.people.schemas import Language, Line, PersonBrief, Typed, told
from schulhof.schools.schemas import SchoolBrief

Spoken = Literal["given", "declined", "withdrawn"]
BasisKind = Literal["consent", "public_task"]
Age = Literal[14, 16, 18]

PurposeKey = Annotated[str, told(Purpose)]
StateName = Annotated[str, told(State)]
NeedName = Annotated[str, told(Need)]
SpokenName = Annotated[str, told(Spoken)]
BasisName = Annotated[str, told(BasisKind)]


class PurposeText(TypedDict):
    """A purpose in the reader's language; the three layers are Markdown."""

    purpose: PurposeKey
    version: int
    name: str
    data: list[str]
    recipients: list[str]
    retention: str
    child: str
    easy: str
    full: str


class PurposeTexts(TypedDict):
    items: list[PurposeText]


class MatterOut(TypedDict):
    """A purpose at a school, for me or a child of mine.

    `asked`: my word is missing. `need`: whose word counts. `state`: what all words come to.
    """

    person: PersonBrief
    is_me: bool
    school: SchoolBrief
    purpose: PurposeKey
    version: int
    is_public_task: bool
    state: StateName
    need: NeedName
    my_word: SpokenName | None
    may_answer: bool
    asked: bool


class Matters(TypedDict):
    """`takes_part`: whether I take part anywhere; who does not sees no community."""

    items: list[MatterOut]
    takes_part: bool


class WordIn(Body):
    """My word about a purpose, about the text of that version as I read it in that language."""

    person_id: UUID
    school_id: UUID
    purpose: Purpose
    word: Spoken
    version: int
    language: Language


class Said(TypedDict):
    """A word as it was said. `by`: me, a guardian of mine, or the clock, by which it expired."""

    person: PersonBrief
    school_id: UUID
    purpose: PurposeKey
    kind: Annotated[str, told(Literal["given", "declined", "withdrawn", "expired"])]
    by: Annotated[str, told(Literal["me", "guardian", "clock"])]
    version: int
    language: str | None
    at: datetime


class History(TypedDict):
    items: list[Said]


class BasisOut(TypedDict):
    """`reason` and `decided_on` only where the school decided something."""

    purpose: PurposeKey
    name: str
    basis: BasisName
    reason: str
    decided_on: date | None


class Bases(TypedDict):
    """On what a school rests each purpose, and from which ages its pupils' own word counts."""

    items: list[BasisOut]
    own_word_from: int
    own_word_alone_from: int


class BasisIn(Body):
    """On what to rest a purpose. The public task needs a reason: who decided, and on what law."""

    basis: BasisKind
    reason: Annotated[Line, StringConstraints(max_length=300)] = ""


class BandsIn(Body):
    """From which age the own word is needed too, and from which it alone counts."""

    own_word_from: Age
    own_word_alone_from: Age


class ChildCodeOut(TypedDict):
    """A one-time code for a further guardian, told once."""

    child: PersonBrief
    code: str
    expires_at: datetime


class ChildCodeIn(Body):
    code: Typed


class OnPaper(TypedDict):
    """Whom a class's teachers reach on paper, without a reason: there is none to tell them apart by."""

    class_name: str
    items: list[PersonBrief]
