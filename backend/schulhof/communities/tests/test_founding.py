# SPDX-License-Identifier: EUPL-1.2
"""Founding, describing and listing communities."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schulhof.communities.models import Community
from schulhof.foundation.ids import new_id
from testing.cast import Cast, join, make_community

from .asking import COMMUNITY, MEMBERSHIP, Ask, code, told


def test_teacher_founds_a_club_and_moderates_it(cast: Cast, ask: Ask) -> None:
    answer = ask(cast.teacher).post(
        "communities",
        kind="club",
        name="  Schul\u202ehof  Chor ",
        about="Wir\nsingen",
        school_id=str(cast.school.id),
    )
    assert answer.status_code == 201
    club = answer.json()
    assert (club["name"], club["about"], club["role"]) == (
        "Schulhof Chor",
        "Wir\nsingen",
        "moderator",
    )
    assert club["abilities"] == {
        "manage": True,
        "rename": True,
        "moderate": True,
        "add_members": True,
        "create_groups": True,
        "leave": True,
    }
    assert len(club["groups"]) == 1
    assert told() == {
        (f"person:{cast.teacher.id}", MEMBERSHIP),
        (f"community:{club['id']}", MEMBERSHIP),
    }


def test_pupil_and_guardian_found_nothing(cast: Cast, ask: Ask) -> None:
    for person in (cast.pupil, cast.guardian):
        answer = ask(person).post(
            "communities", kind="club", name="Chor", school_id=str(cast.school.id)
        )
        assert code(answer) == (403, "forbidden")
    assert told() == set()


def test_nobody_founds_at_a_school_they_do_not_belong_to(cast: Cast, ask: Ask) -> None:
    for school_id in (cast.other_school.id, new_id()):
        answer = ask(cast.teacher).post(
            "communities", kind="club", name="Chor", school_id=str(school_id)
        )
        assert code(answer) == (404, "not_found")


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "staff"},
        {"kind": "class"},
        {"name": ""},
        {"name": " \u200b "},
        {"name": "x" * 81},
        {"about": "x" * 2001},
        {"founded_by": "x"},
        {"name": ["x"]},
        {"partner_school_ids": ["01a20b71-257b-71d8-8c7d-afa8e0bb05b4"]},
    ],
)
def test_impossible_communities_are_refused_and_leave_nothing(
    cast: Cast, ask: Ask, body: dict[str, object]
) -> None:
    before = Community.objects.count()
    sound = {"kind": "club", "name": "Chor", "school_id": str(cast.school.id)}
    assert ask(cast.teacher).post("communities", **(sound | body)).status_code == 422
    assert Community.objects.count() == before
    assert told() == set()


def test_moderator_describes_a_club_and_repeating_tells_nothing(
    cast: Cast, ask: Ask, club: Community
) -> None:
    answer = ask(cast.teacher).patch(f"communities/{club.id}", name="Großer Chor", about="Lieder")
    assert (answer.json()["name"], answer.json()["about"]) == ("Großer Chor", "Lieder")
    assert told() == {(f"community:{club.id}", COMMUNITY)}
    ask(cast.teacher).patch(f"communities/{club.id}", name="Großer Chor", about=None)
    assert told() == set()


def test_name_from_the_roster_stays_and_its_description_is_the_teachers(
    cast: Cast, ask: Ask
) -> None:
    address = f"communities/{cast.class_community.id}"
    assert code(ask(cast.teacher).patch(address, name="Die Besten")) == (403, "named_by_roster")
    assert (
        ask(cast.teacher).patch(address, about="Unsere Klasse").json()["about"] == "Unsere Klasse"
    )


def test_member_may_not_describe_and_stranger_may_not_know(cast: Cast, ask: Ask) -> None:
    address = f"communities/{cast.class_community.id}"
    assert code(ask(cast.pupil).patch(address, about="x")) == (403, "forbidden")
    for person in (cast.other_pupil, cast.guardian, cast.head, cast.stranger):
        assert code(ask(person).patch(address, about="x")) == (404, "not_found")
        assert code(ask(person).get(address)) == (404, "not_found")


def test_my_communities_are_mine_in_order(cast: Cast, ask: Ask, club: Community) -> None:
    items = ask(cast.teacher).get("communities").json()["items"]
    assert [(each["kind"], each["name"], each["role"]) for each in items] == [
        ("staff", "Kollegium", "member"),
        ("class", "5a", "moderator"),
        ("club", "Chor", "moderator"),
    ]
    assert items[0]["staff_only"] is True
    assert items[1]["groups"] == [
        {
            "id": str(cast.class_group.id),
            "name": "5a",
            "kind": "group",
            "posting": "all",
            "closed": False,
            "closed_until": None,
        }
    ]
    assert [each["name"] for each in ask(cast.pupil).get("communities").json()["items"]] == ["5a"]


def test_list_and_one_take_the_same_queries_for_one_and_three(cast: Cast, ask: Ask) -> None:
    pupil = ask(cast.pupil)

    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert pupil.get(address).status_code == 200
        return len(queries)

    one = count("communities")
    for name in ("Chor", "Garten"):
        join(make_community(cast.school, "club", name), cast.pupil)
    assert len(pupil.get("communities").json()["items"]) == 3
    assert count("communities") == one
