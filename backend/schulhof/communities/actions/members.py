# SPDX-License-Identifier: EUPL-1.2
"""Who is in a community: added, given another role, removed, left. The roster's own memberships stay."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.communities import access, rules
from schulhof.communities.access import CommunityView
from schulhof.communities.models import Community, Membership
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, Forbidden, NotFound
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.schools.rules import is_colleague
from schulhof.stream.actions import publish_all

from .telling import membership_changes

Role = Membership.Role


def add_members(community_id: UUID, person_ids: Collection[UUID], *, role: str, by: Person) -> None:
    """Add people by hand. Who is in it already stays as they are; one who may not be added refuses all.

    Raises Forbidden with one and the same answer for people who do not exist and people who may not be added.
    """
    with transaction.atomic():
        view = _locked(community_id, by=by)
        if not view.may_add_members:
            raise Forbidden(_("Only its moderators can add people to this community."))
        present = _present(community_id, person_ids)
        arriving = set(person_ids) - {row.person_id for row in present}
        addable = access.addable_people(view).filter(pk__in=arriving)
        if addable.count() != len(arriving):
            raise Forbidden(_("Not all of these people can be added."), code="cannot_be_added")
        if not arriving:
            return
        Membership.objects.bulk_create(
            Membership(community_id=community_id, person_id=each, role=role, source="manual")
            for each in sorted(arriving)
        )
        _tell("communities.members_added", view, arriving, by=by)


def change_role(community_id: UUID, person_id: UUID, *, role: str, by: Person) -> None:
    """Give a member another role, by a membership made by hand; never a weaker one than the roster's."""
    with transaction.atomic():
        view = _locked(community_id, by=by)
        if not view.may_manage:
            raise Forbidden(_("Only its moderators can change roles in this community."))
        rows = {row.source: row for row in _present(community_id, [person_id])}
        if not rows:
            raise NotFound(_("This person is not in this community (any more)."))
        before = rules.strongest(row.role for row in rows.values())
        if role == before:
            return
        roster = rows.get("roster")
        if roster is not None and rules.is_weaker(role, than=roster.role):
            raise Conflict(
                _("This role comes from the school and cannot be lowered here."), code="by_roster"
            )
        if before == Role.MODERATOR:
            _refuse_if_last(view, person_id)
        _write_role(view, person_id, rows, role)
        _tell("communities.role_changed", view, [person_id], by=by)


def _write_role(
    view: CommunityView, person_id: UUID, rows: dict[str, Membership], role: str
) -> None:
    roster, manual = rows.get("roster"), rows.get("manual")
    if manual is None:
        Membership.objects.create(
            community_id=view.id, person_id=person_id, role=role, source="manual"
        )
    elif roster is not None and roster.role == role:
        Membership.objects.filter(pk=manual.pk).update(ended_at=now())
    else:
        Membership.objects.filter(pk=manual.pk).update(role=role)


def remove_member(community_id: UUID, person_id: UUID, *, by: Person) -> None:
    """End a membership made by hand: somebody else's as a moderator, one's own by leaving.

    What the person could read and hear there ends with this act.
    """
    with transaction.atomic():
        view = _locked(community_id, by=by)
        if person_id != by.id and not view.may_manage:
            raise Forbidden(_("Only its moderators can remove people from this community."))
        rows = _present(community_id, [person_id])
        if not rows:
            raise NotFound(_("This person is not in this community (any more)."))
        if any(row.source == "roster" for row in rows):
            raise Conflict(
                _("This membership comes from the school and cannot be removed here."),
                code="by_roster",
            )
        _refuse_if_last(view, person_id)
        Membership.objects.filter(pk__in=[row.pk for row in rows]).update(ended_at=now())
        _tell("communities.member_removed", view, [person_id], by=by)


def appoint_moderator(community_id: UUID, person_id: UUID, *, by: Person) -> None:
    """Give a community that nobody looks after to somebody who works at its home school.

    For the school's administrators, who do not see inside: they appoint somebody else, never themselves.
    """
    with transaction.atomic():
        found = Community.objects.select_for_update().filter(pk=community_id, ended_at=None)
        community = found.first()
        if community is None or not schools.is_administrator_of(by.id, community.school_id):
            raise NotFound(_("This community is not there (any more)."))
        present = set(
            access.managing().filter(community=community_id).values_list("person", flat=True)
        )
        if present == {person_id}:
            return
        if present:
            raise Conflict(_("Somebody looks after this community already."), code="has_moderator")
        if person_id == by.id:
            raise Forbidden(_("Choose somebody else than yourself."), code="not_oneself")
        roles = schools.roles_at(person_id, community.school_id)
        if not is_colleague(roles):
            raise Forbidden(_("Choose somebody who works at the school."), code="cannot_be_added")
        Membership.objects.update_or_create(
            community=community,
            person_id=person_id,
            source="manual",
            ended_at=None,
            defaults={"role": Role.MODERATOR},
        )
        publish_all(membership_changes(community_id, [person_id]))
        record(
            "communities.moderator_appointed",
            by=by.id,
            subject=person_id,
            school=community.school_id,
        )


def _locked(community_id: UUID, *, by: Person) -> CommunityView:
    """The community in the person's name; acts on its members take turns."""
    Community.objects.select_for_update().filter(pk=community_id).first()
    return access.community_for(by, community_id)


def _present(community_id: UUID, person_ids: Collection[UUID]) -> list[Membership]:
    found = Membership.objects.filter(
        community=community_id, person__in=list(person_ids), ended_at=None
    )
    return list(found)


def _refuse_if_last(view: CommunityView, person_id: UUID) -> None:
    present = access.managing().filter(community=view.id).values_list("person_id", flat=True)
    if set(present) == {person_id}:
        raise Conflict(
            _("Please make somebody else a moderator first: somebody has to look after it."),
            code="last_moderator",
        )


def _tell(act: str, view: CommunityView, people: Collection[UUID], *, by: Person) -> None:
    publish_all(membership_changes(view.id, people))
    subject = next(iter(people)) if len(people) == 1 else view.id
    record(
        act,
        by=by.id,
        subject=subject,
        school=view.community.school_id,
        facts={"people": len(people)},
    )
