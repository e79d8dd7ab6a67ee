# SPDX-License-Identifier: EUPL-1.2
"""A group in somebody's name: what it is, what they may do in it, who else is there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, F, OuterRef
from django.utils.translation import gettext as _

from schulhof.communities import rules
from schulhof.communities.models import DirectParticipant, Group, Partnership
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person

from .memberships import counting

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
    view = _in_community(person, group_id) or _direct(person, group_id)
    if view is None:
        raise NotFound(_("This group is not there (any more)."))
    return view


def may_read_group(person: Person, group_id: UUID) -> bool:
    """Whether group_for would answer."""
    return _belongs(person.id, group_id)


def _belongs(person_id: UUID, group_id: UUID) -> bool:
    return (
        counting().filter(person=person_id, community__groups=group_id).exists()
        or DirectParticipant.objects.filter(
            person=person_id, group=group_id, person__is_active=True
        ).exists()
    )


def _in_community(person: Person, group_id: UUID) -> GroupView | None:
    found = counting().filter(person=person.id, community__groups=group_id)
    rows = list(
        found.select_related("community").annotate(
            group_name=F("community__groups__name"),
            group_posting=F("community__groups__posting"),
            group_closed_at=F("community__groups__closed_at"),
            group_closed_until=F("community__groups__closed_until"),
            across_schools=Exists(
                Partnership.objects.filter(
                    community=OuterRef("community"), state=Partnership.State.AGREED
                )
            ),
        )
    )
    role = rules.strongest(row.role for row in rows)
    if role is None:
        return None
    row = rows[0]
    closed = rules.is_closed(row.group_closed_at, row.group_closed_until, at=now())
    return GroupView(
        id=group_id,
        name=row.group_name,
        kind=Group.Kind.GROUP,
        community_id=row.community_id,
        community_name=row.community.name,
        community_kind=row.community.kind,
        school_id=row.community.school_id,
        posting=row.group_posting,
        closed=closed,
        closed_until=row.group_closed_until if closed else None,
        role=role,
        since=min(row.started_at for row in rows),
        across_schools=row.across_schools,
        why_not=rules.why_not_post(role, posting=row.group_posting, closed=closed),
    )


def _direct(person: Person, group_id: UUID) -> GroupView | None:
    found = DirectParticipant.objects.filter(group=group_id)
    rows = found.values_list("person_id", "group__opened_by", "group__created_at")
    opened = {participant: (by, at) for participant, by, at in rows}
    participants = frozenset(opened)
    if person.id not in participants or not person.is_active:
        return None
    opened_by, opened_at = opened[person.id]
    allowed = bool(_contact_rules) and all(rule(opened_by, participants) for rule in _contact_rules)
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
    direct = DirectParticipant.objects.filter(group=group_id, person__is_active=True)
    return [
        *members.values_list("person_id", flat=True).distinct(),
        *direct.values_list("person_id", flat=True),
    ]


def those_in(group_id: UUID, person_ids: Iterable[UUID]) -> set[UUID]:
    """Which of these people may read the group now; messaging checks mentions with it."""
    wanted = list(person_ids)
    members = counting().filter(community__groups=group_id, person__in=wanted)
    direct = DirectParticipant.objects.filter(
        group=group_id, person__in=wanted, person__is_active=True
    )
    return {
        *members.values_list("person_id", flat=True),
        *direct.values_list("person_id", flat=True),
    }
