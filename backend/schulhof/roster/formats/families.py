# SPDX-License-Identifier: EUPL-1.2
"""Guardians as they stand beside each child: which rows are one person, and which must not be.

Taking two people for one would show a child's things to a stranger; taking one for two costs a
family a second account. So only the same name with the same e-mail address is one person, and the
same pair of names beside children of the same family name.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from ..draft import Place, Role
from .collecting import Collector, Entry
from .names import fold

GUARDIAN = frozenset({Role.GUARDIAN})


@dataclass(frozen=True, slots=True)
class GuardianEntry:
    """One guardian beside one child. `number` is their place: first or second."""

    number: int
    given: str
    family: str
    email: str
    place: Place

    @property
    def name(self) -> str:
        return f"{fold(self.given)}|{fold(self.family)}"


@dataclass(slots=True)
class Families:
    """Gathers guardians child by child; `settle` makes them people."""

    collector: Collector
    _of_child: dict[str, list[GuardianEntry]] = field(default_factory=dict)

    def add(self, child_key: str, entry: GuardianEntry) -> None:
        """Rows without any name are no guardian at all."""
        if entry.given.strip() or entry.family.strip():
            self._of_child.setdefault(child_key, []).append(entry)

    def settle(self) -> None:
        """Adds each guardian once, with ties to all their children."""
        together: dict[str, list[tuple[str, GuardianEntry]]] = defaultdict(list)
        for child_key, entries in self._of_child.items():
            for entry in entries:
                together[self._identity(child_key, entry, entries)].append((child_key, entry))
        for ties in together.values():
            self._add(ties)
        self._note_doubles(list(together.values()))

    def _identity(self, child_key: str, entry: GuardianEntry, entries: list[GuardianEntry]) -> str:
        child = self.collector.people.get(child_key)
        if entry.email.strip():
            return f"{entry.name}@{entry.email.strip().casefold()}"
        if len(entries) == 2 and child:
            pair = "+".join(sorted(one.name for one in entries))
            return f"{entry.name}+{pair}+{fold(child.family_name)}"
        return f"{entry.name}#{child_key}#{entry.number}"

    def _add(self, ties: list[tuple[str, GuardianEntry]]) -> None:
        first_child, first = ties[0]
        key = f"{Role.GUARDIAN}:{first_child}:{first.number}"
        entry = Entry(
            place=first.place,
            given=first.given,
            family=first.family,
            roles=GUARDIAN,
            email=first.email,
            weak_keys=tuple(
                f"{Role.GUARDIAN}:{number}:{entry.number}"
                for child_key, entry in ties
                for number in self._numbers(child_key)
            ),
        )
        if self.collector.person(key, entry):
            for child_key, _ in ties:
                self.collector.guard(key, child_key)

    def _numbers(self, child_key: str) -> tuple[str, ...]:
        child = self.collector.people.get(child_key)
        return child.source_keys[:1] if child else ()

    def _note_doubles(self, people: list[list[tuple[str, GuardianEntry]]]) -> None:
        """Says where one guardian may have become two: same name, children of one family name."""
        seen: dict[str, Place] = {}
        for ties in people:
            child_key, entry = ties[0]
            child = self.collector.people.get(child_key)
            likeness = f"{entry.name}|{fold(child.family_name) if child else ''}"
            if likeness in seen and not entry.email.strip():
                self.collector.problem("guardian_maybe_twice", entry.place, "name")
            seen.setdefault(likeness, entry.place)
