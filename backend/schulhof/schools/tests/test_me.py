# SPDX-License-Identifier: EUPL-1.2
"""What a person is told about themselves, and may change."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.people.models import InstallationRole, Person
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import person_topic
from testing.cast import Cast, affiliate, make_class, make_person

ClientFor = Callable[[Person], Client]


def me(client: Client) -> dict[str, Any]:
    answer = client.get("/api/me")
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    return told


def change(client: Client, **wanted: object) -> int:
    return client.patch("/api/me", wanted, content_type="application/json").status_code


def test_nobody_is_told_nothing(db: None) -> None:
    answer = Client().get("/api/me")
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


def test_pupil_learns_where_they_belong_and_may_nothing(cast: Cast, client_for: ClientFor) -> None:
    told = me(client_for(cast.pupil))
    assert told["person"] == {
        "id": str(cast.pupil.id), "name": "Ada A.", "initials": "AA", "role": "pupil", "school": None,
    }  # fmt: skip
    assert told["affiliations"] == [
        {
            "school": {"id": str(cast.school.id), "name": "Schule Ost", "short_name": "Ost"},
            "state": "live",
            "takes_part": True,
            "role": "pupil",
            "classes": [
                {"id": str(cast.school_class.id), "name": "5a", "kind": "class", "part": "pupil"}
            ],
        }
    ]
    assert told["abilities"] == {
        "administer": [], "found_communities": [], "create_schools": False, "issue_codes": False,
    }  # fmt: skip
    assert told["limits"]["attachment_bytes"] == 100 * 1024 * 1024
    assert told["email"] is None


def test_class_teacher_may_issue_codes_and_found_communities(
    cast: Cast, client_for: ClientFor
) -> None:
    told = me(client_for(cast.teacher))
    assert told["abilities"] == {
        "administer": [], "found_communities": [str(cast.school.id)], "create_schools": False,
        "issue_codes": True,
    }  # fmt: skip
    assert told["affiliations"][0]["classes"][0]["part"] == "class_teacher"


def test_head_administers(cast: Cast, client_for: ClientFor) -> None:
    told = me(client_for(cast.head))
    assert told["abilities"]["administer"] == [str(cast.school.id)]
    assert [each["role"] for each in told["affiliations"]] == ["teacher", "administrator"]


def test_guardian_sees_the_child(cast: Cast, client_for: ClientFor) -> None:
    told = me(client_for(cast.guardian))
    assert [(child["name"], child["school"]) for child in told["children"]] == [("Ada A.", "Ost")]
    assert told["abilities"]["found_communities"] == []


def test_city_may_create_schools(cast: Cast, client_for: ClientFor) -> None:
    city = make_person("city", "Clara", "City")
    InstallationRole.objects.create(person=city, role="city")
    told = me(client_for(city))
    assert told["installation_roles"] == ["city"]
    assert told["abilities"]["create_schools"]
    assert told["affiliations"] == []


def test_queries_do_not_grow_with_schools_and_classes(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.colleague)
    counts = []
    for round_ in range(2):
        with CaptureQueriesContext(connection) as queries:
            me(client)
        counts.append(len(queries))
        if round_ == 0:
            affiliate(cast.colleague, cast.other_school, "teacher")
            for name in ("6a", "6b"):
                make_class(cast.other_school, name, [], cast.colleague)
    assert counts[0] == counts[1]


def test_person_changes_language_and_other_devices_are_told(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.pupil)
    assert change(client, language="en", appearance="dark", first_steps_done=True) == 200
    told = me(client)
    assert (told["language"], told["appearance"]) == ("en", "dark")
    event = StreamEvent.objects.get(topic=person_topic(cast.pupil.id))
    assert event.type == "people.person_changed"


def test_email_is_given_and_taken_back(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.pupil)
    assert change(client, email=" ada@example.org ") == 200
    assert change(client, language="de") == 200
    assert me(client)["email"] == "ada@example.org"
    assert change(client, email=None) == 200
    assert me(client)["email"] is None


def test_email_of_somebody_else_tells_nothing(cast: Cast, client_for: ClientFor) -> None:
    assert change(client_for(cast.pupil), email="x@example.org") == 200
    assert change(client_for(cast.classmate), email="x@example.org") == 200


@pytest.mark.parametrize(
    "wanted",
    [
        {"language": "fr"}, {"email": "kein @"}, {"appearance": 5}, {"email": "a" * 300 + "@b.de"},
        {"is_active": False}, {"login_name": "head"}, {"display_name": "Direktor"}, {"role": "teacher"},
        {"given_name": "Herr Direktor"}, {"email": ["a@b.de"]}, {"first_steps_done": {"a": 1}},
    ],
)  # fmt: skip
def test_nothing_else_can_be_changed(
    cast: Cast, client_for: ClientFor, wanted: dict[str, object]
) -> None:
    assert change(client_for(cast.pupil), **wanted) == 422
    assert not StreamEvent.objects.exists()


def test_about_and_csrf_are_public(db: None) -> None:
    about = Client().get("/api/about").json()
    assert (about["name"], about["languages"]) == ("Musterstadt", ["de", "en"])
    answer = Client().get("/api/csrf")
    assert answer.status_code == 204
    assert "csrftoken" in answer.cookies
