# SPDX-License-Identifier: EUPL-1.2
"""What a person may hear. The gateway asks when a socket opens and whenever rights change."""

from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import chain
from uuid import UUID

from django.db.models import Min

from schulhof.communities.models import Group
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation
from schulhof.stream.topics import community_topic, group_topic, person_topic, school_topic

from .memberships import counting, talking_directly


def topics_of(person_id: UUID) -> list[str]:
    """The person's own topic, their schools, communities and groups, direct conversations included.

    Nothing for a person who is not active. Five queries, however many topics.
    """
    return topics_of_all([person_id])[person_id]


def topics_of_all(person_ids: Collection[UUID]) -> dict[UUID, list[str]]:
    """The same for many people at once: after a restart everybody asks in the same second. Five queries."""
    active = Person.objects.filter(pk__in=person_ids, is_active=True).values_list("pk", flat=True)
    found: dict[UUID, list[str]] = {person_id: [] for person_id in person_ids}
    for person_id in active:
        found[person_id].append(person_topic(person_id))
    for person_id, topic in chain(
        _schools_of(list(active)), _communities_of(list(active)), _directs_of(list(active))
    ):
        found[person_id].append(topic)
    return found


def _schools_of(person_ids: list[UUID]) -> Iterator[tuple[UUID, str]]:
    rows = Affiliation.objects.filter(person__in=person_ids, ended_on=None, takes_part=True)
    for person_id, school_id in rows.values_list("person_id", "school_id").distinct():
        yield person_id, school_topic(school_id)


def _communities_of(person_ids: list[UUID]) -> Iterator[tuple[UUID, str]]:
    """Communities and the groups in them."""
    rows = counting().filter(person__in=person_ids)
    belonging = list(rows.values_list("person_id", "community_id").distinct())
    groups: dict[UUID, list[str]] = {community_id: [] for _, community_id in belonging}
    inside = Group.objects.filter(community__in=groups).values_list("community_id", "pk")
    for community_id, group_id in inside:
        if community_id is not None:
            groups[community_id].append(group_topic(group_id))
    for person_id, community_id in belonging:
        yield person_id, community_topic(community_id)
        yield from ((person_id, topic) for topic in groups[community_id])


def _directs_of(person_ids: list[UUID]) -> Iterator[tuple[UUID, str]]:
    rows = talking_directly().filter(person__in=person_ids)
    for person_id, group_id in rows.values_list("person_id", "group_id"):
        yield person_id, group_topic(group_id)


def community_ids_of(person_id: UUID) -> list[UUID]:
    """Communities the person belongs to now."""
    found = counting().filter(person=person_id).values_list("community_id", flat=True)
    return list(found.distinct())


def group_ids_of(person_id: UUID) -> list[UUID]:
    """Groups the person may read now, direct conversations included."""
    return [*_group_ids_in(community_ids_of(person_id)), *_direct_ids_of(person_id)]


def groups_since(person_id: UUID) -> dict[UUID, datetime]:
    """Groups the person may read now, each with the moment they came to it; two queries.

    Messaging counts as new only what was written since. Whoever left and came back came when they came back.
    """
    memberships = counting().filter(person=person_id, community__groups__isnull=False)
    came = memberships.values_list("community__groups").annotate(Min("started_at"))
    directs = talking_directly().filter(person=person_id)
    return dict(came) | dict(directs.values_list("group_id", "group__created_at"))


def _group_ids_in(communities: list[UUID]) -> list[UUID]:
    return list(Group.objects.filter(community__in=communities).values_list("id", flat=True))


def _direct_ids_of(person_id: UUID) -> list[UUID]:
    found = talking_directly().filter(person=person_id)
    return list(found.values_list("group_id", flat=True))
