# SPDX-License-Identifier: EUPL-1.2
"""Who is in a community, and who could be added."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import Case, Exists, IntegerField, Max, OuterRef, Q, QuerySet, Value, When

from schulhof.communities import rules
from schulhof.communities.models import Community, Membership
from schulhof.communities.schemas import Candidate, MemberPage, MemberWire, Role
from schulhof.foundation.paging import decode_cursor, encode_cursor
from schulhof.people.models import Person
from schulhof.people.schemas import PersonBrief
from schulhof.schools import access as schools
from schulhof.schools.models import Affiliation
from schulhof.schools.rules import COLLEAGUES

from .communities import CommunityView, community_for
from .groups import group_for
from .memberships import counting
from .names import called, displayed_as

PAGE = 100
CANDIDATES = 30
MENTIONABLE = 20
_ROLES: dict[int, Role] = {1: "reader", 2: "member", 3: "moderator"}
_STRENGTH = Case(
    *(When(role=role, then=Value(number)) for number, role in _ROLES.items()),
    output_field=IntegerField(),
)
_BY_ROSTER = Case(
    When(source="roster", then=Value(1)), default=Value(0), output_field=IntegerField()
)


def members_of(
    person: Person, community_id: UUID, *, typed: str = "", cursor: str | None = None
) -> MemberPage:
    """Members by name, moderators first; what of them the person may see. A hundred a page."""
    view = community_for(person, community_id)
    rows = (
        visible_memberships(view)
        .filter(_named(view, typed, path="person__"))
        .values("person_id", "person__sort_name")
        .annotate(strength=Max(_STRENGTH), by_roster=Max(_BY_ROSTER))
        .order_by("-strength", "person__sort_name", "person_id")
    )
    if cursor is not None:
        rows = rows.filter(_after(*decode_cursor(cursor, kind=tuple[int, UUID])))
    page = list(rows[: PAGE + 1])
    people = briefs_in(view, [row["person_id"] for row in page[:PAGE]])
    items = [
        MemberWire(
            person=people[row["person_id"]],
            role=_ROLES[row["strength"]],
            by_roster=bool(row["by_roster"]),
        )
        for row in page[:PAGE]
    ]
    return MemberPage(items=items, next=_cursor(page[PAGE - 1]) if len(page) > PAGE else None)


def _named(view: CommunityView, typed: str, *, path: str = "") -> Q:
    """Family names of children are searched only by those who work at every school of the community."""
    if view.works_at == view.school_ids:
        return called(typed, path=path)
    return displayed_as(typed, path=path)


def _after(strength: int, person_id: UUID) -> Q:
    """What follows somebody. The cursor leaves the server, so it holds no name: children show only an initial."""
    name = Person.objects.filter(pk=person_id).values_list("sort_name", flat=True).first() or ""
    same_name = Q(strength=strength, person__sort_name=name, person_id__gt=person_id)
    return Q(strength__lt=strength) | Q(strength=strength, person__sort_name__gt=name) | same_name


def _cursor(row: Mapping[str, Any]) -> str:
    return encode_cursor(row["strength"], str(row["person_id"]))


def visible_memberships(view: CommunityView) -> QuerySet[Membership]:
    """Memberships that count and that the person may see.

    In the community of a whole school, pupils and guardians see only who works there.
    """
    found = counting().filter(community=view.id)
    if rules.sees_all_members(view.kind, is_colleague=bool(view.works_at)):
        return found
    works_there = Affiliation.objects.filter(
        person=OuterRef("person"),
        school__in=view.school_ids,
        role__in=COLLEAGUES,
        ended_on=None,
    )
    return found.filter(Exists(works_there))


def briefs_in(view: CommunityView, person_ids: list[UUID]) -> dict[UUID, PersonBrief]:
    """People as they are shown in this community: their home school only where several meet."""
    if view.crosses_schools:
        return schools.briefs(person_ids, with_school=True)
    return schools.briefs(person_ids, at=view.community.school_id)


def people_in_group(person: Person, group_id: UUID, typed: str = "") -> list[PersonBrief]:
    """Others in a group whom the person may see and so may mention, by name; at most 20."""
    group = group_for(person, group_id)
    if group.community_id is None:
        found = Person.objects.filter(pk__in=group.participants, is_active=True)
        ids = _first_mentioned(found.filter(displayed_as(typed)), person)
        briefs = schools.briefs(ids)
    else:
        view = community_for(person, group.community_id)
        members = visible_memberships(view).values("person")
        found = Person.objects.filter(pk__in=members)
        ids = _first_mentioned(found.filter(_named(view, typed)), person)
        briefs = briefs_in(view, ids)
    return [briefs[each] for each in ids]


def _first_mentioned(people: QuerySet[Person], asker: Person) -> list[UUID]:
    others = people.exclude(pk=asker.id).order_by("sort_name", "id")
    return list(others.values_list("id", flat=True)[:MENTIONABLE])


def candidates_for(person: Person, community_id: UUID, typed: str = "") -> list[Candidate]:
    """People who could be added and whom the asking moderator may see; at most 30. Nobody for others."""
    view = community_for(person, community_id)
    if not view.may_add_members:
        return []
    present = Membership.objects.filter(community=view.id, ended_at=None).values("person")
    found = addable_people(view).filter(called(typed)).exclude(pk__in=present)
    people = list(found.order_by("sort_name", "id")[:CANDIDATES])
    briefs = briefs_in(view, [each.id for each in people])
    classes = schools.class_names_of([each.id for each in people], view.works_at)
    return [
        Candidate(
            person=briefs[each.id], full_name=each.full_name, classes=classes.get(each.id, [])
        )
        for each in people
    ]


def addable_people(view: CommunityView) -> QuerySet[Person]:
    """Whom the moderator may add: who works at one of the schools; pupils and guardians only of schools where the
    moderator works too. Of a partner school's children its own teachers decide. Only who takes part.
    """
    affiliations = Affiliation.objects.filter(person=OuterRef("pk"), ended_on=None, takes_part=True)
    colleagues = affiliations.filter(school__in=view.school_ids, role__in=COLLEAGUES)
    families = affiliations.filter(school__in=view.works_at, role__in=_families_in(view.community))
    return Person.objects.filter(Exists(colleagues) | Exists(families), is_active=True)


def _families_in(community: Community) -> list[str]:
    """The other roles that may enter, by rules.why_not_join."""
    return [
        role
        for role in (Affiliation.Role.PUPIL, Affiliation.Role.GUARDIAN)
        if rules.why_not_join(community.kind, roles={role}) is None
    ]
