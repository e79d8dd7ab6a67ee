# SPDX-License-Identifier: EUPL-1.2
"""Communities across schools: asked, agreed to by both schools, ended by either."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.communities import access, rules
from schulhof.communities.events import CommunityChanged
from schulhof.communities.models import Community, Membership, Partnership
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, Forbidden, Invalid, NotFound
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.schools.models import School
from schulhof.stream.actions import publish, publish_all
from schulhof.stream.topics import community_topic

from .telling import membership_changes, partnership_change

_AGREED = Partnership.State.AGREED


def ask_school(community_id: UUID, school_id: UUID, *, by: Person) -> None:
    """Ask one more school to take part in a club or project. Asking twice is asking once."""
    view = access.community_for(by, community_id)
    if not view.may_manage or view.community.school_id not in view.works_at:
        raise Forbidden(_("Only moderators of its home school can ask other schools."))
    if view.kind not in rules.FOUNDED:
        raise Forbidden(_("Only clubs and projects can reach across schools."))
    with transaction.atomic():
        ask_schools(view.community, [school_id], by=by)


def ask_schools(community: Community, school_ids: Collection[UUID], *, by: Person) -> None:
    """Within the caller's transaction. An administrator who asks has given the home school's word."""
    partners = School.objects.filter(pk__in=school_ids).exclude(pk=community.school_id)
    if school_ids:
        schools.require_function("across_schools", school_id=community.school_id)
    found = list(partners)
    if len(found) != len(set(school_ids)):
        raise Invalid(_("One of these schools is not there."), code="unknown_school")
    home_agrees = schools.is_administrator_of(by.id, community.school_id)
    for school in found:
        partnership, is_new = Partnership.objects.get_or_create(community=community, school=school)
        if is_new or not rules.may_end_partnership(state=partnership.state):
            _ask(partnership, by=by, home_agrees=home_agrees)
            publish_all(partnership_change(partnership))


def _ask(partnership: Partnership, *, by: Person, home_agrees: bool) -> None:
    partnership.state = Partnership.State.ASKED
    partnership.asked_by, partnership.asked_at = by, now()
    partnership.home_agreed_by = by if home_agrees else None
    partnership.home_agreed_at = now() if home_agrees else None
    partnership.partner_agreed_by = partnership.partner_agreed_at = None
    partnership.answered_by = partnership.answered_at = None
    partnership.save()


def agree(partnership_id: UUID, *, by: Person) -> None:
    """Give the word of every school of the partnership that the person administers. Repeating it is harmless."""
    with transaction.atomic():
        partnership = _locked(partnership_id, by=by)
        administered = schools.administered_by(by.id)
        if partnership.state == _AGREED:
            return
        if partnership.state != Partnership.State.ASKED:
            raise _too_late()
        if not access.may_answer(partnership, administered):
            return
        if partnership.community.school_id in administered and not partnership.home_agreed_at:
            partnership.home_agreed_by, partnership.home_agreed_at = by, now()
        if partnership.school_id in administered and not partnership.partner_agreed_at:
            partnership.partner_agreed_by, partnership.partner_agreed_at = by, now()
        if partnership.home_agreed_at and partnership.partner_agreed_at:
            _settle(partnership, _AGREED, by=by)
        partnership.save()
        publish_all(partnership_change(partnership))
        _record("communities.partnership_agreed", partnership, by=by)


def decline(partnership_id: UUID, *, by: Person) -> None:
    """Say no for a school that has not agreed yet. Repeating it is harmless."""
    with transaction.atomic():
        partnership = _locked(partnership_id, by=by)
        if partnership.state == Partnership.State.DECLINED:
            return
        if not access.may_answer(partnership, schools.administered_by(by.id)):
            raise _too_late()
        _settle(partnership, Partnership.State.DECLINED, by=by)
        partnership.save()
        publish_all(partnership_change(partnership))
        _record("communities.partnership_declined", partnership, by=by)


def end_partnership(partnership_id: UUID, *, by: Person) -> None:
    """Take the word of one's school back. People who belong only to the partner school are out at once."""
    with transaction.atomic():
        partnership = _locked(partnership_id, by=by)
        if partnership.state == Partnership.State.ENDED:
            return
        if not rules.may_end_partnership(state=partnership.state):
            raise _too_late()
        before = set(_counting_people(partnership.community_id))
        _settle(partnership, Partnership.State.ENDED, by=by)
        partnership.save()
        left = before - set(_counting_people(partnership.community_id))
        Membership.objects.filter(
            community=partnership.community_id, person__in=left, ended_at=None
        ).update(ended_at=now())
        publish_all(partnership_change(partnership))
        if left:
            publish_all(membership_changes(partnership.community_id, left))
        _record("communities.partnership_ended", partnership, by=by)


def _counting_people(community_id: UUID) -> list[UUID]:
    return list(
        access.counting().filter(community=community_id).values_list("person_id", flat=True)
    )


def _settle(partnership: Partnership, state: Partnership.State, *, by: Person) -> None:
    was_agreed = partnership.state == _AGREED
    partnership.state, partnership.answered_by, partnership.answered_at = state, by, now()
    if was_agreed or state == _AGREED:
        event = CommunityChanged(id=partnership.community_id)
        publish(community_topic(partnership.community_id), event)


def _locked(partnership_id: UUID, *, by: Person) -> Partnership:
    """The partnership, seen by an administrator of one of its schools and locked."""
    access.partnership_for(by, partnership_id)
    found = Partnership.objects.select_for_update(of=("self",)).select_related("community")
    partnership = found.filter(pk=partnership_id).first()
    if partnership is None:
        raise NotFound(_("This is not there (any more)."))
    return partnership


def _too_late() -> Conflict:
    return Conflict(_("This has been decided already. Please reload the page."), code="decided")


def _record(act: str, partnership: Partnership, *, by: Person) -> None:
    record(act, by=by.id, subject=partnership.community_id, school=partnership.school_id)
