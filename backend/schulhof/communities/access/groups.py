# SPDX-License-Identifier: EUPL-1.2
"""A group in somebody's name: what it is, what they may do in it, who else is there."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from schulhof.communities import rules
from schulhof.communities.models import DirectParticipant, Group
from schulhof.consent import access as consent
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.schools.functions import Function

from .memberships import agreeing, counting, talking_directly

#: Whether a direct conversation may go on, by who opened it and who is in it; safeguarding, a floor above, says.
ContactRule = Callable[[UUID | None, frozenset[UUID]], bool]
_contact_rules: list[ContactRule] = []


def register_contact_rule(rule: ContactRule) -> None:
    """Ask `rule(opened_by, participants)` before anybody writes in a direct conversation.

    Without a rule nobody may.
    """
    _contact_rules.append(rule)


@dataclass(frozen=True, kw_only=True, slots=True)
class GroupView:
    """A group as one person meets it.

    `since` is when they came to it, `across_schools` whether several schools meet, so that a person's home school
    is to be shown; `participants` are the people of a direct conversation.
    """

    id: UUID
    name: str
    kind: str
    community_id: UUID | None = None
    community_name: str = ""
    community_kind: str = ""
    school_id: UUID | None = None
    posting: str = Group.Posting.ALL
    closed: bool = False
    closed_until: datetime | None = None
    role: str
    since: datetime
    across_schools: bool = False
    why_not: rules.WhyNot | None
    participants: frozenset[UUID] = frozenset()

    @property
    def may_post(self) -> bool:
        return self.why_not is None

    @property
    def may_moderate(self) -> bool:
        return self.kind == Group.Kind.GROUP and rules.may_moderate(self.role)

    @property
    def staff_only(self) -> bool:
        return self.community_kind == "staff"


def group_for(person: Person, group_id: UUID) -> GroupView:
    """The group, if the person may read it; else NotFound, whether or not it exists."""
    view = groups_for([(person, group_id)]).get((person.id, group_id))
    if view is None:
        raise NotFound(_("This group is not there (any more)."))
    return view


def functions_in(group: GroupView) -> frozenset[Function]:
    """What is switched on in a group: by its home school, or for all of a direct conversation. One query."""
    if group.school_id is not None:
        return schools.functions_of(group.school_id)
    return schools.functions_shared_by(group.participants)


def require_in(group: GroupView, *functions: Function) -> None:
    """Refuse what is not switched on in the group: NotFound("function_off")."""
    if not functions_in(group).issuperset(functions):
        raise schools.function_off()


def groups_for(pairs: Collection[tuple[Person, UUID]]) -> dict[tuple[UUID, UUID], GroupView]:
    """What group_for would answer to each pair, by the ids of person and group; nothing where it would refuse.

    One query for all groups of communities, a few for each direct conversation.
    """
    views = _in_communities({(person.id, group_id) for person, group_id in pairs})
    for person, group_id in pairs:
        if (person.id, group_id) not in views and (view := _direct(person, group_id)):
            views[person.id, group_id] = view
    return views


def may_read_group(person: Person, group_id: UUID) -> bool:
    """Whether group_for would answer."""
    return _belongs(person.id, group_id)


def _may_go_on(opened_by: UUID | None, participants: frozenset[UUID]) -> bool:
    return bool(_contact_rules) and all(rule(opened_by, participants) for rule in _contact_rules)


def _belongs(person_id: UUID, group_id: UUID) -> bool:
    return (
        counting().filter(person=person_id, community__groups=group_id).exists()
        or talking_directly().filter(person=person_id, group=group_id).exists()
    )


def _in_communities(pairs: Collection[tuple[UUID, UUID]]) -> dict[tuple[UUID, UUID], GroupView]:
    agreed = agreeing().filter(community=OuterRef("community"))
    found = counting().filter(
        person__in={person_id for person_id, _ in pairs},
        community__groups__in={group_id for _, group_id in pairs},
    )
    memberships: dict[tuple[UUID, UUID], list[_MemberOfGroup]] = {}
    for row in found.values_list(*_MemberOfGroup._fields[:-1], Exists(agreed)):
        membership = _MemberOfGroup(*row)
        pair = (membership.person_id, membership.community__groups__id)
        if pair in pairs:
            memberships.setdefault(pair, []).append(membership)
    return {pair: _in_community(rows) for pair, rows in memberships.items()}


class _MemberOfGroup(NamedTuple):
    """A membership with the group it leads to; the names are paths of the query."""

    person_id: UUID
    role: str
    started_at: datetime
    community_id: UUID
    community__name: str
    community__kind: str
    community__school_id: UUID
    community__groups__id: UUID
    community__groups__name: str
    community__groups__posting: str
    community__groups__closed_at: datetime | None
    community__groups__closed_until: datetime | None
    across_schools: bool


def _in_community(rows: Sequence[_MemberOfGroup]) -> GroupView:
    """The group as several memberships of one person show it: the stronger role counts."""
    row = rows[0]
    posting, until = row.community__groups__posting, row.community__groups__closed_until
    closed = rules.is_closed(row.community__groups__closed_at, until, at=now())
    role = rules.strongest(each.role for each in rows) or row.role
    return GroupView(
        id=row.community__groups__id,
        name=row.community__groups__name,
        kind=Group.Kind.GROUP,
        community_id=row.community_id,
        community_name=row.community__name,
        community_kind=row.community__kind,
        school_id=row.community__school_id,
        posting=posting,
        closed=closed,
        closed_until=until if closed else None,
        role=role,
        since=min(each.started_at for each in rows),
        across_schools=row.across_schools,
        why_not=rules.why_not_post(role, posting=posting, closed=closed),
    )


def _direct(person: Person, group_id: UUID) -> GroupView | None:
    found = DirectParticipant.objects.filter(group=group_id)
    mine = Exists(talking_directly().filter(pk=OuterRef("pk"), person=person.id))
    rows = found.values_list("person_id", "group__opened_by", "group__created_at", mine)
    opened = {participant: (by, at, talks) for participant, by, at, talks in rows}
    participants = frozenset(opened)
    opened_by, opened_at, talks = opened.get(person.id, (None, now(), False))
    if not talks:
        return None
    # In a conversation of two both have to agree; from a larger one somebody may be missing.
    agreed = len(consent.allowed(participants, "direct_messages")) > 1
    allowed = agreed and _may_go_on(opened_by, participants)
    return GroupView(
        id=group_id,
        name="",
        kind=Group.Kind.DIRECT,
        role="member",
        since=opened_at,
        why_not=None if allowed else "not_allowed_any_more",
        participants=participants,
    )


def person_ids_in(group_id: UUID) -> list[UUID]:
    """Everybody who may read the group now."""
    members = counting().filter(community__groups=group_id)
    direct = talking_directly().filter(group=group_id)
    return [
        *members.values_list("person_id", flat=True).distinct(),
        *direct.values_list("person_id", flat=True),
    ]


def those_in(group_id: UUID, person_ids: Iterable[UUID]) -> set[UUID]:
    """Which of these people may read the group now; messaging checks mentions with it."""
    wanted = list(person_ids)
    members = counting().filter(community__groups=group_id, person__in=wanted)
    direct = talking_directly().filter(group=group_id, person__in=wanted)
    return {
        *members.values_list("person_id", flat=True),
        *direct.values_list("person_id", flat=True),
    }
