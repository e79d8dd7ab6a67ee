# SPDX-License-Identifier: EUPL-1.2
"""One grown-up in two rows, such as a teacher who is also a guardian: same name, same address."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ..draft import DraftPerson, Roster
from ..formats.names import fold


def joined(roster: Roster) -> Roster:
    """The roster with such rows as one person; ties go along. The given roster stays as it is."""
    first: dict[tuple[str, str, str], DraftPerson] = {}
    instead: dict[str, str] = {}
    people: list[DraftPerson] = []
    for person in roster.people:
        identity = (person.email or "", fold(person.given_name), fold(person.family_name))
        if not person.email or person.skipped or person.gone:
            people.append(person)
        elif identity in first:
            instead[person.key] = first[identity].key
            _take_in(first[identity], person)
        else:
            first[identity] = replace(person)
            people.append(first[identity])
    if not instead:
        return roster
    return replace(
        roster,
        people=people,
        enrolments=list(
            dict.fromkeys(
                replace(tie, person_key=instead.get(tie.person_key, tie.person_key))
                for tie in roster.enrolments
            )
        ),
        guardianships=list(
            dict.fromkeys(
                replace(tie, guardian_key=instead.get(tie.guardian_key, tie.guardian_key))
                for tie in roster.guardianships
            )
        ),
    )


def _take_in(one: DraftPerson, other: DraftPerson) -> None:
    one.roles |= other.roles
    one.source_keys = _union(one.source_keys, other.source_keys)
    one.weak_keys = _union(one.weak_keys, other.weak_keys)
    one.birth_date = one.birth_date or other.birth_date


def _union(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
