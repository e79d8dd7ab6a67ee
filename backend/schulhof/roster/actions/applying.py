# SPDX-License-Identifier: EUPL-1.2
"""Applies a roster: one transaction for people, classes, ties, communities, events and the log."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from schulhof.audit.actions import record
from schulhof.communities.actions import sync_school
from schulhof.consent.actions import follow_school
from schulhof.foundation.clock import today
from schulhof.people.events import PersonChanged
from schulhof.people.models import Person
from schulhof.roster import progress
from schulhof.roster.plan.plan import Plan, Ref
from schulhof.roster.plan.present import Present
from schulhof.schools.models import School
from schulhof.stream.actions import publish_all
from schulhof.stream.topics import person_topic

from .classes import change_classes, change_ties
from .people import add_people, change_guardianships, change_people, change_roles, keep_recognition


@dataclass(slots=True)
class Application:
    """Writes a plan, telling how far it is. Belongs inside the transaction that made the plan."""

    import_id: UUID
    school: School
    present: Present
    plan: Plan
    by: Person | None
    done: int = 0
    people: dict[str, UUID] = field(default_factory=dict)
    classes: dict[str, UUID] = field(default_factory=dict)

    def run(self) -> None:
        on, plan = today(), self.plan
        self.people = add_people(plan, self.present, self._tick)
        change_people(plan, on, self._tick)
        change_roles(plan, self.school, self._who, on, self._tick)
        self.classes = change_classes(plan, self.school, on, self._tick)
        change_ties(plan, on, self._tick, who=self._who, which=self._which)
        change_guardianships(plan, self._who, on, self._tick)
        keep_recognition(plan, self.school, self._who, self._tick)
        follow_school(self.school)
        sync_school(self.school, by=self.by)
        publish_all(
            (person_topic(person_id), PersonChanged(id=person_id))
            for person_id in plan.changed_people
        )
        self._record()

    def _record(self) -> None:
        counts: dict[str, str | int | bool] = dict.fromkeys(
            ("arriving", "changing", "leaving", "returning"), 0
        )
        for change in self.plan.changes:
            counts[change.kind] = int(counts[change.kind]) + 1
        record(
            "roster.applied",
            by=self.by.id if self.by else None,
            subject=self.import_id,
            school=self.school.id,
            facts=counts,
        )

    def _tick(self, steps: int) -> None:
        self.done += steps
        # The communities follow at the end and take about as long again.
        progress.tell(self.import_id, done=self.done, total=self.plan.steps * 2)

    def _who(self, ref: Ref) -> UUID:
        return ref if isinstance(ref, UUID) else self.people[ref]

    def _which(self, ref: Ref) -> UUID:
        return ref if isinstance(ref, UUID) else self.classes[ref]
