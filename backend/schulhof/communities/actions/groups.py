# SPDX-License-Identifier: EUPL-1.2
"""Groups of a community: opened, renamed, closed for a time or until reopened."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.communities import access
from schulhof.communities.events import GroupChanged
from schulhof.communities.models import Group
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, FieldProblem, Forbidden, Invalid
from schulhof.people.models import Person
from schulhof.stream.actions import publish
from schulhof.stream.topics import community_topic

from .wording import one_line

MOST_GROUPS = 100


def create_group(community_id: UUID, *, name: str, posting: str, by: Person) -> UUID:
    """Open a group in a community; everybody in it is in the group."""
    view = access.community_for(by, community_id)
    if not view.may_manage:
        raise _only_moderators()
    with transaction.atomic():
        if Group.objects.filter(community=community_id).count() >= MOST_GROUPS:
            raise Conflict(
                _("A community has at most %(count)d groups.") % {"count": MOST_GROUPS},
                code="too_many_groups",
            )
        group = Group.objects.create(community=view.community, name=one_line(name), posting=posting)
        publish(community_topic(community_id), GroupChanged(id=group.id))
    return group.id


def change_group(group_id: UUID, *, name: str | None, posting: str | None, by: Person) -> None:
    """Change name or posting rule; what is None stays. Changing nothing tells nothing."""
    with transaction.atomic():
        group = _managed(group_id, by=by)
        before = (group.name, group.posting)
        group.name = group.name if name is None else one_line(name)
        group.posting = group.posting if posting is None else posting
        if before != (group.name, group.posting):
            _save(group)


def close_group(group_id: UUID, *, until: datetime | None, by: Person) -> None:
    """Close a group for all but moderators; with `until` it opens again by itself."""
    if until is not None and until <= now():
        problem = FieldProblem("until", _("Please choose a moment in the future."))
        raise Invalid(problem.message, code="in_the_past", fields=[problem])
    with transaction.atomic():
        group = _moderated(group_id, by=by)
        group.closed_at = now()
        group.closed_until = until
        _save(group)


def reopen_group(group_id: UUID, *, by: Person) -> None:
    """Open a closed group again. Opening an open one tells nothing."""
    with transaction.atomic():
        group = _moderated(group_id, by=by)
        if group.closed_at is None:
            return
        group.closed_at = group.closed_until = None
        _save(group)


def _managed(group_id: UUID, *, by: Person) -> Group:
    group = _locked(group_id, by=by)
    if group.community_id is None or not access.community_for(by, group.community_id).may_manage:
        raise _only_moderators()
    return group


def _moderated(group_id: UUID, *, by: Person) -> Group:
    """Closing is part of moderating: a pupil who moderates a club may do it too."""
    if not access.group_for(by, group_id).may_moderate:
        raise _only_moderators()
    return _locked(group_id, by=by)


def _locked(group_id: UUID, *, by: Person) -> Group:
    access.group_for(by, group_id)
    return Group.objects.select_for_update().get(pk=group_id)


def _only_moderators() -> Forbidden:
    return Forbidden(_("Only moderators can do this here."))


def _save(group: Group) -> None:
    group.save(update_fields=["name", "posting", "closed_at", "closed_until"])
    if group.community_id is not None:
        publish(community_topic(group.community_id), GroupChanged(id=group.id))
