# SPDX-License-Identifier: EUPL-1.2
"""The school as it is, as far as an import may touch or has to respect it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol
from uuid import UUID

from ..draft import Kind, Part


class Fingerprint(NamedTuple):
    """Keyed hashes by which a person is recognised; empty where nothing is known."""

    name: str = ""
    name_birth: str = ""
    birth: str = ""
    email: str = ""


class Fingerprinter(Protocol):
    """Makes fingerprints under the installation's secret."""

    def of(
        self, *, given: str, family: str, birth_date: dt.date | None, email: str | None
    ) -> Fingerprint: ...


class SourceKey(NamedTuple):
    """How a source names a person."""

    source: str
    key: str


@dataclass(slots=True)
class PresentPerson:
    """Somebody who is or was at the school.

    `roles` came by roster, `manual_roles` by hand, `former_roles` have ended; `dismissed_roles`
    were ended by hand and stay so while the roster still names them. `class_names` are folded names
    of the classes a pupil is in. `is_ours`: name and age follow this school's roster.
    """

    id: UUID
    given_name: str
    family_name: str
    display_name: str = ""
    is_active: bool = True
    roles: set[str] = field(default_factory=set)
    manual_roles: set[str] = field(default_factory=set)
    former_roles: set[str] = field(default_factory=set)
    dismissed_roles: set[str] = field(default_factory=set)
    keys: set[SourceKey] = field(default_factory=set)
    fingerprint: Fingerprint = field(default_factory=Fingerprint)
    class_names: set[str] = field(default_factory=set)
    age_band: str = "unknown"
    birth_date: dt.date | None = None
    age_band_until: dt.date | None = None
    name_by_hand: bool = False
    is_ours: bool = True
    is_needed_elsewhere: bool = False

    @property
    def full_name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def keeps_name(self) -> bool:
        """Corrected by hand, or told by another school's roster."""
        return self.name_by_hand or not self.is_ours

    @property
    def roles_now(self) -> set[str]:
        return self.roles | self.manual_roles

    @property
    def roles_ever(self) -> set[str]:
        return self.roles | self.manual_roles | self.former_roles


@dataclass(slots=True)
class PresentClass:
    """A class or course that has not ended, or that ended in the present school year."""

    id: UUID
    name: str
    kind: Kind
    grade: str = ""
    successor: str = ""
    source_key: str = ""
    is_manual: bool = False
    is_this_year: bool = True
    has_ended: bool = False


class PresentTie(NamedTuple):
    """Somebody's place in a class, by roster."""

    id: UUID
    class_id: UUID
    person_id: UUID
    part: Part


class PresentGuardianship(NamedTuple):
    id: UUID
    guardian_id: UUID
    child_id: UUID
    is_manual: bool


@dataclass(slots=True)
class Present:
    """Everything of one school that a plan is made against."""

    today: dt.date
    keeps_birth_dates: bool = False
    people: dict[UUID, PresentPerson] = field(default_factory=dict)
    strong_keys: dict[SourceKey, UUID] = field(default_factory=dict)
    weak_keys: dict[SourceKey, UUID] = field(default_factory=dict)
    classes: list[PresentClass] = field(default_factory=list)
    ties: list[PresentTie] = field(default_factory=list)
    guardianships: list[PresentGuardianship] = field(default_factory=list)
