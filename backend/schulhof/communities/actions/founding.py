# SPDX-License-Identifier: EUPL-1.2
"""Founding clubs and projects, and saying what a community is about."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.communities import access, rules
from schulhof.communities.events import CommunityChanged
from schulhof.communities.models import Community, Group, Membership
from schulhof.consent.access import require_purpose
from schulhof.foundation.errors import Conflict, Forbidden, NotFound
from schulhof.foundation.text import cleaned
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.stream.actions import publish, publish_all
from schulhof.stream.topics import community_topic

from .partnerships import ask_schools
from .telling import membership_changes
from .wording import in_the_citys_language, one_line


@dataclass(frozen=True, kw_only=True)
class Founding:
    """What a new community is to be."""

    kind: str
    name: str
    about: str
    school_id: UUID
    partner_school_ids: Collection[UUID] = ()


def found_community(founding: Founding, *, by: Person) -> UUID:
    """Found a club or a project; the founder moderates it. Partner schools are asked, not taken."""
    roles = schools.roles_at(by.id, founding.school_id)
    if not roles:
        raise NotFound(_("This school is not there."))
    require_purpose(by, "participation")
    if not rules.may_found(founding.kind, roles=roles):
        raise Forbidden(_("Clubs and projects are founded by people who work at the school."))
    if not schools.is_live(founding.school_id):
        raise Conflict(_("Your school has not started yet."), code="school_not_live")
    with transaction.atomic():
        community = Community.objects.create(
            kind=founding.kind,
            name=one_line(founding.name),
            about=cleaned(founding.about),
            school_id=founding.school_id,
            founded_by=by,
        )
        with in_the_citys_language():
            Group.objects.create(community=community, name=_("General"))
        Membership.objects.create(
            community=community, person=by, role=Membership.Role.MODERATOR, source="manual"
        )
        publish_all(membership_changes(community.id, [by.id]))
        ask_schools(community, founding.partner_school_ids, by=by)
        record("communities.founded", by=by.id, subject=community.id, school=community.school_id)
    return community.id


def describe_community(
    community_id: UUID, *, name: str | None, about: str | None, by: Person
) -> None:
    """Change name or description; what is None stays. Changing nothing tells nothing."""
    view = access.community_for(by, community_id)
    if not view.may_manage:
        raise Forbidden(_("Only its moderators can change this community."))
    community = view.community
    new_name = community.name if name is None else one_line(name)
    new_about = community.about if about is None else cleaned(about)
    if new_name != community.name and not view.may_rename:
        raise Forbidden(_("This name comes from the school."), code="named_by_roster")
    if (new_name, new_about) == (community.name, community.about):
        return
    with transaction.atomic():
        Community.objects.filter(pk=community.id).update(name=new_name, about=new_about)
        publish(community_topic(community.id), CommunityChanged(id=community.id))
