# SPDX-License-Identifier: EUPL-1.2
"""Members: seen, added, given a role, removed, left. And that it is effective at once."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schulhof.communities import access
from schulhof.communities.actions import sync_school
from schulhof.communities.models import Community, Membership
from schulhof.foundation.ids import new_id
from schulhof.people.models import Person
from testing.cast import Cast, affiliate, join, make_person

from .asking import MEMBERSHIP, Ask, code, told


def add(asker: Any, community: Community, *people: Person, role: str = "member") -> Any:
    return asker.post(
        f"communities/{community.id}/members",
        person_ids=[str(each.id) for each in people],
        role=role,
    )


def names(answer: Any) -> list[str]:
    return [each["person"]["name"] for each in answer.json()["items"]]


def test_members_see_each_other_with_role_and_origin(cast: Cast, ask: Ask) -> None:
    items = ask(cast.pupil).get(f"communities/{cast.class_community.id}/members").json()["items"]
    assert [(each["person"]["name"], each["role"], each["by_roster"]) for each in items] == [
        ("Tilda Tamm", "moderator", True),
        ("Ada A.", "member", True),
        ("Ben B.", "member", True),
    ]
    assert items[0]["person"]["school"] is None
    assert items[0]["person"]["role"] == "teacher"


def test_pupil_and_guardian_see_of_the_whole_school_who_works_there(cast: Cast, ask: Ask) -> None:
    sync_school(cast.school, by=cast.head)
    address = f"communities/{Community.objects.get(school=cast.school, kind='school').id}/members"
    for person in (cast.pupil, cast.guardian):
        assert names(ask(person).get(address)) == ["Hanna Herz", "Karl Kohl", "Tilda Tamm"]
    assert len(names(ask(cast.teacher).get(address))) == 7
    assert names(ask(cast.pupil).get(f"{address}?q=ada")) == []


def test_family_names_of_children_are_searched_by_their_teachers_only(
    cast: Cast, ask: Ask, project: Community
) -> None:
    of_class = f"communities/{cast.class_community.id}/members?q=buche"
    assert names(ask(cast.teacher).get(of_class)) == ["Ben B."]
    assert names(ask(cast.pupil).get(of_class)) == []
    join(project, cast.stranger)
    of_project = f"communities/{project.id}/members?q="
    assert names(ask(cast.head).get(of_project + "stern")) == []
    assert names(ask(cast.head).get(of_project + "stella")) == ["Stella S."]


def test_members_come_in_pages(cast: Cast, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schulhof.communities.access.members.PAGE", 1)
    address = f"communities/{cast.class_community.id}/members"
    first = ask(cast.pupil).get(address)
    second = ask(cast.pupil).get(f"{address}?cursor={first.json()['next']}")
    third = ask(cast.pupil).get(f"{address}?cursor={second.json()['next']}")
    assert [*names(first), *names(second), *names(third)] == ["Tilda Tamm", "Ada A.", "Ben B."]
    assert third.json()["next"] is None
    assert code(ask(cast.pupil).get(f"{address}?cursor=x")) == (422, "cursor")


def test_person_with_two_memberships_is_listed_once_in_the_stronger_role(
    cast: Cast, ask: Ask
) -> None:
    Membership.objects.create(
        community=cast.class_community, person=cast.pupil, role="moderator", source="manual"
    )
    answer = ask(cast.teacher).get(f"communities/{cast.class_community.id}/members")
    assert names(answer) == ["Ada A.", "Tilda Tamm", "Ben B."]
    assert answer.json()["items"][0]["by_roster"] is True


def test_stranger_sees_no_members_and_no_candidates(cast: Cast, ask: Ask) -> None:
    for person in (cast.other_pupil, cast.guardian, cast.head, cast.stranger):
        for list_of in ("members", "candidates"):
            answer = ask(person).get(f"communities/{cast.class_community.id}/{list_of}")
            assert code(answer) == (404, "not_found")


def test_pupil_finds_no_staff_community_by_any_route(cast: Cast, ask: Ask) -> None:
    address = f"communities/{cast.staff_community.id}"
    pupil = ask(cast.pupil)
    answers = [
        pupil.get(address),
        pupil.patch(address, about="x"),
        pupil.get(f"{address}/members"),
        pupil.get(f"{address}/candidates"),
        pupil.post(f"{address}/members", person_ids=[str(cast.pupil.id)]),
        pupil.patch(f"{address}/members/{cast.pupil.id}", role="moderator"),
        pupil.delete(f"{address}/members/{cast.pupil.id}"),
        pupil.post(f"{address}/groups", name="x"),
        pupil.post(f"{address}/partnerships", school_id=str(cast.other_school.id)),
        pupil.get(f"groups/{cast.staff_group.id}"),
        pupil.get(f"groups/{cast.staff_group.id}/messages"),
        pupil.patch(f"groups/{cast.staff_group.id}", name="x"),
        pupil.post(f"groups/{cast.staff_group.id}/close"),
        pupil.post(f"groups/{cast.staff_group.id}/reopen"),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert not any(b"Kollegium" in answer.content for answer in answers)
    assert str(cast.staff_community.id) not in pupil.get("communities").content.decode()


def test_moderator_adds_people_who_hear_of_it_and_repeating_tells_nothing(
    cast: Cast, ask: Ask, club: Community
) -> None:
    teacher = ask(cast.teacher)
    assert add(teacher, club, cast.pupil, cast.other_pupil).status_code == 204
    assert told() == {
        (f"community:{club.id}", MEMBERSHIP),
        (f"person:{cast.pupil.id}", MEMBERSHIP),
        (f"person:{cast.other_pupil.id}", MEMBERSHIP),
    }
    assert f"community:{club.id}" in access.topics_of(cast.pupil.id)
    assert add(teacher, club, cast.pupil, role="reader").status_code == 204
    assert told() == set()
    assert access.community_for(cast.pupil, club.id).role == "member"


def test_member_adds_nobody(cast: Cast, ask: Ask, club: Community) -> None:
    join(club, cast.pupil)
    assert code(add(ask(cast.pupil), club, cast.classmate)) == (403, "forbidden")


def test_pupil_who_moderates_a_club_does_not_manage_its_people(
    cast: Cast, ask: Ask, club: Community
) -> None:
    add(ask(cast.teacher), club, cast.pupil, role="moderator")
    pupil = ask(cast.pupil)
    abilities = pupil.get(f"communities/{club.id}").json()["abilities"]
    assert (abilities["moderate"], abilities["manage"], abilities["add_members"]) == (
        True,
        False,
        False,
    )
    assert code(add(pupil, club, cast.classmate)) == (403, "forbidden")
    assert pupil.get(f"communities/{club.id}/candidates").json()["items"] == []
    assert code(pupil.delete(f"communities/{club.id}/members/{cast.teacher.id}")) == (
        403,
        "forbidden",
    )


def test_nobody_of_another_school_is_added_and_one_refusal_refuses_all(
    cast: Cast, ask: Ask, club: Community
) -> None:
    unknown = Person(id=new_id())
    for person in (cast.stranger, cast.foreign_teacher, unknown):
        answer = add(ask(cast.teacher), club, cast.pupil, person)
        assert code(answer) == (403, "cannot_be_added")
    assert told() == set()
    assert not access.may_read_group(cast.pupil, club.groups.get().id)


def test_pupil_and_guardian_are_never_added_to_the_staff(cast: Cast, ask: Ask) -> None:
    for person in (cast.pupil, cast.guardian):
        answer = add(ask(cast.head), cast.staff_community, person)
        assert code(answer) == (403, "cannot_be_added")


def test_guardian_joins_a_club_but_no_class(cast: Cast, ask: Ask, club: Community) -> None:
    refused = add(ask(cast.teacher), cast.class_community, cast.guardian)
    assert code(refused) == (403, "cannot_be_added")
    assert add(ask(cast.teacher), club, cast.guardian).status_code == 204


def test_nobody_is_added_to_the_whole_school_by_hand(cast: Cast, ask: Ask) -> None:
    sync_school(cast.school, by=cast.head)
    school = Community.objects.get(school=cast.school, kind="school")
    assert code(add(ask(cast.head), school, cast.pupil)) == (403, "forbidden")


def test_candidates_are_those_who_may_be_added(cast: Cast, ask: Ask, club: Community) -> None:
    teacher = ask(cast.teacher)
    items = teacher.get(f"communities/{club.id}/candidates").json()["items"]
    assert {each["full_name"]: each["classes"] for each in items} == {
        "Ada Amsel": ["5a"],
        "Ben Buche": ["5a"],
        "Cem Celik": ["5b"],
        "Gerda Amsel": [],
        "Hanna Herz": [],
        "Karl Kohl": [],
    }
    for each in items:
        person = Person(id=each["person"]["id"])
        assert add(teacher, club, person).status_code == 204
    assert teacher.get(f"communities/{club.id}/candidates").json()["items"] == []


def test_candidates_are_found_by_any_part_of_their_name(
    cast: Cast, ask: Ask, club: Community
) -> None:
    found = ask(cast.teacher).get(f"communities/{club.id}/candidates?q=ams a")
    assert names(found) == ["Ada A.", "Gerda Amsel"]
    assert names(ask(cast.teacher).get(f"communities/{club.id}/candidates?q=stella")) == []


def test_moderator_makes_a_pupil_reader_and_back(cast: Cast, ask: Ask, club: Community) -> None:
    add(ask(cast.teacher), club, cast.pupil)
    told()
    address = f"communities/{club.id}/members/{cast.pupil.id}"
    assert ask(cast.teacher).patch(address, role="reader").status_code == 204
    assert access.group_for(cast.pupil, club.groups.get().id).why_not == "reader"
    assert told() == {
        (f"community:{club.id}", MEMBERSHIP),
        (f"person:{cast.pupil.id}", MEMBERSHIP),
    }
    ask(cast.teacher).patch(address, role="reader")
    assert told() == set()


def test_role_of_the_roster_is_raised_by_hand_and_lowered_no_further(cast: Cast, ask: Ask) -> None:
    address = f"communities/{cast.class_community.id}/members/{cast.pupil.id}"
    teacher = ask(cast.teacher)
    assert code(teacher.patch(address, role="reader")) == (409, "by_roster")
    assert teacher.patch(address, role="moderator").status_code == 204
    assert access.group_for(cast.pupil, cast.class_group.id).may_moderate
    assert teacher.patch(address, role="member").status_code == 204
    assert not access.group_for(cast.pupil, cast.class_group.id).may_moderate
    assert code(teacher.delete(address)) == (409, "by_roster")


def test_member_changes_no_role_not_even_the_own(cast: Cast, ask: Ask) -> None:
    address = f"communities/{cast.class_community.id}/members/{cast.pupil.id}"
    assert code(ask(cast.pupil).patch(address, role="moderator")) == (403, "forbidden")
    unknown = f"communities/{cast.class_community.id}/members/{cast.stranger.id}"
    assert code(ask(cast.teacher).patch(unknown, role="moderator")) == (404, "not_found")


def test_removed_member_is_out_at_once(cast: Cast, ask: Ask, club: Community) -> None:
    group = club.groups.get()
    add(ask(cast.teacher), club, cast.pupil)
    told()
    address = f"communities/{club.id}/members/{cast.pupil.id}"
    assert ask(cast.teacher).delete(address).status_code == 204
    assert told() == {
        (f"community:{club.id}", MEMBERSHIP),
        (f"person:{cast.pupil.id}", MEMBERSHIP),
    }
    topics = access.topics_of(cast.pupil.id)
    assert f"community:{club.id}" not in topics
    assert f"group:{group.id}" not in topics
    for address in (f"communities/{club.id}", f"groups/{group.id}", f"groups/{group.id}/messages"):
        assert ask(cast.pupil).get(address).status_code == 404
    assert code(ask(cast.teacher).delete(f"communities/{club.id}/members/{cast.pupil.id}")) == (
        404,
        "not_found",
    )


def test_member_leaves_and_may_be_added_again(cast: Cast, ask: Ask, club: Community) -> None:
    add(ask(cast.teacher), club, cast.pupil)
    assert (
        ask(cast.pupil).delete(f"communities/{club.id}/members/{cast.pupil.id}").status_code == 204
    )
    assert not access.may_read_group(cast.pupil, club.groups.get().id)
    add(ask(cast.teacher), club, cast.pupil)
    assert access.may_read_group(cast.pupil, club.groups.get().id)


@pytest.mark.parametrize("how", ["leave", "lower"])
def test_last_who_looks_after_a_community_stays_until_there_is_another(
    cast: Cast, ask: Ask, club: Community, how: str
) -> None:
    add(ask(cast.teacher), club, cast.pupil, role="moderator")  # a pupil is no successor
    teacher = ask(cast.teacher)
    address = f"communities/{club.id}/members/{cast.teacher.id}"

    def go() -> Any:
        return teacher.delete(address) if how == "leave" else teacher.patch(address, role="member")

    assert code(go()) == (409, "last_moderator")
    add(teacher, club, cast.colleague, role="moderator")
    assert go().status_code == 204


def test_lists_take_the_same_queries_for_one_and_three(
    cast: Cast, ask: Ask, club: Community
) -> None:
    teacher = ask(cast.teacher)

    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert teacher.get(f"communities/{club.id}/{address}").status_code == 200
        return len(queries)

    def arrive(*names: str) -> None:
        for name in names:
            child = make_person(name, "Kim", name, child=True)
            affiliate(child, cast.school, "pupil")

    arrive("k1")
    one = count("members"), count("candidates?q=kim")
    arrive("k2", "k3")
    assert count("candidates?q=kim") == one[1]
    add(teacher, club, *Person.objects.filter(given_name="Kim"))
    assert count("members") == one[0]
