# SPDX-License-Identifier: EUPL-1.2
"""What a person may hear. The gateway asks when a socket opens and whenever rights change."""

from datetime import datetime
from uuid import UUID

from django.db.models import Min

from schulhof.communities.models import DirectParticipant, Group
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation
from schulhof.stream.topics import community_topic, group_topic, person_topic, school_topic

from .memberships import counting


def topics_of(person_id: UUID) -> list[str]:
    """The person's own topic, their schools, communities and groups, direct conversations included.

    Nothing for a person who is not active. Five queries, however many topics.
    """
    if not Person.objects.filter(pk=person_id, is_active=True).exists():
        return []
    schools = Affiliation.objects.filter(person=person_id, ended_on=None)
    communities = community_ids_of(person_id)
    return [
        person_topic(person_id),
        *map(school_topic, schools.values_list("school_id", flat=True).distinct()),
        *map(community_topic, communities),
        *map(group_topic, _group_ids_in(communities)),
        *map(group_topic, _direct_ids_of(person_id)),
    ]


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
    directs = DirectParticipant.objects.filter(person=person_id, person__is_active=True)
    return dict(came) | dict(directs.values_list("group_id", "group__created_at"))


def _group_ids_in(communities: list[UUID]) -> list[UUID]:
    return list(Group.objects.filter(community__in=communities).values_list("id", flat=True))


def _direct_ids_of(person_id: UUID) -> list[UUID]:
    found = DirectParticipant.objects.filter(person=person_id, person__is_active=True)
    return list(found.values_list("group_id", flat=True))
