# SPDX-License-Identifier: EUPL-1.2
"""Communities in somebody's name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Subquery
from django.utils.translation import gettext as _

from schulhof.communities import rules
from schulhof.communities.models import Community, Group, Partnership
from schulhof.communities.schemas import (
    CommunityAbilities,
    CommunityBrief,
    CommunityDetail,
    GroupBrief,
    PartnerSchool,
    UnattendedCommunity,
)
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.schools.models import School
from schulhof.schools.rules import is_colleague

from .memberships import agreeing, counting, managing, partner_school_ids

_ORDER = ["school", "staff", "class", "course", "club", "project"]


@dataclass(frozen=True, kw_only=True, slots=True)
class CommunityView:
    """A community as one of its people meets it. `works_at`: those of its schools where they work."""

    community: Community
    role: str
    by_roster: bool
    school_ids: frozenset[UUID]
    works_at: frozenset[UUID]

    @property
    def id(self) -> UUID:
        return self.community.id

    @property
    def kind(self) -> str:
        return self.community.kind

    @property
    def crosses_schools(self) -> bool:
        return len(self.school_ids) > 1

    @property
    def may_manage(self) -> bool:
        return rules.may_manage(self.role, is_colleague=bool(self.works_at))

    @property
    def may_rename(self) -> bool:
        return self.may_manage and self.kind not in rules.FROM_ROSTER

    @property
    def may_add_members(self) -> bool:
        """The whole school is in its community already."""
        return self.may_manage and self.kind != Community.Kind.SCHOOL


def community_for(person: Person, community_id: UUID) -> CommunityView:
    """The community, if the person belongs to it; else NotFound, whether or not it exists. Three queries."""
    found = counting().filter(person=person.id, community=community_id)
    rows = list(found.select_related("community__school"))
    role = rules.strongest(row.role for row in rows)
    if role is None:
        raise NotFound(_("This community is not there (any more)."))
    community = rows[0].community
    school_ids = {community.school_id, *partner_school_ids(community)}
    mine = schools.roles_by_school(person.id)
    works_at = {key for key in school_ids if is_colleague(mine.get(key, ()))}
    return CommunityView(
        community=community,
        role=role,
        by_roster=any(row.source == "roster" for row in rows),
        school_ids=frozenset(school_ids),
        works_at=frozenset(works_at),
    )


def communities_of(person: Person) -> list[CommunityBrief]:
    """The person's communities with their groups: the school first, then by kind and name. Three queries."""
    rows = counting().filter(person=person.id).select_related("community__school")
    roles: dict[UUID, list[str]] = {}
    communities: dict[UUID, Community] = {}
    for row in rows:
        roles.setdefault(row.community_id, []).append(row.role)
        communities[row.community_id] = row.community
    groups = _groups_in(communities)
    partners = _partners_of(communities)
    ordered = sorted(
        communities.values(), key=lambda each: (_ORDER.index(each.kind), each.name, each.id)
    )
    return [
        _brief(
            each,
            role=rules.strongest(roles[each.id]) or "reader",
            partners=partners.get(each.id, []),
            groups=groups.get(each.id, []),
        )
        for each in ordered
    ]


def community_detail(person: Person, community_id: UUID) -> CommunityDetail:
    """The community with all a member may know of it."""
    view = community_for(person, community_id)
    asked = list(view.community.partnerships.select_related("school").order_by("asked_at"))
    brief = _brief(
        view.community,
        role=view.role,
        partners=[each.school for each in asked if each.school_id in view.school_ids],
        groups=_groups_in([view.id]).get(view.id, []),
    )
    return CommunityDetail(
        **brief,
        about=view.community.about,
        abilities=_abilities(view),
        partnerships=[_partner(each) for each in asked] if view.may_manage else [],
    )


def _abilities(view: CommunityView) -> CommunityAbilities:
    return CommunityAbilities(
        manage=view.may_manage,
        rename=view.may_rename,
        moderate=rules.may_moderate(view.role),
        add_members=view.may_add_members,
        create_groups=view.may_manage,
        leave=not view.by_roster,
    )


def _brief(
    community: Community, *, role: str, partners: Sequence[School], groups: list[GroupBrief]
) -> CommunityBrief:
    home = schools.school_brief(community.school)
    others = sorted(map(schools.school_brief, partners), key=lambda each: each["short_name"])
    return cast(
        CommunityBrief,
        {
            "id": community.id,
            "kind": community.kind,
            "name": community.name,
            "school": home,
            "schools": [home, *others],
            "role": role,
            "staff_only": community.kind == Community.Kind.STAFF,
            "groups": groups,
        },
    )


def _partner(partnership: Partnership) -> PartnerSchool:
    return cast(
        PartnerSchool,
        {
            "id": partnership.id,
            "school": schools.school_brief(partnership.school),
            "state": partnership.state,
            "home_agreed": partnership.home_agreed_at is not None,
            "partner_agreed": partnership.partner_agreed_at is not None,
        },
    )


def _groups_in(communities: Iterable[UUID]) -> dict[UUID, list[GroupBrief]]:
    at = now()
    groups: dict[UUID, list[GroupBrief]] = {}
    for group in Group.objects.filter(community__in=list(communities)).order_by("created_at", "id"):
        if group.community_id is None:
            continue
        closed = rules.is_closed(group.closed_at, group.closed_until, at=at)
        groups.setdefault(group.community_id, []).append(
            cast(
                GroupBrief,
                {
                    "id": group.id,
                    "name": group.name,
                    "kind": "group",
                    "posting": group.posting,
                    "closed": closed,
                    "closed_until": group.closed_until if closed else None,
                },
            )
        )
    return groups


def _partners_of(communities: Iterable[UUID]) -> dict[UUID, list[School]]:
    agreed = agreeing().filter(community__in=list(communities))
    partners: dict[UUID, list[School]] = {}
    for partnership in agreed.select_related("school"):
        partners.setdefault(partnership.community_id, []).append(partnership.school)
    return partners


def unattended_at(person: Person, school_id: UUID) -> list[UnattendedCommunity]:
    """Communities of a school that nobody looks after any more, for its administrators. Names, no content."""
    if not schools.is_administrator_of(person.id, school_id):
        raise NotFound(_("This school is not there."))
    looked_after = Exists(managing().filter(community=OuterRef("pk")))
    members = counting().filter(community=OuterRef("pk")).order_by().values("community")
    people = members.annotate(people=Count("person", distinct=True)).values("people")
    found = Community.objects.filter(
        ~looked_after, school=school_id, school__state=School.State.LIVE, ended_at=None
    )
    rows = found.annotate(people=Subquery(people)).order_by("name", "id")
    return [
        cast(
            UnattendedCommunity,
            {"id": each.id, "kind": each.kind, "name": each.name, "people": each.people or 0},
        )
        for each in rows
    ]
