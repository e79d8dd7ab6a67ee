# SPDX-License-Identifier: EUPL-1.2
"""Bring a school's own communities and memberships in line with its people and classes.

The school, its staff, each class and each course have a community. Memberships made by hand are never touched.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.communities import rules
from schulhof.communities.events import CommunityChanged, MembershipChanged
from schulhof.communities.models import Community, Group, Membership
from schulhof.foundation.clock import now
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation, ClassMember, School, SchoolClass
from schulhof.stream.actions import publish_all
from schulhof.stream.events import Event
from schulhof.stream.topics import community_topic, person_topic

from .wording import in_the_citys_language

#: Community and person.
Place = tuple[UUID, UUID]
_CHUNK = 500


@dataclass
class _Changes:
    """Whom to tell: people whose rights changed, with one community each, and communities."""

    people: dict[UUID, UUID] = field(default_factory=dict)
    members_of: set[UUID] = field(default_factory=set)
    communities: set[UUID] = field(default_factory=set)

    def add(self, places: Iterable[Place]) -> None:
        for community_id, person_id in places:
            self.people.setdefault(person_id, community_id)
            self.members_of.add(community_id)

    def events(self) -> Iterator[tuple[str, Event]]:
        for person_id, community_id in self.people.items():
            yield person_topic(person_id), MembershipChanged(id=community_id)
        for community_id in self.members_of:
            yield community_topic(community_id), MembershipChanged(id=community_id)
        for community_id in self.communities:
            yield community_topic(community_id), CommunityChanged(id=community_id)


def sync_school(school: School, *, by: Person | None) -> None:
    """Make the communities of the roster say what the school's affiliations and classes say.

    Idempotent: a second run changes and tells nothing. Each person whose rights changed is told
    once, naming one of the communities concerned.
    """
    with transaction.atomic():
        School.objects.select_for_update().get(pk=school.pk)  # two runs for one school take turns
        changes = _Changes()
        places = _school_communities(school) | _class_communities(school, changes)
        wanted = _wanted_memberships(school, places)
        _apply(wanted, _roster_memberships(places.values()), changes)
        publish_all(changes.events())
        if changes.people or changes.communities:
            facts = {"people": len(changes.people), "communities": len(changes.members_of)}
            record(
                "communities.synced", by=by.id if by else None, school=school.id, facts={**facts}
            )


def follow_school(school: School) -> None:
    """What schools calls after an act by hand, inside its transaction; that act is in the log already."""
    sync_school(school, by=None)


def _school_communities(school: School) -> dict[str | UUID, UUID]:
    """Ids of the communities of the school and the staff, by kind."""
    kinds = (Community.Kind.SCHOOL, Community.Kind.STAFF)
    found = Community.objects.filter(school=school, kind__in=kinds, ended_at=None)
    by_kind: dict[str | UUID, UUID] = {community.kind: community.id for community in found}
    if Community.Kind.SCHOOL not in by_kind:
        by_kind["school"] = _open_school_community(school)
    if Community.Kind.STAFF not in by_kind:
        by_kind["staff"] = _open_staff_community(school)
    return by_kind


def _open_school_community(school: School) -> UUID:
    community = Community.objects.create(school=school, kind="school", name=school.short_name)
    with in_the_citys_language():
        Group.objects.create(
            community=community, name=_("From the school"), posting=Group.Posting.MODERATORS
        )
    return community.id


def _open_staff_community(school: School) -> UUID:
    with in_the_citys_language():
        community = Community.objects.create(school=school, kind="staff", name=_("Staff"))
        Group.objects.create(community=community, name=_("Staff room"))
    return community.id


def _class_communities(school: School, changes: _Changes) -> dict[str | UUID, UUID]:
    """Ids of the communities of the school's present classes and courses, by class."""
    of_class = {
        community.school_class_id: community
        for community in Community.objects.filter(school=school, school_class__isnull=False)
    }
    classes = list(school.classes.all())
    _open_communities(
        [each for each in classes if each.ended_on is None and each.id not in of_class]
    )
    for each in classes:
        if each.id in of_class:
            _follow(of_class[each.id], each, changes)
    present = SchoolClass.objects.filter(school=school, ended_on=None)
    return dict(present.values_list("id", "community__id"))


def _open_communities(classes: Sequence[SchoolClass]) -> None:
    communities = [
        Community(school_id=each.school_id, kind=each.kind, name=each.name, school_class=each)
        for each in classes
    ]
    Community.objects.bulk_create(communities)
    with in_the_citys_language():
        name = _("General")
    Group.objects.bulk_create([Group(community=each, name=name) for each in communities])


def _follow(community: Community, school_class: SchoolClass, changes: _Changes) -> None:
    """A community is called what its class is called, and ends and comes back with it."""
    has_ended = school_class.ended_on is not None
    if community.name == school_class.name and has_ended == (community.ended_at is not None):
        return
    if has_ended != (community.ended_at is not None):
        members = community.memberships.filter(ended_at=None).values_list("person_id", flat=True)
        changes.add((community.id, person_id) for person_id in members)
    community.name = school_class.name
    community.ended_at = now() if has_ended else None
    community.save(update_fields=["name", "ended_at"])
    changes.communities.add(community.id)


def _wanted_memberships(school: School, places: dict[str | UUID, UUID]) -> dict[Place, str]:
    wanted: dict[Place, str] = {}
    for person_id, roles in _roles_at(school).items():
        wanted[places["school"], person_id] = rules.role_in_school(roles)
        if in_staff := rules.role_in_staff(roles):
            wanted[places["staff"], person_id] = in_staff
    members = ClassMember.objects.filter(
        school_class__school=school, ended_on=None, person__is_active=True
    )
    for class_id, person_id, part in members.values_list("school_class_id", "person_id", "part"):
        if class_id in places:
            place, role = (places[class_id], person_id), rules.role_in_class(part)
            wanted[place] = rules.strongest([role, wanted.get(place, role)]) or role
    return wanted


def _roles_at(school: School) -> dict[UUID, set[str]]:
    found = Affiliation.objects.filter(school=school, ended_on=None, person__is_active=True)
    roles: dict[UUID, set[str]] = {}
    for person_id, role in found.values_list("person_id", "role"):
        roles.setdefault(person_id, set()).add(role)
    return roles


def _roster_memberships(communities: Iterable[UUID]) -> dict[Place, tuple[UUID, str]]:
    found = Membership.objects.filter(
        community__in=list(communities), source="roster", ended_at=None
    )
    return {
        (community_id, person_id): (key, role)
        for key, community_id, person_id, role in found.values_list(
            "id", "community_id", "person_id", "role"
        )
    }


def _apply(
    wanted: dict[Place, str], present: dict[Place, tuple[UUID, str]], changes: _Changes
) -> None:
    arriving = [place for place in wanted if place not in present]
    leaving = [place for place in present if place not in wanted]
    changing = [
        place for place in wanted if place in present and wanted[place] != present[place][1]
    ]
    Membership.objects.bulk_create(
        [
            Membership(
                community_id=place[0], person_id=place[1], role=wanted[place], source="roster"
            )
            for place in arriving
        ],
        batch_size=_CHUNK,
    )
    for chunk in _chunks([present[place][0] for place in leaving]):
        Membership.objects.filter(pk__in=chunk).update(ended_at=now())
    for role in Membership.Role.values:
        for chunk in _chunks([present[place][0] for place in changing if wanted[place] == role]):
            Membership.objects.filter(pk__in=chunk).update(role=role)
    changes.add(sorted([*arriving, *leaving, *changing]))


def _chunks(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]
