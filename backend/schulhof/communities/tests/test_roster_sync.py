# SPDX-License-Identifier: EUPL-1.2
"""Communities follow the roster, and what people arranged by hand stays."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schulhof.communities import access
from schulhof.communities.actions import sync_school
from schulhof.communities.models import Community, Group, Membership
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation, ClassMember, SchoolClass
from schulhof.stream.models import StreamEvent
from testing.cast import STARTED, Cast, affiliate, agree, make_person, make_school

from .asking import Asker, ClientFor


@pytest.fixture
def synced(cast: Cast) -> Cast:
    """The cast, after a first run; later events are those of the act under test."""
    sync_school(cast.school, by=cast.head)
    StreamEvent.objects.all().delete()
    return cast


def role_in(community: Community, person: Person) -> str | None:
    found = community.memberships.filter(person=person, ended_at=None, source="roster")
    return found.values_list("role", flat=True).first()


def told() -> set[tuple[str, str]]:
    return set(StreamEvent.objects.values_list("topic", "type"))


def school_community(cast: Cast) -> Community:
    return Community.objects.get(school=cast.school, kind="school")


def test_new_school_gets_school_and_staff_with_their_groups(db: None) -> None:
    school = make_school("Nord", "100003")
    sync_school(school, by=None)
    groups = Group.objects.filter(community__school=school).order_by("community__kind")
    assert [(each.community.kind, each.posting) for each in groups if each.community] == [
        ("school", "moderators"),
        ("staff", "all"),
    ]


def test_school_community_holds_everybody_in_their_role(synced: Cast) -> None:
    community = school_community(synced)
    assert role_in(community, synced.head) == "moderator"
    assert role_in(community, synced.teacher) == "member"
    assert role_in(community, synced.pupil) == "reader"
    assert role_in(community, synced.guardian) == "reader"
    assert role_in(community, synced.stranger) is None


def test_staff_community_never_holds_pupils_or_guardians(synced: Cast) -> None:
    people = synced.staff_community.memberships.filter(ended_at=None).values_list(
        "person", flat=True
    )
    assert set(people) == {synced.teacher.id, synced.colleague.id, synced.head.id}


def test_new_course_gets_community_group_and_members(synced: Cast) -> None:
    course = SchoolClass.objects.create(
        school=synced.school, year=synced.school.years.get(), kind="course", name="Chor"
    )
    for person, part in ((synced.pupil, "pupil"), (synced.colleague, "teacher")):
        ClassMember.objects.create(
            school_class=course, person=person, part=part, source="roster", started_on=STARTED
        )
    sync_school(synced.school, by=synced.head)
    community = Community.objects.get(school_class=course)
    assert (community.kind, community.groups.count()) == ("course", 1)
    assert role_in(community, synced.pupil) == "member"
    assert role_in(community, synced.colleague) == "moderator"
    assert told() == {
        (f"person:{synced.pupil.id}", "communities.membership_changed"),
        (f"person:{synced.colleague.id}", "communities.membership_changed"),
        (f"community:{community.id}", "communities.membership_changed"),
    }


def test_second_run_changes_and_tells_nothing(synced: Cast) -> None:
    before = set(Membership.objects.values_list("id", "role", "ended_at"))
    sync_school(synced.school, by=synced.head)
    assert set(Membership.objects.values_list("id", "role", "ended_at")) == before
    assert told() == set()


def test_pupil_who_vanished_loses_roster_memberships_but_not_those_made_by_hand(
    synced: Cast,
) -> None:
    club = Community.objects.create(school=synced.school, kind="club", name="Garten")
    manual = Membership.objects.create(
        community=club, person=synced.pupil, role="member", source="manual"
    )
    Affiliation.objects.filter(person=synced.pupil).update(ended_on=date(2026, 10, 1))
    ClassMember.objects.filter(person=synced.pupil).update(ended_on=date(2026, 10, 1))
    sync_school(synced.school, by=synced.head)
    manual.refresh_from_db()
    assert manual.ended_at is None
    assert role_in(synced.class_community, synced.pupil) is None
    assert access.community_ids_of(synced.pupil.id) == []
    assert (f"person:{synced.pupil.id}", "communities.membership_changed") in told()
    assert (f"person:{synced.classmate.id}", "communities.membership_changed") not in told()


def test_pupil_who_returned_is_back_in_class_and_club(synced: Cast) -> None:
    test_pupil_who_vanished_loses_roster_memberships_but_not_those_made_by_hand(synced)
    Affiliation.objects.filter(person=synced.pupil).update(ended_on=None)
    ClassMember.objects.filter(person=synced.pupil).update(ended_on=None)
    sync_school(synced.school, by=synced.head)
    kinds = Community.objects.filter(pk__in=access.community_ids_of(synced.pupil.id))
    assert set(kinds.values_list("kind", flat=True)) == {"school", "class", "club"}


def test_role_made_by_hand_survives_a_run(synced: Cast) -> None:
    Membership.objects.create(
        community=synced.class_community, person=synced.colleague, role="moderator", source="manual"
    )
    sync_school(synced.school, by=synced.head)
    assert access.group_for(synced.colleague, synced.class_group.id).may_moderate


def test_new_administrator_becomes_moderator_and_is_told(synced: Cast) -> None:
    affiliate(synced.teacher, synced.school, "administrator")
    sync_school(synced.school, by=synced.head)
    assert role_in(school_community(synced), synced.teacher) == "moderator"
    assert (f"person:{synced.teacher.id}", "communities.membership_changed") in told()


def test_class_that_ended_and_came_back_takes_its_community_along(synced: Cast) -> None:
    SchoolClass.objects.filter(pk=synced.school_class.id).update(ended_on=date(2026, 10, 1))
    sync_school(synced.school, by=synced.head)
    assert not access.may_read_group(synced.pupil, synced.class_group.id)
    assert (f"person:{synced.pupil.id}", "communities.membership_changed") in told()
    SchoolClass.objects.filter(pk=synced.school_class.id).update(ended_on=None, name="6a")
    sync_school(synced.school, by=synced.head)
    assert access.group_for(synced.pupil, synced.class_group.id).community_name == "6a"


def test_renamed_class_renames_its_community_and_tells_it(synced: Cast) -> None:
    SchoolClass.objects.filter(pk=synced.school_class.id).update(name="6a")
    sync_school(synced.school, by=synced.head)
    assert told() == {(f"community:{synced.class_community.id}", "communities.community_changed")}


def test_more_pupils_take_no_more_reads(synced: Cast) -> None:
    def arrive(count: int, prefix: str) -> int:
        for number in range(count):
            child = make_person(f"{prefix}{number}", "Kim", prefix, child=True)
            affiliate(child, synced.school, "pupil")
        with CaptureQueriesContext(connection) as queries:
            sync_school(synced.school, by=synced.head)
        return len([each for each in queries if each["sql"].startswith("SELECT")])

    assert arrive(1, "eins") == arrive(3, "drei")


def test_pupil_added_and_deactivated_by_hand_comes_and_goes_at_once(
    synced: Cast, client_for: ClientFor
) -> None:
    head = Asker(client_for(synced.head))
    people = f"schools/{synced.school.id}/people"
    added = head.post(
        people,
        given_name="Dana",
        family_name="Dorn",
        role="pupil",
        class_ids=[str(synced.school_class.id)],
    )
    dana = Person.objects.get(given_name="Dana")
    assert added.status_code == 201
    agree(dana, synced.school, by=synced.guardian)
    assert access.group_for(dana, synced.class_group.id).may_post
    assert (f"person:{dana.id}", "communities.membership_changed") in told()
    StreamEvent.objects.all().delete()
    assert head.post(f"{people}/{dana.id}/deactivate").status_code == 204
    assert access.topics_of(dana.id) == []
    assert role_in(synced.class_community, dana) is None
    assert (f"person:{dana.id}", "communities.membership_changed") in told()
