# SPDX-License-Identifier: EUPL-1.2
"""Contacts and direct conversations over the API."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.communities.models import Membership
from schulhof.foundation.clock import now
from schulhof.people.models import Person
from testing.cast import Cast, affiliate, join, make_person

ClientFor = Callable[[Person], Client]


def open_direct(client: Client, *people: Person) -> Any:
    return client.post(
        "/api/directs",
        {"person_ids": [str(person.id) for person in people]},
        content_type="application/json",
    )


def test_teacher_finds_pupils_by_class_and_guardians_by_child(
    cast: Cast, client_for: ClientFor
) -> None:
    items = client_for(cast.teacher).get("/api/contacts").json()["items"]
    assert {each["name"]: (each["classes"], each["children"]) for each in items} == {
        "Ada A.": (["5a"], []),
        "Ben B.": (["5a"], []),
        "Gerda Amsel": ([], ["Ada A."]),
        "Hanna Herz": ([], []),
        "Karl Kohl": ([], []),
    }


def test_pupil_finds_own_teachers_and_classmates_only(cast: Cast, client_for: ClientFor) -> None:
    items = client_for(cast.pupil).get("/api/contacts").json()["items"]
    assert [each["name"] for each in items] == ["Ben B.", "Tilda Tamm"]
    found = client_for(cast.pupil).get("/api/contacts?q=buche").json()["items"]
    assert found == []


def test_opening_twice_answers_one_conversation_to_both(cast: Cast, client_for: ClientFor) -> None:
    first = open_direct(client_for(cast.teacher), cast.pupil)
    second = open_direct(client_for(cast.pupil), cast.teacher)
    assert first.status_code == second.status_code == 200
    assert first.json() == second.json()
    assert [each["name"] for each in first.json()["participants"]] == ["Ada A.", "Tilda Tamm"]
    listed = client_for(cast.pupil).get("/api/directs").json()["items"]
    assert listed == [first.json()]
    assert client_for(cast.classmate).get("/api/directs").json()["items"] == []


@pytest.mark.row(28)
@pytest.mark.attack(14)
def test_pupil_of_another_class_is_refused_like_somebody_who_does_not_exist(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.pupil)
    answers = []
    for other in (cast.other_pupil, cast.stranger, Person(login_name="nobody")):
        with CaptureQueriesContext(connection) as queries:
            answer = open_direct(client, other)
        answers.append((answer.status_code, answer.content, len(queries)))
    assert len(set(answers)) == 1, "status, words and work tell who exists"
    assert answers[0][0] == 403


def test_extra_fields_and_wrong_types_are_refused(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.teacher)
    bodies: list[dict[str, object]] = [
        {"person_ids": [str(cast.pupil.id)], "opened_by": str(cast.head.id)},
        {"person_ids": []},
        {"person_ids": {"$gt": ""}},
        {"person_ids": ["x"]},
    ]
    for body in bodies:
        answer = client.post("/api/directs", body, content_type="application/json")
        assert answer.status_code == 422


def test_liveliest_conversation_comes_first_and_silent_ones_say_why(
    cast: Cast, client_for: ClientFor
) -> None:
    teacher = client_for(cast.teacher)
    with_pupil = open_direct(teacher, cast.pupil).json()["id"]
    with_head = open_direct(teacher, cast.head).json()["id"]
    message = {"client_id": "01a20b71-257b-71d8-8c7d-afa8e0bb05b4", "body": "Hallo"}
    client_for(cast.pupil).post(
        f"/api/groups/{with_pupil}/messages", message, content_type="application/json"
    )
    Membership.objects.filter(person=cast.pupil).update(ended_at=now())
    listed = teacher.get("/api/directs").json()["items"]
    assert [(each["id"], each["why_not"]) for each in listed] == [
        (with_pupil, "not_allowed_any_more"),
        (with_head, None),
    ]


def test_lists_take_the_same_queries_for_one_and_three(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.pupil)

    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    open_direct(client, cast.teacher)
    one = count("/api/contacts"), count("/api/directs")
    for name in ("lee", "moor"):
        teacher = make_person(name, name, name)
        affiliate(teacher, cast.school, "teacher")
        join(cast.class_community, teacher, "moderator")
        assert open_direct(client, teacher).status_code == 200
    assert (count("/api/contacts"), count("/api/directs")) == one
    assert len(client.get("/api/directs").json()["items"]) == 3
