# SPDX-License-Identifier: EUPL-1.2
"""A plan: every row that would be written, and the same told to people."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from msgspec import Struct

from ..draft import DraftClass, DraftPerson, Part, Problem
from .present import Fingerprint, SourceKey

#: Somebody or a class that is here already, or the key of a new one in the roster.
Ref = UUID | str


class Detail(Struct):
    """One thing that changes for a person. None means nothing, or nothing that is shown."""

    field: str
    before: str | None = None
    after: str | None = None


class Change(Struct):
    """A person's line in the preview. `kind` is arriving, changing, leaving or returning."""

    kind: str
    role: str
    name: str
    class_name: str = ""
    details: list[Detail] = []


class Counts(Struct):
    arriving: int = 0
    changing: int = 0
    leaving: int = 0
    returning: int = 0
    unchanged: int = 0


class Summary(Struct):
    roles: dict[str, Counts] = {}
    classes_new: int = 0
    courses_new: int = 0
    problems: int = 0


class PersonUpdate(NamedTuple):
    """What a person is called and how old they are from now on."""

    person_id: UUID
    given_name: str
    family_name: str
    display_name: str
    age_band: str
    birth_date: dt.date | None
    age_band_until: dt.date | None


class ClassUpdate(NamedTuple):
    """What a class is called from now on. A manual class keeps its source."""

    class_id: UUID
    draft: DraftClass


class NewTie(NamedTuple):
    school_class: Ref
    person: Ref
    part: Part


@dataclass(slots=True)
class Plan:
    """Everything an import would write. Empty lists mean that nothing happens."""

    people_new: list[DraftPerson] = field(default_factory=list)
    people_update: list[PersonUpdate] = field(default_factory=list)
    reactivate: list[UUID] = field(default_factory=list)
    deactivate: list[UUID] = field(default_factory=list)
    roles_new: list[tuple[Ref, str]] = field(default_factory=list)
    roles_end: list[tuple[UUID, str]] = field(default_factory=list)
    dismissals_over: list[UUID] = field(default_factory=list)
    keys_new: list[tuple[Ref, SourceKey, bool]] = field(default_factory=list)
    prints: list[tuple[Ref, Fingerprint]] = field(default_factory=list)
    classes_new: list[DraftClass] = field(default_factory=list)
    classes_update: list[ClassUpdate] = field(default_factory=list)
    classes_end: list[UUID] = field(default_factory=list)
    ties_new: list[NewTie] = field(default_factory=list)
    ties_end: list[UUID] = field(default_factory=list)
    guardianships_new: list[tuple[Ref, Ref]] = field(default_factory=list)
    guardianships_end: list[UUID] = field(default_factory=list)
    changed_people: set[UUID] = field(default_factory=set)
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    summary: Summary = field(default_factory=Summary)
    removal_share: float = 0.0

    @property
    def steps(self) -> int:
        """How many rows would be written."""
        return sum(
            len(rows)
            for rows in (
                self.people_new, self.people_update, self.reactivate, self.deactivate,
                self.roles_new, self.roles_end, self.dismissals_over, self.keys_new, self.prints, self.classes_new,
                self.classes_update, self.classes_end, self.ties_new, self.ties_end,
                self.guardianships_new, self.guardianships_end,
            )
        )  # fmt: skip
