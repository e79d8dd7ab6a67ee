# SPDX-License-Identifier: EUPL-1.2
"""Who could read a group during a stretch of time, and whom an account could see in its communities then.

The rules are those of today's reads: `groups` for who may read, `members` for whom a list shows and who can be
added.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from uuid import UUID

from django.db.models import Q

from schulhof.audit.models import AuditEntry
from schulhof.communities import rules
from schulhof.communities.models import (
    Community,
    DirectParticipant,
    Group,
    Membership,
    Partnership,
)
from schulhof.consent.access import agreed_during
from schulhof.foundation.exposure import Found
from schulhof.foundation.spans import Span, lasting
from schulhof.people.access import here_during
from schulhof.schools import access as schools
from schulhof.schools.models import Affiliation
from schulhof.schools.rules import COLLEAGUES

from .stays import Stay, stays

#: By group, when it could be read.
Windows = dict[UUID, list[Span]]


def who_could_read(group_id: UUID, span: Span) -> set[UUID] | None:
    """Everybody who could read the group at some moment of the stretch; None if there is no such group."""
    group = Group.objects.filter(pk=group_id).first()
    if group is None:
        return None
    there = span.cut(lasting(group.created_at, None))
    if there is None:
        return set()
    if group.community_id is None:
        return _talking(participants_of([group_id])[group_id], there)
    return {stay.person_id for stay in stays(there, community_ids=[group.community_id])}


def readable_by(person_id: UUID, span: Span) -> Windows:
    """Every group the account could read, and when."""
    belonged: dict[UUID, list[Span]] = defaultdict(list)
    for stay in stays(span, person_ids=[person_id]):
        belonged[stay.community_id].append(stay.span)
    windows: Windows = defaultdict(list)
    groups = Group.objects.filter(community__in=belonged).values_list(
        "id", "community_id", "created_at"
    )
    for group_id, community_id, created_at in groups:
        for held in belonged[community_id]:
            if there := held.cut(lasting(created_at, None)):
                windows[group_id].append(there)
    return dict(windows) | {group: [there] for group, there in _directs_of(person_id, span)}


def members_seen_by(person_id: UUID, span: Span) -> Found:
    """Whom member lists, and the lists of whom one could add, showed to the account."""
    mine = stays(span, person_ids=[person_id])
    others = stays(span, community_ids={stay.community_id for stay in mine})
    directs = participants_of(group_id for group_id, _ in _directs_of(person_id, span))
    shown = {other.person_id for other in _shown(mine, others)}
    return {
        "member": shown.union(*directs.values()) - {person_id},
        "looked_up": _addable(mine, _had_another_role(person_id, span)) - {person_id},
    }


def belonging_to_communities(school_id: UUID, span: Span) -> Found:
    """Everybody who is or was in a community of the school, from wherever they come."""
    found = Membership.objects.filter(community__school=school_id, started_at__lt=span.until)
    return {"member": set(found.values_list("person_id", flat=True))}


def participants_of(group_ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """By direct conversation, its people. They are in it from its beginning to its end."""
    found: dict[UUID, set[UUID]] = {group_id: set() for group_id in group_ids}
    rows = DirectParticipant.objects.filter(group__in=list(found))
    for group_id, person_id in rows.values_list("group_id", "person_id"):
        found[group_id].add(person_id)
    return found


def _shown(mine: Collection[Stay], others: Iterable[Stay]) -> Iterator[Stay]:
    """Of a whole school pupils and guardians are shown only who works there."""
    by_community: dict[UUID, list[Stay]] = defaultdict(list)
    for stay in mine:
        by_community[stay.community_id].append(stay)
    for other in others:
        for stay in by_community[other.community_id]:
            sees_all = rules.sees_all_members(stay.kind, is_colleague=stay.works_there)
            if (sees_all or other.works_there) and stay.span.cut(other.span):
                yield other


def _had_another_role(person_id: UUID, span: Span) -> bool:
    """A role is changed in its row; that it was changed since stands in the audit log."""
    changed = AuditEntry.objects.filter(act="communities.role_changed", subject_id=person_id)
    return changed.filter(at__gt=span.since).exists()


def _addable(mine: Iterable[Stay], any_role: bool) -> set[UUID]:
    """Whom a managing moderator finds: colleagues of the community's schools, families of the own one."""
    found: set[UUID] = set()
    for stay in mine:
        role = Membership.Role.MODERATOR if any_role else stay.role
        managing = rules.may_manage(role, is_colleague=stay.works_there)
        if managing and stay.kind != Community.Kind.SCHOOL:
            found |= _found_from(stay)
    return found


def _found_from(stay: Stay) -> set[UUID]:
    community = Community.objects.get(pk=stay.community_id)
    partners = community.partnerships.filter(
        Q(state=Partnership.State.AGREED) | Q(answered_at__gt=stay.span.since),
        home_agreed_at__lt=stay.span.until,
        partner_agreed_at__lt=stay.span.until,
    )
    at = {community.school_id, *partners.values_list("school_id", flat=True)}
    families = [
        role
        for role in (Affiliation.Role.PUPIL, Affiliation.Role.GUARDIAN)
        if rules.why_not_join(stay.kind, roles={role}) is None
    ]
    rows = schools.affiliations_during(stay.span).filter(
        Q(school__in=at, role__in=COLLEAGUES) | Q(school=stay.school_id, role__in=families)
    )
    those = set(rows.values_list("person_id", "school_id"))
    return {each for each, _ in agreed_during(those, "participation", stay.span)}


def _directs_of(person_id: UUID, span: Span) -> list[tuple[UUID, Span]]:
    if person_id not in _talking([person_id], span):
        return []
    mine = DirectParticipant.objects.filter(person=person_id)
    rows = mine.values_list("group_id", "group__created_at")
    cut = ((group_id, span.cut(lasting(created_at, None))) for group_id, created_at in rows)
    return [(group_id, there) for group_id, there in cut if there]


def _talking(person_ids: Collection[UUID], span: Span) -> set[UUID]:
    """Who of these could talk directly: at a school that may have had it on, where they agreed to it."""
    here = here_during(person_ids)
    rows = schools.affiliations_during(span).filter(
        person__in=person_ids, school__in=schools.had_function("direct_messages", span)
    )
    those = set(rows.values_list("person_id", "school_id"))
    taking = agreed_during(those, "participation", span)
    agreed = agreed_during(taking, "direct_messages", span)
    return {each for each, _ in agreed if here[each].cut(span)}


def beside(person_ids: Collection[UUID], span: Span, *, kinds: Collection[str]) -> list[Stay]:
    """The stays of everybody who was in a community of these kinds at the same time as one of these people."""
    mine = [stay for stay in stays(span, person_ids=person_ids) if stay.kind in kinds]
    by_community: dict[UUID, list[Stay]] = defaultdict(list)
    for stay in mine:
        by_community[stay.community_id].append(stay)
    others = stays(span, community_ids=list(by_community))
    return [
        other
        for other in others
        if any(stay.span.cut(other.span) for stay in by_community[other.community_id])
    ]
