# SPDX-License-Identifier: EUPL-1.2
"""A group with what is unread in it."""

from uuid import UUID

from schulhof.communities.access import GroupView, group_for
from schulhof.messaging import rules
from schulhof.messaging.schemas import CommunityOfGroup, GroupAbilities, GroupDetail
from schulhof.people.models import Person
from schulhof.schools.access import briefs

from .messages import last_number_in
from .unread import read_state


def group_detail(person: Person, group_id: UUID) -> GroupDetail:
    """The group as the person meets it."""
    group = group_for(person, group_id)
    people = briefs(group.participants, with_school=False)
    return GroupDetail(
        id=group.id,
        name=group.name,
        kind=group.kind,
        community=_community(group),
        posting=group.posting,
        closed=group.closed,
        closed_until=group.closed_until,
        participants=sorted(people.values(), key=lambda brief: brief["name"]),
        **read_state(person, group),
        last_number=last_number_in(group_id),
        abilities=GroupAbilities(
            post=group.may_post,
            react=rules.may_react(group.why_not),
            moderate=group.may_moderate,
        ),
        why_not=group.why_not,
    )


def _community(group: GroupView) -> CommunityOfGroup | None:
    if group.community_id is None:
        return None
    return CommunityOfGroup(
        id=group.community_id,
        name=group.community_name,
        kind=group.community_kind,
        staff_only=group.staff_only,
    )
