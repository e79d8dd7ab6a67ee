# SPDX-License-Identifier: EUPL-1.2
"""The list of a school's people."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.people.models import Person
from schulhof.schools.models import Affiliation
from testing.cast import STARTED, Cast, affiliate, make_person

ClientFor = Callable[[Person], Client]


def listed(client: Client, cast: Cast, **wanted: str) -> dict[str, Any]:
    answer = client.get(f"/api/schools/{cast.school.id}/people", wanted)
    assert answer.status_code == 200, answer.content
    page: dict[str, Any] = answer.json()
    return page


def names(client: Client, cast: Cast, **wanted: str) -> list[str]:
    return [row["full_name"] for row in listed(client, cast, **wanted)["items"]]


def add_many(cast: Cast, count: int) -> None:
    people = Person.objects.bulk_create(
        Person(login_name=f"p{n}", given_name="P", family_name=f"Q{n:03}", display_name="P Q.")
        for n in range(count)
    )
    Affiliation.objects.bulk_create(
        Affiliation(
            person=person, school=cast.school, role="pupil", source="roster", started_on=STARTED
        )
        for person in people
    )


@pytest.fixture
def head(cast: Cast, client_for: ClientFor) -> Client:
    return client_for(cast.head)


def test_head_sees_own_people_by_family_name(cast: Cast, head: Client) -> None:
    assert names(head, cast) == [
        "Ada Amsel", "Gerda Amsel", "Ben Buche", "Cem Celik", "Hanna Herz", "Karl Kohl", "Tilda Tamm",
    ]  # fmt: skip
    row = listed(head, cast, q="Ada")["items"][0]
    assert row == {
        "id": str(cast.pupil.id), "full_name": "Ada Amsel", "given_name": "Ada", "family_name": "Amsel",
        "login_name": "ada", "roles": ["pupil"],
        "classes": [{"id": str(cast.school_class.id), "name": "5a"}],
        "state": "active", "deactivated_on": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("amsel", ["Ada Amsel", "Gerda Amsel"]),
        ("ada ams", ["Ada Amsel"]),
        ("TAMM", ["Tilda Tamm"]),
        ("ozturk", ["Ömer Öztürk"]),
        ("Öztürk", ["Ömer Öztürk"]),
        ("kohl", ["Karl Kohl"]),  # by login name too
        ("oemer.x", ["Ömer Öztürk"]),
        ("stern", []),  # of the other school
        ("%", []),
        ("_", []),
        ("\x00ada", ["Ada Amsel"]),
    ],
)
def test_search_finds_without_accents_and_case(
    cast: Cast, head: Client, q: str, found: list[str]
) -> None:
    affiliate(make_person("oemer.x", "Ömer", "Öztürk"), cast.school, "staff")
    assert names(head, cast, q=q) == found


def test_filters_narrow(cast: Cast, head: Client) -> None:
    assert names(head, cast, role="administrator") == ["Hanna Herz"]
    assert names(head, cast, class_id=str(cast.school_class.id), role="pupil") == [
        "Ada Amsel", "Ben Buche",
    ]  # fmt: skip
    other_class = cast.other_school.classes.get()
    assert names(head, cast, class_id=str(other_class.id)) == []
    Person.objects.filter(pk=cast.pupil.id).update(password="!")
    Person.objects.filter(pk=cast.classmate.id).update(
        is_active=False, deactivated_on=date(2026, 9, 1)
    )
    assert names(head, cast, state="invited") == ["Ada Amsel"]
    assert names(head, cast, state="deactivated") == ["Ben Buche"]
    assert "Ada Amsel" not in names(head, cast, state="active")
    assert listed(head, cast, q="ben")["items"][0]["deactivated_on"] == "2026-09-01"


def test_who_left_for_another_school_is_shown_as_gone(cast: Cast, head: Client) -> None:
    affiliate(cast.colleague, cast.other_school, "teacher")
    Affiliation.objects.filter(person=cast.colleague, school=cast.school).update(
        ended_on=date(2026, 9, 1)
    )
    row = listed(head, cast, q="kohl")["items"][0]
    assert (row["state"], row["deactivated_on"], row["roles"]) == (
        "deactivated", "2026-09-01", ["teacher"],
    )  # fmt: skip
    assert names(head, cast, state="deactivated") == ["Karl Kohl"]
    assert names(head, cast, role="teacher", state="active") == ["Hanna Herz", "Tilda Tamm"]


def test_pages_hold_everybody_once(cast: Cast, head: Client) -> None:
    add_many(cast, 120)
    seen: list[str] = []
    cursor = ""
    for _ in range(10):
        page = listed(head, cast, cursor=cursor)
        seen += [row["id"] for row in page["items"]]
        if not (cursor := page["next"] or ""):
            break
    assert len(seen) == len(set(seen)) == 127


def test_twins_of_one_name_are_paged_apart(cast: Cast, head: Client) -> None:
    add_many(cast, 60)
    Person.objects.filter(login_name__startswith="p").update(sort_name="same")
    first = listed(head, cast, q="same")
    second = listed(head, cast, q="same", cursor=first["next"])
    assert len(first["items"]) + len(second["items"]) == 60
    assert not {row["id"] for row in first["items"]} & {row["id"] for row in second["items"]}


@pytest.mark.parametrize("cursor", ["x", "W10", "!!!", "WyJhIl0", "WyJhIiwieCJd"])
def test_cursor_we_did_not_make_is_refused(cast: Cast, head: Client, cursor: str) -> None:
    answer = head.get(f"/api/schools/{cast.school.id}/people", {"cursor": cursor})
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor")


def test_queries_do_not_grow_with_people(cast: Cast, head: Client) -> None:
    counts = []
    for q, rows in (("tamm", 1), ("a", 5)):
        with CaptureQueriesContext(connection) as queries:
            assert len(names(head, cast, q=q)) == rows
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_classes_tell_teachers_and_how_many_pupils(cast: Cast, head: Client) -> None:
    items = head.get(f"/api/schools/{cast.school.id}/classes").json()["items"]
    assert [(row["name"], row["pupils"], row["kind"], row["grade"]) for row in items] == [
        ("5a", 2, "class", "5"), ("5b", 1, "class", "5"),
    ]  # fmt: skip
    assert [teacher["name"] for teacher in items[0]["teachers"]] == ["Tilda Tamm"]
    Person.objects.filter(pk=cast.classmate.id).update(is_active=False)
    items = head.get(f"/api/schools/{cast.school.id}/classes").json()["items"]
    assert items[0]["pupils"] == 1


def test_classes_take_the_same_queries_for_one_and_three(cast: Cast, head: Client) -> None:
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            head.get(f"/api/schools/{cast.school.id}/classes")
        counts.append(len(queries))
        cast.school.classes.filter(name="5b").update(ended_on=date(2026, 9, 1))
    assert counts[0] == counts[1]


def test_class_teacher_sees_own_pupils_only(cast: Cast, client_for: ClientFor) -> None:
    path = f"/api/classes/{cast.school_class.id}/people"
    rows = client_for(cast.teacher).get(path).json()["items"]
    assert [row["full_name"] for row in rows] == ["Ada Amsel", "Ben Buche"]
    rows = client_for(cast.head).get(path).json()["items"]
    assert [row["full_name"] for row in rows] == ["Ada Amsel", "Ben Buche", "Tilda Tamm"]
    for person in (cast.colleague, cast.pupil, cast.guardian, cast.foreign_teacher):
        assert client_for(person).get(path).status_code == 404


def test_class_takes_the_same_queries_for_one_and_three(cast: Cast, client_for: ClientFor) -> None:
    counts = []
    for each in (cast.school_class, cast.school.classes.get(name="5b")):
        with CaptureQueriesContext(connection) as queries:
            client_for(cast.head).get(f"/api/classes/{each.id}/people")
        counts.append(len(queries))
    assert counts[0] == counts[1]
