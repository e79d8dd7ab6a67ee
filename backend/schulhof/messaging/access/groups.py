# SPDX-License-Identifier: EUPL-1.2
"""A group with what is unread in it."""

from collections.abc import Collection, Iterable
from typing import cast
from uuid import UUID

from schulhof.communities.access import GroupView, functions_in, group_for
from schulhof.communities.models import Community, DirectParticipant, Group
from schulhof.communities.schemas import Kind, Posting
from schulhof.messaging import rules
from schulhof.messaging.schemas import (
    CommunityOfGroup,
    GroupAbilities,
    GroupDetail,
    GroupKind,
    GroupRef,
)
from schulhof.people.models import Person
from schulhof.people.schemas import PersonBrief
from schulhof.schools.access import briefs

from .messages import last_number_in
from .unread import read_state


def group_detail(person: Person, group_id: UUID) -> GroupDetail:
    """The group as the person meets it."""
    group = group_for(person, group_id)
    people = briefs(group.participants, with_school=False)
    on = functions_in(group)
    return GroupDetail(
        id=group.id,
        name=group.name,
        kind=cast(GroupKind, group.kind),
        community=_community(group),
        posting=cast(Posting, group.posting),
        closed=group.closed,
        closed_until=group.closed_until,
        participants=sorted(people.values(), key=lambda brief: brief["name"]),
        **read_state(person, group),
        last_number=last_number_in(group_id),
        abilities=GroupAbilities(
            post=group.may_post,
            react="reactions" in on and rules.may_react(group.why_not),
            attach=group.may_post and "attachments" in on,
            photos=group.may_post and "photos" in on,
            schedule=group.may_post and "scheduled" in on,
            moderate=group.may_moderate,
        ),
        why_not=group.why_not,
    )


def group_refs(group_ids: Iterable[UUID]) -> dict[UUID, GroupRef]:
    """Names of groups that the asking person is known to read. Four queries."""
    groups = list(Group.objects.filter(id__in=set(group_ids)).select_related("community"))
    people = _participants([group.id for group in groups if group.kind == Group.Kind.DIRECT])
    return {
        group.id: GroupRef(
            id=group.id,
            name=group.name,
            kind=cast(GroupKind, group.kind),
            community=_community_ref(group.community),
            participants=people.get(group.id, []),
        )
        for group in groups
    }


def _participants(group_ids: Collection[UUID]) -> dict[UUID, list[PersonBrief]]:
    if not group_ids:
        return {}
    found = DirectParticipant.objects.filter(group__in=group_ids)
    pairs = list(found.values_list("group_id", "person_id"))
    people = briefs({person_id for _, person_id in pairs})
    participants: dict[UUID, list[PersonBrief]] = {}
    for group_id, person_id in pairs:
        participants.setdefault(group_id, []).append(people[person_id])
    return participants


def _community_ref(community: Community | None) -> CommunityOfGroup | None:
    if community is None:
        return None
    return CommunityOfGroup(
        id=community.id,
        name=community.name,
        kind=cast(Kind, community.kind),
        staff_only=community.kind == Community.Kind.STAFF,
    )


def _community(group: GroupView) -> CommunityOfGroup | None:
    if group.community_id is None:
        return None
    return CommunityOfGroup(
        id=group.community_id,
        name=group.community_name,
        kind=cast(Kind, group.community_kind),
        staff_only=group.staff_only,
    )
