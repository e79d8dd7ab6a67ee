# SPDX-License-Identifier: EUPL-1.2
"""Looking into a group with four eyes: who may ask, who may let them, what is open, what is told afterwards."""

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from schulhof.communities import access as communities
from schulhof.communities.models import Group
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.people.access import is_data_protection
from schulhof.people.models import Person
from schulhof.safeguarding.models import Glass, GlassNotice
from schulhof.safeguarding.schemas import GlassNoticeWire, GlassState, GlassWire
from schulhof.schools import access as schools

from .texts import unsealed

#: A question nobody answered in this time is gone.
ANSWERED_WITHIN = timedelta(days=3)
_MOST = 100


class OpenGlass(NamedTuple):
    """A group that may be looked into now."""

    id: UUID
    group_id: UUID
    school_id: UUID


def open_glass(person: Person, glass_id: UUID) -> OpenGlass:
    """The group that this person may look into now; else NotFound. Who let them does not read."""
    glass = Glass.objects.filter(pk=glass_id, asked_by=person, closes_at__gt=now()).first()
    if glass is None or not (person.is_active and _is_contact(person.id, glass.school_id)):
        raise _nothing_there()
    return OpenGlass(glass.id, glass.group_id, glass.school_id)


def school_to_ask_for(person: Person, group_id: UUID) -> UUID:
    """The school as whose contact the person may ask to look into the group. NotFound if there is none.

    Nobody asks for a group they are in themselves: they read it anyway.
    """
    inside = communities.person_ids_in(group_id)
    at = [each for each in _schools_of(group_id, inside) if _is_contact(person.id, each)]
    if not at or person.id in inside:
        raise NotFound(_("This group is not there (any more)."))
    return at[0]


def _schools_of(group_id: UUID, inside: Iterable[UUID]) -> list[UUID]:
    group = Group.objects.filter(pk=group_id).select_related("community").first()
    if group is None:
        return []
    if group.community is not None:
        return [group.community.school_id]
    return sorted({school for at in schools.roles_of(inside).values() for school in at})


def glass_to_decide(person: Person, glass_id: UUID) -> Glass:
    """A question that the person may answer; else NotFound."""
    glass = Glass.objects.filter(pk=glass_id).first()
    if glass is None or not _may_decide(person, glass, is_dpo=is_data_protection(person.id)):
        raise _nothing_there()
    return glass


def glass_to_close(person: Person, glass_id: UUID) -> Glass:
    """One that is open and that the person asked for or let happen; else NotFound."""
    mine = Q(asked_by=person) | Q(decided_by=person)
    glass = Glass.objects.filter(mine, pk=glass_id, closes_at__gt=now()).first()
    if glass is None:
        raise _nothing_there()
    return glass


def _may_decide(person: Person, glass: Glass, *, is_dpo: bool) -> bool:
    """An administrator of the school or the data protection officer, who did not ask and is not concerned."""
    if glass.asked_by_id in (None, person.id) or not person.is_active:
        return False
    if not (is_dpo or schools.is_administrator_of(person.id, glass.school_id)):
        return False
    concerned = glass.case is not None and glass.case.subject_id == person.id
    return not concerned and not communities.may_read_group(person, glass.group_id)


def _is_contact(person_id: UUID, school_id: UUID) -> bool:
    return person_id in schools.contacts_of(school_id, "safeguarding")


def state_of(glass: Glass) -> GlassState:
    """Where it stands now: the clock decides, no job is involved."""
    if glass.closes_at is not None:
        return "open" if now() < glass.closes_at else "ended"
    if glass.decided_at is not None:
        return "declined"
    return "asked" if now() < glass.asked_at + ANSWERED_WITHIN else "lapsed"


def glasses_of(person: Person) -> list[GlassWire]:
    """Those the person asked for or decided, and those that wait for their answer; the newest first."""
    is_dpo = is_data_protection(person.id)
    administered = schools.administered_by(person.id)
    waiting = Q(decided_at=None, asked_at__gt=now() - ANSWERED_WITHIN)
    mine = Q(asked_by=person) | Q(decided_by=person)
    found = Glass.objects.select_related("group", "group__community", "case").order_by("-asked_at")
    reach = waiting if is_dpo else waiting & Q(school__in=administered)
    shown = [
        (glass, answers)
        for glass in found.filter(mine | reach)[:_MOST]
        if (answers := state_of(glass) == "asked" and _may_decide(person, glass, is_dpo=is_dpo))
        or person.id in (glass.asked_by_id, glass.decided_by_id)
    ]
    people = schools.briefs(
        {each for glass, __ in shown for each in (glass.asked_by_id, glass.decided_by_id) if each}
    )
    return [
        GlassWire(
            id=glass.id,
            group_name=group_name(glass.group),
            is_direct=glass.group.kind == Group.Kind.DIRECT,
            case_id=glass.case_id if glass.asked_by_id == person.id else None,
            state=state_of(glass),
            # The data protection officer decides about a reason, not about a person.
            asked_by=people.get(glass.asked_by_id or person.id)
            if glass.asked_by_id == person.id or glass.school_id in administered
            else None,
            decided_by=people.get(glass.decided_by_id) if glass.decided_by_id else None,
            asked_at=glass.asked_at,
            closes_at=glass.closes_at,
            hours=glass.hours,
            reason=unsealed(glass, "reason_sealed"),
            notice=unsealed(glass, "notice_sealed"),
            may_decide=answers,
            may_read=state_of(glass) == "open" and glass.asked_by_id == person.id,
        )
        for glass, answers in shown
    ]


def group_name(group: Group) -> str:
    """What the group is called; empty for a direct conversation."""
    if group.community is None:
        return ""
    same = group.name == group.community.name
    return group.name if same else f"{group.community.name}: {group.name}"


def notices_for(person: Person) -> list[GlassNoticeWire]:
    """What the person is told: that a group of theirs was looked into, when, and why. Without names."""
    found = GlassNotice.objects.filter(person=person, noted_at=None, glass__closes_at__lte=now())
    rows = found.select_related("glass", "glass__group", "glass__group__community")
    return [
        GlassNoticeWire(
            id=notice.id,
            group_name=group_name(notice.glass.group),
            is_direct=notice.glass.group.kind == Group.Kind.DIRECT,
            looked_on=notice.glass.decided_at or notice.glass.asked_at,
            why=unsealed(notice.glass, "notice_sealed"),
        )
        for notice in rows.order_by("-glass__closes_at")[:_MOST]
    ]


def _nothing_there() -> NotFound:
    return NotFound(_("This is not there (any more)."))
