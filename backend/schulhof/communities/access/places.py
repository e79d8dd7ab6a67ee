# SPDX-License-Identifier: EUPL-1.2
"""Where people belong, as facts for rules of higher floors."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from schulhof.communities import rules
from schulhof.communities.models import DirectParticipant

from .memberships import counting, talking_directly


class Place(NamedTuple):
    """A community and what somebody is in it."""

    community_id: UUID
    kind: str
    role: str


def places_of(person_ids: Iterable[UUID], *, kinds: Collection[str]) -> dict[UUID, list[Place]]:
    """Communities of these kinds that the people belong to now, each with the role that counts. One query."""
    found = counting().filter(person__in=list(person_ids), community__kind__in=kinds)
    roles: dict[tuple[UUID, UUID, str], list[str]] = {}
    for person_id, community_id, kind, role in found.values_list(
        "person_id", "community_id", "community__kind", "role"
    ):
        roles.setdefault((person_id, community_id, kind), []).append(role)
    places: dict[UUID, list[Place]] = {}
    for (person_id, community_id, kind), several in roles.items():
        role = rules.strongest(several) or "reader"
        places.setdefault(person_id, []).append(Place(community_id, kind, role))
    return places


def person_ids_beside(person_ids: Iterable[UUID], *, kinds: Collection[str]) -> set[UUID]:
    """Everybody who is in a community of these kinds together with one of these people. Two queries."""
    mine = counting().filter(person__in=list(person_ids), community__kind__in=kinds)
    beside = counting().filter(community__in=list(mine.values_list("community_id", flat=True)))
    return set(beside.values_list("person_id", flat=True))


class Direct(NamedTuple):
    """A direct conversation: who opened it when, and who is in it."""

    group_id: UUID
    opened_by: UUID | None
    opened_at: datetime
    participants: frozenset[UUID]


def directs_of(person_id: UUID) -> list[Direct]:
    """The direct conversations of a person. One query."""
    mine = talking_directly().filter(person=person_id)
    found = DirectParticipant.objects.filter(group__in=mine.values("group"))
    people: dict[tuple[UUID, UUID | None, datetime], set[UUID]] = {}
    for group_id, opened_by, opened_at, participant in found.values_list(
        "group_id", "group__opened_by", "group__created_at", "person_id"
    ):
        people.setdefault((group_id, opened_by, opened_at), set()).add(participant)
    return [Direct(*key, frozenset(participants)) for key, participants in people.items()]
