# SPDX-License-Identifier: EUPL-1.2
"""The plan in words: one line for each person who comes, goes, returns or changes, and counts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from ..draft import Kind, Part
from ..rules import removal_share, shown_role
from .classes import ClassMatches
from .people import People
from .plan import Change, Counts, Detail, Plan, Ref, Summary
from .present import Fingerprint, Present, PresentPerson

Places = dict[str, set[Ref]]


@dataclass(slots=True)
class Teller:
    present: Present
    plan: Plan
    people: People
    classes: ClassMatches
    before: dict[Ref, Places] = field(default_factory=dict)
    after: dict[Ref, Places] = field(default_factory=dict)
    children: dict[Ref, set[str]] = field(default_factory=lambda: defaultdict(set))
    prints: dict[Ref, Fingerprint] = field(default_factory=dict)

    def tell(self) -> None:
        """Adds changes, summary and the share of people who leave to the plan."""
        self.prints = dict(self.plan.prints)
        self._place()
        self._note_children()
        for draft in self.plan.people_new:
            name = f"{draft.given_name} {draft.family_name}"
            self._add("arriving", draft.key, name, [])
        for person in self.present.people.values():
            self._tell_known(person)
        self.plan.changes.sort(key=lambda change: (change.kind, change.role, change.name))
        self._sum_up()

    def _tell_known(self, person: PresentPerson) -> None:
        if person.id in self.people.leaving:
            self._add("leaving", person.id, person.full_name, [])
        elif person.id in self.people.returning:
            kind = "returning" if person.roles_ever else "arriving"
            self._add(kind, person.id, self._name(person), self._details(person))
        elif person.roles_now:
            details = self._details(person)
            if details:
                self._add("changing", person.id, self._name(person), details)
            elif person.roles or person.id in self.people.drafts:
                self._count(person.id).unchanged += 1

    def _add(self, kind: str, ref: Ref, name: str, details: list[Detail]) -> None:
        places = self.after if kind != "leaving" else self.before
        shown = self._names(places.get(ref, {}).get("class", set()))
        change = Change(kind, self._role(ref), name, shown or "", details)
        self.plan.changes.append(change)
        counts = self._count(ref)
        setattr(counts, kind, getattr(counts, kind) + 1)
        if isinstance(ref, UUID):
            self.plan.changed_people.add(ref)

    def _details(self, person: PresentPerson) -> list[Detail]:
        details = []
        if self._name(person) != person.full_name:
            details.append(Detail("name", person.full_name, self._name(person)))
        details.extend(self._role_details(person))
        for place in ("class", "class_teacher", "courses"):
            before = self.before.get(person.id, {}).get(place, set())
            after = self.after.get(person.id, {}).get(place, set())
            if before != after:
                details.append(Detail(place, self._names(before), self._names(after)))
        if self._is_birth_corrected(person):
            details.append(Detail("birth_date"))
        if person.id in self.children:
            details.append(Detail("children", None, ", ".join(sorted(self.children[person.id]))))
        return details

    def _role_details(self, person: PresentPerson) -> list[Detail]:
        before = person.roles_now
        after = self.people.roles_after.get(person.id, before)
        if before == after:
            return []
        return [Detail("role", ", ".join(sorted(before)) or None, ", ".join(sorted(after)) or None)]

    def _is_birth_corrected(self, person: PresentPerson) -> bool:
        known, now = person.fingerprint, self.prints.get(person.id)
        return bool(known.birth) and now is not None and now.birth != known.birth

    def _name(self, person: PresentPerson) -> str:
        draft = self.people.drafts.get(person.id)
        if draft is None or person.keeps_name:
            return person.full_name
        return f"{draft.given_name} {draft.family_name}"

    def _role(self, ref: Ref) -> str:
        roles = self.people.roles_after.get(ref) or set()
        if not roles and isinstance(ref, UUID):
            person = self.present.people[ref]
            roles = person.roles_now or person.former_roles
        return shown_role(roles)

    def _count(self, ref: Ref) -> Counts:
        return self.plan.summary.roles.setdefault(self._role(ref), Counts())

    def _names(self, refs: set[Ref]) -> str | None:
        return ", ".join(sorted(self.classes.names[ref] for ref in refs)) or None

    def _place(self) -> None:
        """In which classes and courses everybody is, before and after."""
        ended = set(self.plan.ties_end)
        for tie in self.present.ties:
            place = self._place_of(tie.class_id, tie.part)
            _put(self.before, tie.person_id, place, tie.class_id)
            if tie.id not in ended:
                _put(self.after, tie.person_id, place, tie.class_id)
        for new in self.plan.ties_new:
            _put(
                self.after, new.person, self._place_of(new.school_class, new.part), new.school_class
            )

    def _place_of(self, ref: Ref, part: Part) -> str:
        if self.classes.kinds[ref] is Kind.COURSE:
            return "courses"
        return "class_teacher" if part is Part.CLASS_TEACHER else "class"

    def _note_children(self) -> None:
        new = {
            draft.key: f"{draft.given_name} {draft.family_name}" for draft in self.plan.people_new
        }
        for guardian, child in self.plan.guardianships_new:
            if isinstance(child, UUID):
                self.children[guardian].add(self.present.people[child].full_name)
            else:
                self.children[guardian].add(new[child])

    def _sum_up(self) -> None:
        summary: Summary = self.plan.summary
        for draft in self.plan.classes_new:
            if draft.kind is Kind.CLASS:
                summary.classes_new += 1
            else:
                summary.courses_new += 1
        summary.problems = len(self.plan.problems)
        by_roster = sum(1 for person in self.present.people.values() if person.roles)
        self.plan.removal_share = removal_share(leaving=len(self.people.leaving), present=by_roster)


def _put(places: dict[Ref, Places], person: Ref, place: str, school_class: Ref) -> None:
    places.setdefault(person, {}).setdefault(place, set()).add(school_class)
