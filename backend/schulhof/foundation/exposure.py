# SPDX-License-Identifier: EUPL-1.2
"""Who could see what, when: each room says it of its own things; the room `incidents` asks.

A room registers, in its apps.py, what an account could see of others through it (`register_sight`), who could
see a thing of a kind and whose data is in it (`register_thing`), and whose data it keeps for a school
(`register_belonging`). An answer is never too small: where the platform kept no history, whoever may have been
there is counted.
"""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple
from uuid import UUID

from .spans import Span

#: What of somebody could be seen, or why they are counted. Codes; the words are in incidents.wording.
Why = Literal[
    "account", "wrote", "named", "reacted", "uploaded", "member", "looked_up", "family", "list",
    "contact", "case", "log", "belongs",
]  # fmt: skip
Found = dict[Why, set[UUID]]


class Exposure(NamedTuple):
    """Who could see a thing, and whose data is in it."""

    readers: set[UUID]
    affected: Found


#: What the account with this id could see of others during the stretch.
Sight = Callable[[UUID, Span], Found]
#: A thing of a kind during the stretch; None if there is none with this id.
Look = Callable[[UUID, Span], Exposure | None]
#: Whose data of the school with this id was there at some moment of the stretch.
Belonging = Callable[[UUID, Span], Found]

#: What a thing is called for whoever may not see what is in it; empty if there is none with this id.
Label = Callable[[UUID], str]


class Thing(NamedTuple):
    """How things of a kind are looked at and called."""

    look: Look
    label: Label


_sights: list[Sight] = []
_things: dict[str, Thing] = {}
_belongings: list[Belonging] = []


def register_sight(sight: Sight) -> None:
    """Say what an account can see of others in this room."""
    if sight not in _sights:
        _sights.append(sight)


def register_thing(kind: str, *, look: Look, label: Label) -> None:
    """Let things of this kind be what an incident is about."""
    _things[kind] = Thing(look, label)


def register_belonging(belonging: Belonging) -> None:
    """Say whose data this room keeps for a school."""
    if belonging not in _belongings:
        _belongings.append(belonging)


def seen_by(person_id: UUID, span: Span) -> Found:
    """Everything that an account could see of others."""
    return merged(*(sight(person_id, span) for sight in _sights))


def belonging_to(school_id: UUID, span: Span) -> Found:
    """Everybody whose data was kept for a school."""
    return merged(*(belonging(school_id, span) for belonging in _belongings))


def thing_of(kind: str) -> Thing | None:
    """How things of this kind are looked at and called; None if nobody registered them."""
    return _things.get(kind)


def kinds() -> list[str]:
    """What can be asked about."""
    return sorted(_things)


def merged(*several: Mapping[Why, set[UUID]]) -> Found:
    """All of them in one."""
    whole: Found = {}
    for found in several:
        for why, people in found.items():
            if people:
                whole[why] = whole.get(why, set()) | people
    return whole
