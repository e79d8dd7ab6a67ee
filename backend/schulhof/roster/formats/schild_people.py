# SPDX-License-Identifier: EUPL-1.2
"""People of SchILD files that join by name and birth date instead of by number."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..draft import Place, Role
from .collecting import Collector, Entry
from .keys import keyless
from .names import fold, tidy
from .tables import Row


@dataclass(slots=True)
class ByName:
    """Finds a pupil of another file again, by what SchILD takes for the identity of a person."""

    _keys: dict[tuple[str, str, str, str], str] = field(default_factory=dict)

    def remember(self, row: Row, key: str) -> None:
        self._keys.setdefault(_identity(row), key)

    def find(self, row: Row) -> str:
        """The pupil's key; an unknown one where no pupil fits, so that the tie is reported."""
        return self._keys.get(_identity(row), "?")


def split_double(family: str) -> tuple[str, str]:
    """SchILD writes `Müller#5a` where two people have the same name and birth date."""
    name, _, apart = family.partition("#")
    return name, tidy(apart)


def add_pupil(collector: Collector, row: Row, *, keys: tuple[str, ...] = ()) -> str | None:
    """A pupil from a row with `given`, `family` and `birth`."""
    family, apart = split_double(row["family"])
    entry = Entry(
        place=row.place,
        given=row["given"],
        family=family,
        roles=frozenset({Role.PUPIL}),
        birth=row["birth"],
        source_keys=keys,
        group=apart,
    )
    return collector.person(keys[0] if keys else keyless(Role.PUPIL, entry, apart=apart), entry)


def note_elsewhere(collector: Collector, count: int, file: str) -> None:
    if count:
        collector.problem("people_not_at_school", Place(file), count=str(count))


def _identity(row: Row) -> tuple[str, str, str, str]:
    family, apart = split_double(row["family"])
    return (fold(family), fold(row["given"]), row["birth"].strip(), apart)
