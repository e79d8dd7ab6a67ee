# SPDX-License-Identifier: EUPL-1.2
"""What people may hear and read, and that it ends at once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schulhof.communities import access
from schulhof.communities.models import Community, DirectParticipant, Group, Membership, Partnership
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation
from testing.cast import Cast, join, make_community


def groups_heard(person: Person) -> set[str]:
    return {topic for topic in access.topics_of(person.id) if topic.startswith("group:")}


def test_pupil_hears_own_person_school_class_and_group(cast: Cast) -> None:
    assert set(access.topics_of(cast.pupil.id)) == {
        f"person:{cast.pupil.id}",
        f"school:{cast.school.id}",
        f"community:{cast.class_community.id}",
        f"group:{cast.class_group.id}",
    }


def test_pupil_put_into_staff_room_by_mistake_hears_and_reads_nothing_there(cast: Cast) -> None:
    join(cast.staff_community, cast.pupil, "moderator")
    assert f"group:{cast.staff_group.id}" not in groups_heard(cast.pupil)
    with pytest.raises(NotFound):
        access.group_for(cast.pupil, cast.staff_group.id)


def test_teacher_hears_class_and_staff_room(cast: Cast) -> None:
    assert groups_heard(cast.teacher) == {
        f"group:{cast.class_group.id}",
        f"group:{cast.staff_group.id}",
    }


def test_participant_hears_direct_conversation(cast: Cast) -> None:
    direct = Group.objects.create(kind="direct", direct_key="x")
    DirectParticipant.objects.create(group=direct, person=cast.teacher)
    assert f"group:{direct.id}" in groups_heard(cast.teacher)
    assert f"group:{direct.id}" not in groups_heard(cast.pupil)


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_removed_member_loses_topics_and_group_at_once(cast: Cast) -> None:
    Membership.objects.filter(person=cast.pupil).update(ended_at=now())
    _assert_out(cast)


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_pupil_who_left_the_school_loses_topics_and_group_at_once(cast: Cast) -> None:
    Affiliation.objects.filter(person=cast.pupil).update(ended_on=now())
    _assert_out(cast)


def test_member_of_an_ended_community_loses_topics_and_group_at_once(cast: Cast) -> None:
    Community.objects.filter(pk=cast.class_community.id).update(ended_at=now())
    _assert_out(cast)


def _assert_out(cast: Cast) -> None:
    assert groups_heard(cast.pupil) == set()
    assert not access.may_read_group(cast.pupil, cast.class_group.id)
    assert cast.pupil.id not in access.person_ids_in(cast.class_group.id)
    with pytest.raises(NotFound):
        access.group_for(cast.pupil, cast.class_group.id)


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_deactivated_person_hears_nothing_at_all(cast: Cast) -> None:
    cast.pupil.is_active = False
    cast.pupil.save()
    assert access.topics_of(cast.pupil.id) == []
    assert access.group_ids_of(cast.pupil.id) == []


@pytest.mark.parametrize("state", ["asked", "agreed", "declined", "ended"])
def test_person_of_a_partner_school_counts_only_while_both_schools_agree(
    cast: Cast, state: str
) -> None:
    project = make_community(cast.school, "project", "Fluss")
    Partnership.objects.create(community=project, school=cast.other_school, state=state)
    join(project, cast.stranger)
    heard = f"community:{project.id}" in access.topics_of(cast.stranger.id)
    assert heard is (state == "agreed")


def test_topics_take_the_same_queries_for_one_and_three_communities(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as one:
        access.topics_of(cast.pupil.id)
    for name in ("Chor", "Garten"):
        join(make_community(cast.school, "club", name), cast.pupil)
    with CaptureQueriesContext(connection) as three:
        heard = access.topics_of(cast.pupil.id)
    assert len([topic for topic in heard if topic.startswith("community:")]) == 3
    assert len(three) == len(one) <= 5


def test_topics_of_everybody_at_once_are_those_of_each_with_no_more_queries(cast: Cast) -> None:
    direct = Group.objects.create(kind="direct", direct_key="x")
    DirectParticipant.objects.create(group=direct, person=cast.teacher)
    cast.colleague.is_active = False
    cast.colleague.save()
    people = [cast.pupil, cast.teacher, cast.colleague, cast.head, cast.stranger]
    with CaptureQueriesContext(connection) as queries:
        heard = access.topics_of_all([person.id for person in people])
    assert len(queries) <= 5
    for person in people:
        assert sorted(heard[person.id]) == sorted(access.topics_of(person.id))
    assert heard[cast.colleague.id] == []
