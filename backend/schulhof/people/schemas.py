# SPDX-License-Identifier: EUPL-1.2
"""A person on the wire, and what belongs to one person alone."""

from datetime import date, datetime
from typing import Annotated, Literal, get_args
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema
from typing_extensions import TypedDict

from schulhof.foundation.text import one_line
from schulhof.foundation.wire import Body

Role = Literal["pupil", "teacher", "guardian", "staff", "administrator"]
Language = Literal["de", "en"]
Appearance = Literal["auto", "light", "dark"]
Scope = Literal["read", "write"]


def told(choices: object) -> WithJsonSchema:
    """Tell the contract the values of a text as rows have it, where checking each row would cost too much."""
    return WithJsonSchema({"type": "string", "enum": list(get_args(choices))})


RoleName = Annotated[str, told(Role)]
LanguageCode = Annotated[str, told(Language)]
AppearanceName = Annotated[str, told(Appearance)]

#: One line as people type it, without what would disturb others.
Line = Annotated[str, AfterValidator(one_line)]
Typed = Annotated[Line, StringConstraints(min_length=1, max_length=200)]


class PersonBrief(TypedDict):
    """A person as others see them. `school` only where several schools meet."""

    id: UUID
    name: str
    initials: str
    role: RoleName | None
    school: str | None


class About(TypedDict):
    """What a page may know before anybody signs in."""

    name: str
    languages: list[str]
    version: str


class ActivationCheck(Body):
    """What stands on a login slip."""

    login_name: Typed
    code: Typed


class Activation(ActivationCheck):
    """A login slip and the passphrase its owner chose."""

    passphrase: Annotated[str, StringConstraints(min_length=1, max_length=1000)]


class ActivationGreeting(TypedDict):
    """Whose slip it is, for a greeting in their language."""

    given_name: str
    language: LanguageCode


class MeChange(Body):
    """What a person may change about themselves; what is left out stays."""

    language: Language | None = None
    email: Annotated[Line, StringConstraints(max_length=254)] | None = None
    appearance: Appearance | None = None
    first_steps_done: bool | None = None


class DeviceOut(TypedDict):
    """Empty where the browser did not tell."""

    browser: str
    system: str


class SessionOut(TypedDict):
    """A device on which one is signed in."""

    id: UUID
    device: DeviceOut
    started_at: datetime
    current: bool


class Sessions(TypedDict):
    items: list[SessionOut]


class TokenIn(Body):
    """A personal access token to be made. `expires_on` is its last day."""

    name: Annotated[Line, StringConstraints(min_length=1, max_length=80)]
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=2)]
    expires_on: date | None = None


class TokenOut(TypedDict):
    """A personal access token, without its secret."""

    id: UUID
    name: str
    scopes: list[Scope]
    created_at: datetime
    expires_on: date | None


class TokenCreated(TokenOut):
    """The only answer that ever holds the secret."""

    token: str


class Tokens(TypedDict):
    items: list[TokenOut]


class LoginCodeOut(TypedDict):
    """A one-time code, told once."""

    login_name: str
    code: str
    expires_at: datetime
