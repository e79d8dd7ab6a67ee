# SPDX-License-Identifier: EUPL-1.2
"""Communities across schools: both schools agree, either ends it."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from schulhof.communities import access
from schulhof.communities.models import Community, Partnership
from schulhof.people.models import Person
from testing.cast import Cast

from .asking import COMMUNITY, MEMBERSHIP, PARTNERSHIP, Ask, code, told


def found(asker: Any, cast: Cast) -> Partnership:
    answer = asker.post(
        "communities",
        kind="project",
        name="Fluss",
        school_id=str(cast.school.id),
        partner_school_ids=[str(cast.other_school.id)],
    )
    assert answer.status_code == 201
    return Partnership.objects.get(community=answer.json()["id"])


def add(asker: Any, community_id: object, person: Person, role: str = "member") -> Any:
    return asker.post(f"communities/{community_id}/members", person_ids=[str(person.id)], role=role)


def test_head_asks_and_the_partner_schools_administrator_agrees(
    cast: Cast, ask: Ask, foreign_head: Person
) -> None:
    partnership = found(ask(cast.head), cast)
    assert {
        (f"person:{cast.head.id}", PARTNERSHIP),
        (f"person:{foreign_head.id}", PARTNERSHIP),
    } <= told()
    assert code(add(ask(cast.head), partnership.community_id, cast.foreign_teacher)) == (
        403,
        "cannot_be_added",
    )
    assert ask(foreign_head).post(f"partnerships/{partnership.id}/agree").status_code == 204
    assert told() == {
        (f"person:{cast.head.id}", PARTNERSHIP),
        (f"person:{foreign_head.id}", PARTNERSHIP),
        (f"community:{partnership.community_id}", COMMUNITY),
    }
    assert add(ask(cast.head), partnership.community_id, cast.foreign_teacher).status_code == 204
    told()
    assert ask(foreign_head).post(f"partnerships/{partnership.id}/agree").status_code == 204
    assert told() == set()


def test_what_a_teacher_asks_needs_the_word_of_both_schools(
    cast: Cast, ask: Ask, foreign_head: Person
) -> None:
    partnership = found(ask(cast.teacher), cast)
    ask(foreign_head).post(f"partnerships/{partnership.id}/agree")
    partnership.refresh_from_db()
    assert partnership.state == "asked"
    assert code(add(ask(cast.teacher), partnership.community_id, cast.foreign_teacher)) == (
        403,
        "cannot_be_added",
    )
    ask(cast.head).post(f"partnerships/{partnership.id}/agree")
    partnership.refresh_from_db()
    assert partnership.state == "agreed"


def test_declined_partnership_stays_declined_until_asked_again(
    cast: Cast, ask: Ask, foreign_head: Person
) -> None:
    partnership = found(ask(cast.head), cast)
    told()
    address = f"partnerships/{partnership.id}"
    assert ask(foreign_head).post(f"{address}/decline").status_code == 204
    assert (f"person:{cast.head.id}", PARTNERSHIP) in told()
    assert ask(foreign_head).post(f"{address}/decline").status_code == 204
    assert told() == set()
    assert code(ask(foreign_head).post(f"{address}/agree")) == (409, "decided")
    community = f"communities/{partnership.community_id}/partnerships"
    again = ask(cast.head).post(community, school_id=str(cast.other_school.id))
    assert again.json()["partnerships"] == [
        {
            "id": str(partnership.id),
            "school": {
                "id": str(cast.other_school.id),
                "name": "Schule West",
                "short_name": "West",
            },
            "state": "asked",
            "home_agreed": True,
            "partner_agreed": False,
        }
    ]


def test_only_administrators_of_the_two_schools_decide(
    cast: Cast, ask: Ask, foreign_head: Person
) -> None:
    partnership = found(ask(cast.teacher), cast)
    told()
    for person in (cast.teacher, cast.foreign_teacher, cast.pupil, cast.stranger):
        for act in ("agree", "decline", "end"):
            answer = ask(person).post(f"partnerships/{partnership.id}/{act}")
            assert code(answer) == (404, "not_found")
        for school in (cast.school, cast.other_school):
            answer = ask(person).get(f"schools/{school.id}/partnerships")
            assert code(answer) == (404, "not_found")
    assert code(ask(foreign_head).get(f"schools/{cast.school.id}/partnerships"))[0] == 404
    assert told() == set()


def test_administrators_see_what_waits_for_their_word(
    cast: Cast, ask: Ask, foreign_head: Person
) -> None:
    partnership = found(ask(cast.teacher), cast)
    (item,) = ask(foreign_head).get(f"schools/{cast.other_school.id}/partnerships").json()["items"]
    assert item["community"]["name"] == "Fluss"
    assert item["home"]["short_name"] == "Ost"
    assert item["asked_by"]["name"] == "Tilda Tamm"
    assert (item["state"], item["may_answer"], item["may_end"]) == ("asked", True, True)
    for person in (cast.head, foreign_head):
        assert [each["id"] for each in access.partnerships_waiting_for(person)] == [partnership.id]
        ask(person).post(f"partnerships/{partnership.id}/agree")
        assert access.partnerships_waiting_for(person) == []
    assert access.partnerships_waiting_for(cast.teacher) == []


def test_home_school_stays_visible_on_members(cast: Cast, ask: Ask, project: Community) -> None:
    add(ask(cast.head), project.id, cast.foreign_teacher)
    items = ask(cast.foreign_teacher).get(f"communities/{project.id}/members").json()["items"]
    assert {each["person"]["name"]: each["person"]["school"] for each in items} == {
        "Hanna Herz": "Ost",
        "Wim Wolf": "West",
    }
    detail = ask(cast.foreign_teacher).get(f"communities/{project.id}").json()
    assert [each["short_name"] for each in detail["schools"]] == ["Ost", "West"]
    assert detail["partnerships"] == []


def test_children_are_added_by_teachers_of_their_own_school(
    cast: Cast, ask: Ask, project: Community
) -> None:
    assert code(add(ask(cast.head), project.id, cast.stranger)) == (403, "cannot_be_added")
    names = ask(cast.head).get(f"communities/{project.id}/candidates").content.decode()
    assert "Stella" not in names
    assert "Wim Wolf" in names
    add(ask(cast.head), project.id, cast.foreign_teacher, role="moderator")
    assert add(ask(cast.foreign_teacher), project.id, cast.stranger).status_code == 204
    assert code(add(ask(cast.foreign_teacher), project.id, cast.pupil)) == (403, "cannot_be_added")


def test_ending_puts_everybody_of_the_partner_school_out_at_once(
    cast: Cast, ask: Ask, project: Community, foreign_head: Person
) -> None:
    add(ask(cast.head), project.id, cast.foreign_teacher, role="moderator")
    add(ask(cast.foreign_teacher), project.id, cast.stranger)
    add(ask(cast.head), project.id, cast.pupil)
    told()
    address = f"partnerships/{project.partnerships.get().id}"
    assert ask(foreign_head).post(f"{address}/end").status_code == 204
    assert told() == {
        (f"person:{cast.head.id}", PARTNERSHIP),
        (f"person:{foreign_head.id}", PARTNERSHIP),
        (f"person:{cast.stranger.id}", MEMBERSHIP),
        (f"person:{cast.foreign_teacher.id}", MEMBERSHIP),
        (f"community:{project.id}", MEMBERSHIP),
        (f"community:{project.id}", COMMUNITY),
    }
    for person in (cast.stranger, cast.foreign_teacher):
        assert f"community:{project.id}" not in access.topics_of(person.id)
        assert ask(person).get(f"communities/{project.id}").status_code == 404
    assert ask(cast.pupil).get(f"communities/{project.id}").status_code == 200
    assert ask(foreign_head).post(f"{address}/end").status_code == 204
    assert told() == set()


def test_agreeing_anew_does_not_bring_people_back_by_itself(
    cast: Cast, ask: Ask, project: Community, foreign_head: Person
) -> None:
    add(ask(cast.head), project.id, cast.foreign_teacher)
    address = f"partnerships/{project.partnerships.get().id}"
    ask(foreign_head).post(f"{address}/end")
    ask(cast.head).post(
        f"communities/{project.id}/partnerships", school_id=str(cast.other_school.id)
    )
    ask(foreign_head).post(f"{address}/agree")
    assert project.partnerships.get().state == "agreed"
    assert ask(cast.foreign_teacher).get(f"communities/{project.id}").status_code == 404


def test_only_clubs_and_projects_reach_across_and_only_the_home_school_asks(
    cast: Cast, ask: Ask, project: Community
) -> None:
    wish = {"school_id": str(cast.other_school.id)}
    of_class = f"communities/{cast.class_community.id}/partnerships"
    assert code(ask(cast.teacher).post(of_class, **wish)) == (403, "forbidden")
    add(ask(cast.head), project.id, cast.foreign_teacher, role="moderator")
    of_project = f"communities/{project.id}/partnerships"
    assert code(ask(cast.foreign_teacher).post(of_project, **wish)) == (403, "forbidden")
    told()
    assert ask(cast.head).post(of_project, **wish).status_code == 201
    assert told() == set()
    home = {"school_id": str(cast.school.id)}
    assert code(ask(cast.head).post(of_project, **home)) == (422, "unknown_school")


def test_list_takes_the_same_queries_for_one_and_three(
    cast: Cast, ask: Ask, foreign_head: Person
) -> None:
    address = f"schools/{cast.other_school.id}/partnerships"

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert ask(foreign_head).get(address).status_code == 200
        return len(queries)

    found(ask(cast.head), cast)
    one = count()
    found(ask(cast.teacher), cast)
    found(ask(cast.colleague), cast)
    assert len(ask(foreign_head).get(address).json()["items"]) == 3
    assert count() == one
