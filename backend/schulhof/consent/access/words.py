# SPDX-License-Identifier: EUPL-1.2
"""The words that have been said about people, and what they come to."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from schulhof.consent import rules
from schulhof.consent.models import ConsentEvent
from schulhof.consent.registry import REGISTRY
from schulhof.people.access import guardians_of
from schulhof.schools.models import Affiliation

from .basis import bands_of


class Subject(NamedTuple):
    """Somebody at a school."""

    person_id: UUID
    school_id: UUID


class Matter(NamedTuple):
    """What words are about: somebody at a school, and a purpose."""

    person_id: UUID
    school_id: UUID
    purpose: str


@dataclass
class Words:
    """The last word of each who spoke about one matter, as it still counts."""

    own: str | None = None
    guardians: dict[UUID, str] = field(default_factory=dict)

    def of(self, actor_id: UUID, capacity: str) -> str | None:
        """given, declined or withdrawn; None for somebody who said nothing that still counts."""
        return self.own if capacity == "self" else self.guardians.get(actor_id)


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the rules need to know of several people."""

    needs: dict[Subject, rules.Need]
    guardians: dict[UUID, set[UUID]]
    words: dict[Matter, Words]

    def state(self, matter: Matter) -> rules.State:
        """What the words about a matter come to; only confirmed guardians are heard."""
        words = self.words.get(matter, Words())
        heard = self.guardians.get(matter.person_id, set())
        return rules.state_of(
            self.needs[Subject(matter.person_id, matter.school_id)],
            own=_yes(words.own),
            guardians=[word == "given" for who, word in words.guardians.items() if who in heard],
        )


def _yes(word: str | None) -> rules.Word:
    return None if word is None else word == "given"


def facts_about(person_ids: Collection[UUID]) -> Facts:
    """Everything that decides about these people, at all of their schools. Five queries."""
    return Facts(
        needs=needs_of(person_ids),
        guardians=guardians_of(person_ids),
        words=words_about(person_ids),
    )


def needs_of(person_ids: Collection[UUID]) -> dict[Subject, rules.Need]:
    """Whose word each needs at each school they belong to. Two queries."""
    roles: dict[Subject, set[str]] = {}
    bands: dict[UUID, str] = {}
    rows = Affiliation.objects.filter(person__in=person_ids, ended_on=None)
    for person_id, school_id, role, band in rows.values_list(
        "person_id", "school_id", "role", "person__age_band"
    ):
        roles.setdefault(Subject(person_id, school_id), set()).add(role)
        bands[person_id] = band
    of_school = bands_of({school_id for _, school_id in roles})
    return {
        each: rules.need_of_band(
            bands[each.person_id], is_pupil="pupil" in at, bands=of_school[each.school_id]
        )
        for each, at in roles.items()
    }


def words_about(person_ids: Iterable[UUID]) -> dict[Matter, Words]:
    """The words that still count: not expired, and not about a text that was replaced by another. One query."""
    found: dict[Matter, Words] = {}
    rows = ConsentEvent.objects.filter(person_id__in=list(person_ids)).order_by("at", "id")
    for event in rows:
        info = REGISTRY.get(event.purpose)  # type: ignore[call-overload]  # of a purpose that is gone
        if info is None or event.text_version < info.asked_anew_since:
            continue
        words = found.setdefault(Matter(event.person_id, event.school_id, event.purpose), Words())
        _hear(words, event)
    return found


def _hear(words: Words, event: ConsentEvent) -> None:
    if event.kind == ConsentEvent.Kind.EXPIRED:
        if event.capacity == ConsentEvent.Capacity.SELF:
            words.own = None
        else:
            words.guardians.clear()
    elif event.capacity == ConsentEvent.Capacity.SELF:
        words.own = event.kind
    elif event.actor_id is not None:
        words.guardians[event.actor_id] = event.kind
