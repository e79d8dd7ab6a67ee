# SPDX-License-Identifier: EUPL-1.2
"""What a report freezes. Rooms above register how their things are frozen; this one does files and profiles."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple, Protocol
from uuid import UUID

import msgspec

from schulhof.people.models import Person


class FrozenLine(msgspec.Struct, frozen=True, kw_only=True):
    """Something somebody wrote or showed, as it was when it was reported.

    `former` are earlier wordings, oldest first. `files` are names with ids: those of copies once it is kept, None
    for files of the context, which are not copied.
    """

    author_id: UUID | None
    author: str
    text: str
    at: datetime | None = None
    former: list[str] = []
    files: list[tuple[str, UUID | None]] = []
    is_item: bool = False


class Frozen(NamedTuple):
    """A reported thing with what stood around it, in order."""

    lines: list[FrozenLine]
    #: Whose it is.
    subject_id: UUID | None = None
    school_id: UUID | None = None
    group_id: UUID | None = None


#: Freezes a thing as the reporter sees it; raises NotFound if they do not.
Freeze = Callable[[Person, UUID], Frozen]
_reportable: dict[str, Freeze] = {}


class Hide(Protocol):
    """Hides a thing from everybody, or shows it again."""

    def __call__(self, item_id: UUID, /, *, on: bool) -> None: ...


class Hiding(NamedTuple):
    """How a thing is hidden while its case is looked at, and how it goes for good if it stays hidden."""

    hide: Hide
    erase: Callable[[UUID], None]


_hiding: dict[str, Hiding] = {}


def register_reportable(kind: str, freeze: Freeze, hiding: Hiding | None = None) -> None:
    """Let things of this kind be reported, and hidden if one says how."""
    _reportable[kind] = freeze
    if hiding is not None:
        _hiding[kind] = hiding


def hiding_of(kind: str) -> Hiding | None:
    """How things of this kind are hidden; None if they cannot be."""
    return _hiding.get(kind)


def freezer_of(kind: str) -> Freeze | None:
    """How things of this kind are frozen; None if nobody registered them."""
    return _reportable.get(kind)


def packed(lines: list[FrozenLine]) -> str:
    """The lines as a text, to be sealed."""
    return msgspec.json.encode(lines).decode()


def unpacked(text: str) -> list[FrozenLine]:
    return msgspec.json.decode(text, type=list[FrozenLine])
