# SPDX-License-Identifier: EUPL-1.2
"""Cards on the wire. Nothing tells when, where or how often a card was used."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints
from typing_extensions import TypedDict

from schulhof.foundation.squares import Square
from schulhof.foundation.wire import Body
from schulhof.people.schemas import Line, PersonBrief, Typed

from .rules import CHOSEN, Minutes, Picture

Pictures = Annotated[list[Picture], Field(min_length=CHOSEN, max_length=CHOSEN)]


class LessonOut(TypedDict):
    """Cards of the class count until then."""

    ends_at: datetime


class LessonIn(Body):
    """How long the lesson still is."""

    minutes: Minutes


class CardRow(TypedDict):
    """A pupil of the class, whether there is a card and whether pictures were chosen."""

    person: PersonBrief
    printed: bool
    pictures: bool


class DeviceRow(TypedDict):
    """A device of the class; `joined` is false while its code waits."""

    id: UUID
    name: str
    joined: bool
    expires_on: date


class CardAbilities(TypedDict):
    """What the asking person may do for the class."""

    manage: bool


class ClassCards(TypedDict):
    """Everything about the cards of a class. Cards and devices are told to those who manage them."""

    name: str
    lesson: LessonOut | None
    cards: list[CardRow]
    devices: list[DeviceRow]
    abilities: CardAbilities


class CardsFor(Body):
    """Whose; everybody in the class who can have a card, if left out."""

    person_ids: Annotated[list[UUID], Field(min_length=1, max_length=200)] | None = None


class DrawnPictures(TypedDict):
    """The pictures of one pupil, told once."""

    person: PersonBrief
    pictures: list[Picture]


class Drawn(TypedDict):
    items: list[DrawnPictures]


class ChosenPictures(Body):
    """Four pictures in their order, all different."""

    pictures: Pictures


class DeviceIn(Body):
    """A device that is to join, as the class calls it."""

    name: Annotated[Line, StringConstraints(min_length=1, max_length=40)]


class DeviceJoining(TypedDict):
    """What the device has to scan or type, told once."""

    id: UUID
    name: str
    code: str
    square: Square
    joins_until: datetime


class CardSignIn(Body):
    """What the card and the child say."""

    code: Typed
    pictures: Pictures


class JoiningCode(Body):
    """What the teacher's screen shows to a device."""

    code: Typed


class JoinedDevice(TypedDict):
    """How the device is called, and for which class."""

    name: str
    school_class: str
