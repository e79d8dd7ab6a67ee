# SPDX-License-Identifier: EUPL-1.2
"""What two people do to one community at the same moment."""

from functools import partial

import pytest

from schulhof.communities import access, actions
from schulhof.communities.models import Community, DirectParticipant, Membership
from schulhof.people.models import Person
from schulhof.stream.models import StreamEvent
from testing.at_once import at_once
from testing.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_last_moderators_who_leave_at_once_one_stays(cast: Cast, club: Community) -> None:
    actions.add_members(club.id, [cast.colleague.id], role="moderator", by=cast.teacher)
    leaving = [
        partial(actions.remove_member, club.id, person.id, by=person)
        for person in (cast.teacher, cast.colleague)
    ]
    assert sorted(map(str, at_once(leaving))) == ["None", "last_moderator"]
    assert access.managing().filter(community=club).count() == 1


def test_one_added_twice_at_once_is_in_it_once(cast: Cast, club: Community) -> None:
    adding = partial(actions.add_members, club.id, [cast.pupil.id], role="member", by=cast.teacher)
    assert at_once([adding, adding]) == [None, None]
    assert club.memberships.filter(person=cast.pupil).count() == 1


def test_conversation_opened_from_both_sides_at_once_is_one(cast: Cast) -> None:
    found = at_once(
        [
            partial(actions.open_direct, by=cast.teacher, others=[cast.pupil.id]),
            partial(actions.open_direct, by=cast.pupil, others=[cast.teacher.id]),
        ]
    )
    assert found[0] == found[1]
    assert DirectParticipant.objects.count() == 2
    assert StreamEvent.objects.filter(type="communities.direct_opened").count() == 2


def test_two_runs_for_one_school_at_once_are_one(cast: Cast) -> None:
    run = partial(actions.sync_school, cast.school, by=cast.head)
    assert at_once([run, run, run]) == [None, None, None]
    places = Membership.objects.filter(ended_at=None, source="roster")
    assert places.count() == places.values("community", "person").distinct().count()
    assert Community.objects.filter(school=cast.school, kind="school").count() == 1


def test_both_schools_agree_at_once(cast: Cast, foreign_head: Person) -> None:
    founding = actions.Founding(
        kind="project",
        name="Fluss",
        about="",
        school_id=cast.school.id,
        partner_school_ids=[cast.other_school.id],
    )
    community = Community.objects.get(pk=actions.found_community(founding, by=cast.teacher))
    partnership = community.partnerships.get()
    agreeing = [
        partial(actions.agree, partnership.id, by=head) for head in (cast.head, foreign_head)
    ]
    assert at_once(agreeing) == [None, None]
    partnership.refresh_from_db()
    assert partnership.state == "agreed"
