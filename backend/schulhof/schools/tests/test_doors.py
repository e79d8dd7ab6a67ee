# SPDX-License-Identifier: EUPL-1.2
"""Every door of this room against everybody who must not come through it."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.people.models import InstallationRole, Person
from testing.cast import Cast, affiliate, make_person

ClientFor = Callable[[Person], Client]

#: Method, path, body. {school}, {person} and {class} are of the school "Ost".
DOORS = [
    ("get", "/api/schools/{school}/people", None),
    ("post", "/api/schools/{school}/people", {"given_name": "X", "family_name": "Y", "role": "teacher"}),
    ("patch", "/api/schools/{school}/people/{person}", {"given_name": "X"}),
    ("post", "/api/schools/{school}/people/{person}/deactivate", {}),
    ("post", "/api/schools/{school}/people/{person}/reactivate", {}),
    ("get", "/api/schools/{school}/classes", None),
    ("get", "/api/classes/{class}/people", None),
    ("post", "/api/people/{person}/login-code", {}),
    ("post", "/api/schools/{school}/login-slips", {"class_id": "{class}", "only_not_activated": False}),
    ("post", "/api/schools/{school}/login-slips", {"person_ids": ["{person}"], "only_not_activated": False}),
    ("post", "/api/schools/{school}/login-slips", {"role": "pupil", "only_not_activated": False}),
]  # fmt: skip
#: Those that name more than the school.
INNER = [door for door in DOORS if "{class}" in str(door) or "{person}" in str(door)]
#: Names that must not be in an answer to a stranger.
MARKERS = (b"Amsel", b"Buche", b"ada", b"5a")


def try_door(client: Client, door: tuple[str, str, object], **ids: str) -> tuple[int, bytes]:
    method, path, body = door
    for name, value in ids.items():
        path = path.replace(f"{{{name}}}", value)
        if isinstance(body, dict):
            body = {
                key: value
                if part == f"{{{name}}}"
                else [value]
                if part == [f"{{{name}}}"]
                else part
                for key, part in body.items()
            }
    answer = getattr(client, method)(path, body, content_type="application/json")
    return answer.status_code, answer.content


@pytest.fixture
def foreign_head(cast: Cast) -> Person:
    """Administers the other school."""
    person = make_person("fremd", "Fritz", "Fremd")
    affiliate(person, cast.other_school, "administrator")
    return person


@pytest.fixture
def city(cast: Cast) -> Person:
    """Sees schools, and nobody in them."""
    person = make_person("city", "Clara", "City")
    InstallationRole.objects.create(person=person, role="city")
    return person


@pytest.mark.row(1)
@pytest.mark.attack(1)
@pytest.mark.parametrize("door", DOORS, ids=lambda door: f"{door[0]} {door[1]}")
def test_stranger_finds_no_door(
    cast: Cast,
    client_for: ClientFor,
    foreign_head: Person,
    city: Person,
    door: tuple[str, str, object],
) -> None:
    ids = {
        "school": str(cast.school.id),
        "class": str(cast.school_class.id),
        "person": str(cast.pupil.id),
    }
    strangers = [
        foreign_head, city, cast.foreign_teacher, cast.stranger, cast.pupil, cast.classmate,
        cast.guardian, cast.colleague,
    ]  # fmt: skip
    for person in strangers:
        status, body = try_door(client_for(person), door, **ids)
        assert status == 404, (person.login_name, body)
        assert not any(marker in body for marker in MARKERS)
    assert try_door(Client(), door, **ids)[0] == 401
    assert not AuditEntry.objects.exists()


@pytest.mark.row(1)
@pytest.mark.attack(1)
@pytest.mark.parametrize("door", INNER, ids=lambda door: f"{door[0]} {door[1]}")
def test_things_of_another_school_do_not_pass_through_ones_own(
    cast: Cast, client_for: ClientFor, foreign_head: Person, door: tuple[str, str, object]
) -> None:
    """A head who names the own school and somebody else's class or person."""
    ids = {
        "school": str(cast.other_school.id),
        "class": str(cast.school_class.id),
        "person": str(cast.pupil.id),
    }
    status, body = try_door(client_for(foreign_head), door, **ids)
    assert status == 404, body
    assert not any(marker in body for marker in MARKERS)
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("door", DOORS, ids=lambda door: f"{door[0]} {door[1]}")
def test_what_does_not_exist_looks_like_what_is_forbidden(
    cast: Cast, client_for: ClientFor, door: tuple[str, str, object]
) -> None:
    nothing = {"school": str(uuid4()), "class": str(uuid4()), "person": str(uuid4())}
    assert try_door(client_for(cast.head), door, **nothing)[0] == 404


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_who_lost_the_role_finds_no_door(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.head)
    path = f"/api/schools/{cast.school.id}/people"
    assert client.get(path).status_code == 200
    cast.head.affiliations.filter(role="administrator").update(ended_on="2026-09-01")
    assert client.get(path).status_code == 404


def test_schools_are_told_to_those_who_belong_and_all_to_the_city(
    cast: Cast, client_for: ClientFor, city: Person
) -> None:
    def seen(person: Person) -> list[str]:
        items = client_for(person).get("/api/schools").json()["items"]
        return [school["short_name"] for school in items]

    assert seen(cast.pupil) == seen(cast.guardian) == ["Ost"]
    assert seen(city) == ["Ost", "West"]
    other = f"/api/schools/{cast.other_school.id}"
    assert client_for(cast.pupil).get(other).status_code == 404
    assert client_for(city).get(other).json()["number"] == "100002"
