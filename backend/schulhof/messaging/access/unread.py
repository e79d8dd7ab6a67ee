# SPDX-License-Identifier: EUPL-1.2
"""What a person has read and what not. One monotone marker per person and group; everything else is counted.

A message is unread when its number is beyond the marker, it is somebody else's, it is not deleted, and it was
written since the person came to the group: who comes later finds the history, but it is not news. Sending does
not move the marker: one's own messages never count, so nothing need be moved.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import Count, FilteredRelation, Max, Min, Q, QuerySet

from schulhof.communities.access import GroupView, groups_since
from schulhof.messaging.models import Message, ReadMarker
from schulhof.messaging.schemas import ReadState, UnreadCount
from schulhof.people.models import Person

_GROUPS_PER_QUERY = 100  # one condition each; SQLite allows expressions a thousand deep


def unread_of(person: Person) -> dict[UUID, UnreadCount]:
    """Groups with something unread. Four queries for up to a hundred groups."""
    return _counts(person, groups_since(person.id))


def read_state(person: Person, group: GroupView) -> ReadState:
    """Where the person is in a group."""
    counts = _counts(person, {group.id: group.since})
    count = counts.get(group.id, UnreadCount(unread=0, mentions=0))
    return ReadState(read_upto=read_upto(person, group), **count)


def unread_messages(person: Person) -> Iterator[QuerySet[Message]]:
    """The unread messages themselves, up to a hundred groups at a time."""
    return _unread(person, groups_since(person.id))


def read_upto(person: Person, group: GroupView) -> int:
    """The number up to which everything is read, or was there before the person came."""
    marker = _markers(person, [group.id]).get(group.id, 0)
    beyond = Message.objects.filter(group=group.id, number__gt=marker)
    numbers = beyond.aggregate(
        first=Min("number", filter=Q(created_at__gte=group.since)), last=Max("number")
    )
    if numbers["last"] is None:
        return marker
    return int(numbers["last"] if numbers["first"] is None else numbers["first"] - 1)


def _counts(person: Person, since: Mapping[UUID, datetime]) -> dict[UUID, UnreadCount]:
    counted: dict[UUID, UnreadCount] = {}
    for messages in _unread(person, since):
        # At most one mention of a person in a message, so joining multiplies nothing.
        mine = FilteredRelation("mentions", condition=Q(mentions__person=person))
        rows = messages.alias(mine=mine).values_list("group").annotate(Count("id"), Count("mine"))
        for group_id, unread, mentions in rows:
            counted[group_id] = UnreadCount(unread=unread, mentions=mentions)
    return counted


def _unread(person: Person, since: Mapping[UUID, datetime]) -> Iterator[QuerySet[Message]]:
    """Ranges of numbers, so that history read long ago is not touched."""
    upto = _markers(person, since)
    groups = list(since)
    for start in range(0, len(groups), _GROUPS_PER_QUERY):
        new = Q()
        for group in groups[start : start + _GROUPS_PER_QUERY]:
            new |= Q(group=group, number__gt=upto.get(group, 0), created_at__gte=since[group])
        yield Message.objects.filter(new, deleted_at=None).exclude(author=person)


def _markers(person: Person, groups: Collection[UUID]) -> dict[UUID, int]:
    found = ReadMarker.objects.filter(person=person, group__in=groups)
    return dict(found.values_list("group_id", "upto"))
