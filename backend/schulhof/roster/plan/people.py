# SPDX-License-Identifier: EUPL-1.2
"""People: who is new, what changes for those who are here, and who has left."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from schulhof.people.rules import age_band, band_ends_on, display_name

from ..draft import DraftPerson, Problem, Role, Roster
from .matching import Matches
from .plan import PersonUpdate, Plan, Ref
from .present import Fingerprint, Present, PresentPerson, SourceKey


@dataclass(slots=True)
class People:
    """Where each person of the file is, and how everybody here stands afterwards."""

    refs: dict[str, Ref] = field(default_factory=dict)
    drafts: dict[UUID, DraftPerson] = field(default_factory=dict)
    leaving: set[UUID] = field(default_factory=set)
    returning: set[UUID] = field(default_factory=set)
    roles_after: dict[Ref, set[str]] = field(default_factory=dict)


@dataclass(slots=True)
class PeoplePlanner:
    roster: Roster
    present: Present
    matches: Matches
    prints: dict[str, Fingerprint]
    plan: Plan
    people: People = field(default_factory=People)
    named: set[UUID] = field(default_factory=set)
    ended: set[tuple[UUID, str]] = field(default_factory=set)

    def run(self) -> People:
        """Adds everything about single people to the plan."""
        gone: set[UUID] = set()
        for draft in self.roster.people:
            here = self.matches.found.get(draft.key)
            if draft.skipped or draft.key in self.matches.left_out:
                continue
            if draft.gone:
                gone |= {here} if here else set()
            elif here is None:
                self._plan_new(draft)
            else:
                self._plan_known(draft, self.present.people[here])
        for person in self.present.people.values():
            if person.id in gone:
                self.end_roles(person, set(person.roles))
            elif person.id not in self.named and person.id not in self.matches.held:
                self._plan_absent(person)
        return self.people

    def _plan_absent(self, person: PresentPerson) -> None:
        self.end_roles(person, person.roles & self.roster.coverage.people)
        if person.dismissed_roles & self.roster.coverage.people:
            self.plan.dismissals_over.append(person.id)

    def end_roles(self, person: PresentPerson, roles: set[str]) -> None:
        """Ends roles that came by roster. Nobody leaves who is still something, by hand or not."""
        after = self.people.roles_after.setdefault(person.id, person.roles_now)
        ending = {(person.id, role) for role in roles} - self.ended
        if not ending:
            return
        self.ended |= ending
        self.plan.roles_end.extend(sorted(ending))
        after -= roles - person.manual_roles
        if not after and person.is_active:
            self.people.leaving.add(person.id)
            self.people.returning.discard(person.id)
            if not person.is_needed_elsewhere:
                self.plan.deactivate.append(person.id)

    def bring_back(self, person: PresentPerson, role: Role) -> None:
        """Gives a role back to somebody who had it."""
        self.plan.roles_new.append((person.id, role))
        after = self.people.roles_after.setdefault(person.id, person.roles_now)
        self._note_return(person)
        after.add(role)

    def _plan_new(self, draft: DraftPerson) -> None:
        if not draft.roles:
            self.plan.problems.append(Problem("role_unknown", draft.place, "role"))
            return
        self.people.refs[draft.key] = draft.key
        self.people.roles_after[draft.key] = set(draft.roles)
        self.plan.people_new.append(draft)
        self.plan.roles_new.extend((draft.key, role) for role in sorted(draft.roles))
        self._plan_recognition(draft, draft.key, Fingerprint())

    def _plan_known(self, draft: DraftPerson, person: PresentPerson) -> None:
        self.named.add(person.id)
        wanted = draft.roles - person.dismissed_roles
        if draft.roles and not (wanted or person.roles_now):
            self._note_dismissed(draft)
            return
        self.people.refs[draft.key] = person.id
        self.people.drafts[person.id] = draft
        self._note_return(person)
        self.plan.roles_new.extend((person.id, role) for role in sorted(wanted - person.roles))
        after = person.roles_now | wanted
        self.people.roles_after[person.id] = after
        if draft.roles:
            self.end_roles(person, (person.roles & self.roster.coverage.people) - draft.roles)
        self._plan_update(draft, person)
        self._plan_recognition(draft, person.id, person.fingerprint)

    def _note_dismissed(self, draft: DraftPerson) -> None:
        """The school's own word counts more than a file that has not heard of it yet."""
        name = f"{draft.given_name} {draft.family_name}"
        self.plan.problems.append(Problem("person_dismissed", draft.place, "", {"name": name}))

    def _note_return(self, person: PresentPerson) -> None:
        if not person.is_active or not person.roles_now:
            self.people.returning.add(person.id)
            if not person.is_active:
                self.plan.reactivate.append(person.id)

    def _plan_update(self, draft: DraftPerson, person: PresentPerson) -> None:
        if not person.is_ours:
            return
        told = person if person.keeps_name else draft
        given, family = told.given_name, told.family_name
        update = PersonUpdate(
            person.id,
            given,
            family,
            shown_name(given, family, self.people.roles_after[person.id]),
            band_of(draft, self.present) or person.age_band,
            (draft.birth_date or person.birth_date) if self.present.keeps_birth_dates else None,
            band_ends_on(draft.birth_date, on=self.present.today) or person.age_band_until,
        )
        now = (
            person.id,
            person.given_name,
            person.family_name,
            person.display_name,
            person.age_band,
            person.birth_date,
            person.age_band_until,
        )
        if tuple(update) != now:
            self.plan.people_update.append(update)

    def _plan_recognition(self, draft: DraftPerson, ref: Ref, known: Fingerprint) -> None:
        """Numbers and hashes by which the next import finds the person again."""
        for keys, here, weak in (
            (draft.source_keys, self.present.strong_keys, False),
            (draft.weak_keys, self.present.weak_keys, True),
        ):
            for key in keys:
                source_key = SourceKey(self.roster.source, key)
                if here.get(source_key) != ref:
                    self.plan.keys_new.append((ref, source_key, weak))
        told = self.prints[draft.key]
        merged = Fingerprint(*(new or old for new, old in zip(told, known, strict=True)))
        if merged != known:
            self.plan.prints.append((ref, merged))


def shown_name(given_name: str, family_name: str, roles: set[str]) -> str:
    """Children are shown by first name and initial; whoever is something else as well is grown up."""
    return display_name(
        given_name=given_name, family_name=family_name, is_child=roles == {Role.PUPIL}
    )


def band_of(draft: DraftPerson, present: Present) -> str:
    """The age band that the file shows; grown-ups need no birth date for theirs."""
    if draft.birth_date:
        return age_band(draft.birth_date, on=present.today)
    return "adult" if draft.roles and Role.PUPIL not in draft.roles else ""
