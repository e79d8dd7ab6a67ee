# SPDX-License-Identifier: EUPL-1.2
"""Whom an act in a community is told to."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from schulhof.communities.events import MembershipChanged, PartnershipChanged
from schulhof.communities.models import Partnership
from schulhof.schools.models import Affiliation
from schulhof.stream.events import Event
from schulhof.stream.topics import community_topic, person_topic

Telling = Iterator[tuple[str, Event]]


def membership_changes(community_id: UUID, person_ids: Iterable[UUID]) -> Telling:
    """To each person whose rights changed, and once to the community."""
    event = MembershipChanged(id=community_id)
    yield community_topic(community_id), event
    for person_id in set(person_ids):
        yield person_topic(person_id), event


def partnership_change(partnership: Partnership) -> Telling:
    """To the administrators of both schools."""
    administrators = Affiliation.objects.filter(
        school__in=[partnership.school_id, partnership.community.school_id],
        role=Affiliation.Role.ADMINISTRATOR,
        ended_on=None,
        person__is_active=True,
    )
    for person_id in administrators.values_list("person_id", flat=True).distinct():
        yield person_topic(person_id), PartnershipChanged(id=partnership.id)
