# SPDX-License-Identifier: EUPL-1.2
"""A group as one person meets it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schulhof.communities import access
from schulhof.communities.models import DirectParticipant, Group, Membership
from schulhof.foundation import clock
from schulhof.foundation.errors import NotFound
from testing.cast import Cast


def test_pupil_may_post_in_the_class_group_in_one_query(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as queries:
        view = access.group_for(cast.pupil, cast.class_group.id)
    assert (view.role, view.may_post, view.may_moderate) == ("member", True, False)
    assert (view.community_id, view.community_kind) == (cast.class_community.id, "class")
    assert len(queries) == 1


def test_classmate_of_another_class_gets_not_found(cast: Cast) -> None:
    with pytest.raises(NotFound):
        access.group_for(cast.other_pupil, cast.class_group.id)


def test_head_does_not_read_a_class_she_is_not_in(cast: Cast) -> None:
    with pytest.raises(NotFound):
        access.group_for(cast.head, cast.class_group.id)


def test_stronger_membership_counts(cast: Cast) -> None:
    Membership.objects.create(
        community=cast.class_community, person=cast.pupil, role="moderator", source="manual"
    )
    assert access.group_for(cast.pupil, cast.class_group.id).may_moderate


def test_group_closed_for_a_time_opens_by_the_clock(cast: Cast) -> None:
    until = clock.now() + timedelta(hours=1)
    Group.objects.filter(pk=cast.class_group.id).update(closed_at=clock.now(), closed_until=until)
    assert access.group_for(cast.pupil, cast.class_group.id).why_not == "closed"
    assert access.group_for(cast.teacher, cast.class_group.id).may_post
    with clock.moved_to(until):
        view = access.group_for(cast.pupil, cast.class_group.id)
    assert (view.may_post, view.closed, view.closed_until) == (True, False, None)


def test_nobody_writes_in_a_direct_conversation_that_no_rule_allows(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("schulhof.communities.access.groups._contact_rules", [])
    direct = Group.objects.create(kind="direct", direct_key="x")
    for person in (cast.teacher, cast.pupil):
        DirectParticipant.objects.create(group=direct, person=person)
    view = access.group_for(cast.pupil, direct.id)
    assert view.participants == {cast.teacher.id, cast.pupil.id}
    assert view.why_not == "not_allowed_any_more"
    with pytest.raises(NotFound):
        access.group_for(cast.classmate, direct.id)


def test_those_in_a_group_are_its_members_only(cast: Cast) -> None:
    asked = [cast.pupil.id, cast.teacher.id, cast.stranger.id]
    assert access.those_in(cast.class_group.id, asked) == {cast.pupil.id, cast.teacher.id}
