# SPDX-License-Identifier: EUPL-1.2
"""Who of the file is who at the school. Certain, or a problem to mend; never a guess.

In this order: the number of the source; name and birth date; the sign of a teacher or the place
beside a child; the e-mail address of a grown-up; the name alone; a corrected name; a corrected
birth date. Each person is found at most once, and each step needs exactly one candidate both ways.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from ..draft import DraftPerson, Kind, Part, Problem, Role, Roster
from ..formats.names import fold, fold_class
from . import evidence
from .present import Fingerprint, Fingerprinter, Present, PresentPerson, SourceKey

Candidates = Callable[[DraftPerson], set[UUID]]


@dataclass(slots=True)
class Matches:
    """The answer. `held` people are left exactly as they are; `left_out` rows are not imported."""

    found: dict[str, UUID] = field(default_factory=dict)
    held: set[UUID] = field(default_factory=set)
    left_out: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def match(roster: Roster, present: Present, prints: dict[str, Fingerprint]) -> Matches:
    """Matches all people of the roster. `prints` holds a fingerprint for each of their keys."""
    return _Matcher(roster, present, prints).match()


def fingerprints(roster: Roster, printer: Fingerprinter) -> dict[str, Fingerprint]:
    return {
        person.key: printer.of(
            given=person.given_name,
            family=person.family_name,
            birth_date=person.birth_date,
            email=person.email,
        )
        for person in roster.people
    }


@dataclass(slots=True)
class _Matcher:
    roster: Roster
    present: Present
    prints: dict[str, Fingerprint]
    matches: Matches = field(default_factory=Matches)
    claimed: set[UUID] = field(default_factory=set)
    classes: dict[str, set[str]] = field(default_factory=dict)
    by_name: dict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    by_print: dict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    by_told_name: dict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))

    def match(self) -> Matches:
        self._index()
        self._by_number()
        self._step(self._same_name_and_birth, certain=True)
        self._step(self._same_sign)
        self._step(self._same_address)
        self._step(self._same_name, certain=True)
        self._step(self._corrected_name)
        self._step(self._corrected_birth)
        self._doubtful()
        self._hold_skipped()
        return self.matches

    def _index(self) -> None:
        names = {item.key: item.name for item in self.roster.classes if item.kind is Kind.CLASS}
        for tie in self.roster.enrolments:
            if tie.part is Part.PUPIL and tie.class_key in names:
                folded = fold_class(names[tie.class_key])
                self.classes.setdefault(tie.person_key, set()).add(folded)
        for person in self.present.people.values():
            self.by_name[_name(person.given_name, person.family_name)].add(person.id)
            if person.name_by_hand:
                self.by_told_name[person.fingerprint.name].add(person.id)
            for value in person.fingerprint:
                if value:
                    self.by_print[value].add(person.id)

    # The steps

    def _by_number(self) -> None:
        for draft in self._open():
            keys = [SourceKey(self.roster.source, key) for key in draft.source_keys]
            known = {
                self.present.strong_keys[key] for key in keys if key in self.present.strong_keys
            }
            if not known:
                continue
            (first, *others) = sorted(known)
            person = self.present.people[first]
            if others or first in self.claimed:
                self._leave_open([draft], known)
            elif evidence.confirms_number(draft, self.prints[draft.key], person):
                self._claim(draft, first)
            else:
                self._refuse_number(draft, person)

    def _same_name_and_birth(self, draft: DraftPerson) -> set[UUID]:
        wanted = self.prints[draft.key].name_birth
        found = self.by_print[wanted] if wanted else set()
        return {person for person in found if not self._is_other_kind(draft, person)}

    def _same_sign(self, draft: DraftPerson) -> set[UUID]:
        keys = (SourceKey(self.roster.source, key) for key in draft.weak_keys)
        found = {self.present.weak_keys[key] for key in keys if key in self.present.weak_keys}
        return {
            person for person in found if evidence.confirms_sign(draft, self.present.people[person])
        }

    def _same_address(self, draft: DraftPerson) -> set[UUID]:
        wanted = self.prints[draft.key].email
        found = self.by_print[wanted] if wanted else set()
        return {
            person for person in found if evidence.same_name(draft, self.present.people[person])
        }

    def _same_name(self, draft: DraftPerson) -> set[UUID]:
        """Where at least one side knows no birth date, and no number speaks against it.

        Somebody who left comes back by name alone only into the class they were in: another
        child of the same name may come years later.
        """
        return {
            person
            for person in self._namesakes(draft)
            if not self._births_differ(draft, person)
            and not self._numbers_differ(draft, person)
            and (self.present.people[person].is_active or self._is_in_class(draft, person))
        }

    def _corrected_name(self, draft: DraftPerson) -> set[UUID]:
        return {
            person
            for person in self._born_same_day_in_class(draft)
            if evidence.is_corrected_name(draft, self.present.people[person])
        }

    def _corrected_birth(self, draft: DraftPerson) -> set[UUID]:
        return {
            person
            for person in self._namesakes(draft)
            if self._is_in_class(draft, person) and not self._numbers_differ(draft, person)
        }

    def _doubtful(self) -> None:
        """What looks like one person, and may just as well be two."""
        for draft in self._open():
            doubtful = {
                person
                for person in self._born_same_day_in_class(draft)
                if evidence.is_sibling_or_renamed(draft, self.present.people[person])
            }
            doubtful = {person for person in doubtful if self.present.people[person].is_active}
            doubtful |= {p for p in self._namesakes(draft) if self._is_doubtful(draft, p)}
            if doubtful:
                self._leave_open([draft], doubtful)

    def _is_doubtful(self, draft: DraftPerson, person: UUID) -> bool:
        """A namesake: a child in the same class; a grown-up with another birth date, or who left."""
        if Role.PUPIL in draft.roles:
            return self.present.people[person].is_active and self._is_in_class(draft, person)
        if self._numbers_differ(draft, person):
            return False
        return self._births_differ(draft, person) == self.present.people[person].is_active

    def _hold_skipped(self) -> None:
        """Rows that could not be imported still say that somebody is there."""
        for draft in self.roster.people:
            if not draft.skipped:
                continue
            keys = (SourceKey(self.roster.source, key) for key in draft.source_keys)
            known = {
                self.present.strong_keys[key] for key in keys if key in self.present.strong_keys
            }
            named = draft.given_name and draft.family_name
            self.matches.held |= self._free(known or (self._namesakes(draft) if named else ()))

    # How a step works

    def _step(self, candidates: Candidates, *, certain: bool = False) -> None:
        """Claims where there is one candidate both ways, then where the class singles one out.

        `certain`: what is still open then cannot become clear by weaker evidence.
        """
        wanted = {draft.key: self._free(candidates(draft)) for draft in self._open()}
        open_drafts = {draft.key: draft for draft in self._open() if wanted[draft.key]}
        self._claim_unique(open_drafts, wanted)
        narrowed = {
            key: {person for person in self._free(wanted[key]) if self._is_in_class(draft, person)}
            for key, draft in open_drafts.items()
            if key not in self.matches.found
        }
        self._claim_unique(open_drafts, narrowed)
        if certain:
            for key, draft in open_drafts.items():
                rest = self._free(wanted[key])
                if key not in self.matches.found and rest:
                    self._leave_open([draft], rest)

    def _claim_unique(self, drafts: dict[str, DraftPerson], wanted: dict[str, set[UUID]]) -> None:
        rivals = Counter(person for people in wanted.values() for person in people)
        for key, people in wanted.items():
            if len(people) == 1:
                (person,) = people
                if rivals[person] == 1:
                    self._claim(drafts[key], person)

    def _open(self) -> list[DraftPerson]:
        return [
            draft
            for draft in self.roster.people
            if not draft.skipped
            and draft.key not in self.matches.found
            and draft.key not in self.matches.left_out
        ]

    def _free(self, people: Iterable[UUID]) -> set[UUID]:
        return {person for person in people if person not in self.claimed}

    def _claim(self, draft: DraftPerson, person: UUID) -> None:
        self.matches.found[draft.key] = person
        self.claimed.add(person)

    def _leave_open(self, drafts: Iterable[DraftPerson], people: Iterable[UUID]) -> None:
        for draft in drafts:
            self.matches.left_out.add(draft.key)
            name = f"{draft.given_name} {draft.family_name}"
            self.matches.problems.append(
                Problem("person_ambiguous", draft.place, "name", {"name": name})
            )
        self.matches.held |= set(people) - self.claimed

    def _refuse_number(self, draft: DraftPerson, person: PresentPerson) -> None:
        self.matches.left_out.add(draft.key)
        self.matches.held.add(person.id)
        self.claimed.add(person.id)
        params = {
            "key": draft.source_keys[0].partition(":")[2],
            "before": person.full_name,
            "name": f"{draft.given_name} {draft.family_name}",
        }
        self.matches.problems.append(Problem("key_taken", draft.place, "key", params))

    # What speaks for and against

    def _namesakes(self, draft: DraftPerson) -> set[UUID]:
        """People of the same name who are or were the same here, also under a name that the school
        has corrected by hand since."""
        named = self.by_name[_name(draft.given_name, draft.family_name)]
        told = self.by_told_name[self.prints[draft.key].name]
        return {
            person
            for person in self._free(named | told)
            if self.present.people[person].roles_ever & draft.roles
        }

    def _born_same_day_in_class(self, draft: DraftPerson) -> set[UUID]:
        wanted = self.prints[draft.key].birth
        found = self._free(self.by_print[wanted]) if wanted else set()
        return {person for person in found if self._is_in_class(draft, person)}

    def _is_in_class(self, draft: DraftPerson, person: UUID) -> bool:
        here = self.present.people[person].class_names
        return not here.isdisjoint(self.classes.get(draft.key, ()))

    def _births_differ(self, draft: DraftPerson, person: UUID) -> bool:
        one, other = self.prints[draft.key].birth, self.present.people[person].fingerprint.birth
        return bool(one and other and one != other)

    def _numbers_differ(self, draft: DraftPerson, person: UUID) -> bool:
        """Both have a number of one kind in the same source, and not the same."""
        kinds = {key.partition(":")[0] for key in draft.source_keys}
        return any(
            key.source == self.roster.source and key.key.partition(":")[0] in kinds
            for key in self.present.people[person].keys
        )

    def _is_other_kind(self, draft: DraftPerson, person: UUID) -> bool:
        """A pupil of today is no grown-up of this file; a pupil of former days may return as one."""
        now = self.present.people[person].roles_now
        return bool(now and draft.roles) and (Role.PUPIL in now) != (Role.PUPIL in draft.roles)


def _name(given: str, family: str) -> str:
    return f"{fold(given)}|{fold(family)}"
