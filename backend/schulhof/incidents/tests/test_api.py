# SPDX-License-Identifier: EUPL-1.2
"""The whole way over the wire: entered, looked at, taken along, told, closed."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.people.models import Person
from testing.cast import Cast

ClientFor = Callable[[Person], Client]
JSON = "application/json"
NEW = {
    "kind": "lost", "title": "Sicherung weg", "noticed_at": "2025-01-05T08:00:00+01:00",
    "since": "2025-01-04T20:00:00Z", "until": "2025-01-04T20:00:00Z",
    "about": [{"kind": "school", "named": "100001"}],
}  # fmt: skip


@pytest.fixture
def client(officer: Person, client_for: ClientFor) -> Client:
    return client_for(officer)


def post(client: Client, path: str, **body: Any) -> Any:
    return client.post(f"/api/incidents{path}", body, content_type=JSON)


@pytest.mark.row(49)
def test_officer_goes_the_whole_way(client: Client, client_for: ClientFor, cast: Cast) -> None:
    opened = post(client, "", **NEW)
    assert opened.status_code == 201
    one = f"/{opened.json()['id']}"
    assert opened.json()["due_at"] == "2025-01-08T07:00:00Z"
    affected = client.get(f"/api/incidents{one}/affected").json()
    assert affected["people"] == 0  # it was before anybody came
    changed = client.patch(
        f"/api/incidents{one}", {"goes_on": True, "measures": "Zurückgeholt"}, content_type=JSON
    ).json()
    assert (changed["until"], changed["measures"]) == (None, "Zurückgeholt")
    affected = client.get(f"/api/incidents{one}/affected").json()
    assert (affected["people"], affected["children"], affected["readers"]) == (7, 3, 0)
    assert [(row["school"]["short_name"], row["people"]) for row in affected["schools"]] == [
        ("Ost", 7)
    ]
    told = post(client, f"{one}/notices", school_id=str(cast.school.id), words="Bitte lesen.")
    assert told.json()["notices"][0]["words"] == "Bitte lesen."
    head = client_for(cast.head)
    [notice] = head.get("/api/incidents/notices").json()["items"]
    assert (notice["people"], notice["words"]) == (7, "Bitte lesen.")
    assert post(client, f"{one}/close").json()["code"] == "undecided"
    reason = "Erst am Montag bemerkt, dass sie fehlt."
    for whom in ("authority", "people"):
        post(client, f"{one}/told", whom=whom, told=True, reason=reason)
    assert post(client, f"{one}/close").json()["closed_at"]
    assert post(client, f"{one}/told", whom="people", told=True).json()["code"] == "closed"
    [row] = client.get("/api/incidents").json()["items"]
    assert row["clock"] == "told_late"


def test_lists_are_taken_along_and_kept_by_no_cache(
    client: Client, client_for: ClientFor, cast: Cast
) -> None:
    one = post(client, "", **NEW | {"until": None}).json()
    post(client, f"/{one['id']}/notices", school_id=str(cast.school.id), words="Bitte lesen.")
    head = client_for(cast.head)
    [notice] = head.get("/api/incidents/notices").json()["items"]
    for asker, path in (
        (client, f"/api/incidents/{one['id']}/people"),
        (client, f"/api/incidents/{one['id']}/people?school_id={cast.school.id}"),
        (head, f"/api/incidents/notices/{notice['id']}/people"),
    ):
        answer = asker.get(path)
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["Content-Disposition"].startswith('attachment; filename="')
        assert "Ada Amsel" in answer.content.decode()
    listed = AuditEntry.objects.filter(act="incidents.affected_listed").order_by("at")
    assert [entry.facts["people"] for entry in listed] == [7, 7, 7]
    assert "Amsel" not in str(list(listed.values()))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "boot"}, {"noticed_at": "2026-01-05T08:00"}, {"since": "0001-01-01T00:00Z"},
        {"title": ""}, {"title": "x" * 121}, {"about": [{"kind": "PERSON", "named": "ada"}]},
        {"about": [{"kind": "person", "named": "ada"}] * 21}, {"reference": "2026-999"},
    ],
)  # fmt: skip
def test_malformed_words_are_refused(client: Client, wrong: dict[str, Any]) -> None:
    assert post(client, "", **NEW | wrong).status_code == 422
