# SPDX-License-Identifier: EUPL-1.2
"""Reading the audit log: by whom, what of, page by page, and that it leaves a trace."""

from collections.abc import Callable
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.audit.actions import link_entries, record
from schulhof.audit.models import AuditEntry
from schulhof.operations import access
from schulhof.operations.schemas import AuditFilter
from schulhof.people.models import InstallationRole, Person
from testing.cast import Cast, make_person

ClientFor = Callable[[Person], Client]


@pytest.fixture
def dpo(cast: Cast) -> Person:
    person = make_person("dpo", "Dora", "Datenschutz")
    InstallationRole.objects.create(person=person, role="dpo")
    return person


def happened(cast: Cast, count: int = 1) -> None:
    for number in range(count):
        record(
            "test.done",
            by=cast.head.id,
            subject=uuid4(),
            school=cast.school.id,
            facts={"count": number},
        )
        record("test.elsewhere", by=None, school=cast.other_school.id)
    link_entries()


@pytest.mark.row(44)
@pytest.mark.row(45)
def test_officer_reads_who_did_what_where_in_the_whole_installation(
    cast: Cast, dpo: Person, client_for: ClientFor
) -> None:
    happened(cast)
    items = client_for(dpo).get("/api/audit").json()["items"]
    assert [item["act"] for item in items[:2]] == ["test.elsewhere", "test.done"]
    assert items[0]["by"] is None
    assert items[0]["school"]["short_name"] == "West"
    assert items[1]["by"]["name"] == "Hanna Herz"
    assert items[1]["facts"] == {"count": 0}


@pytest.mark.row(44)
@pytest.mark.row(45)
def test_head_reads_of_the_own_school_only(cast: Cast, client_for: ClientFor) -> None:
    happened(cast)
    client = client_for(cast.head)
    items = client.get(f"/api/schools/{cast.school.id}/audit").json()["items"]
    assert {item["act"] for item in items} == {"test.done"}
    assert client.get(f"/api/schools/{cast.other_school.id}/audit").status_code == 404
    assert client.get("/api/audit").status_code == 404


@pytest.mark.row(44)
@pytest.mark.attack(24)
def test_reading_the_log_is_recorded_and_being_refused_is_not_reading(
    cast: Cast, client_for: ClientFor
) -> None:
    client_for(cast.head).get(f"/api/schools/{cast.school.id}/audit")
    client_for(cast.teacher).get(f"/api/schools/{cast.school.id}/audit")
    entry = AuditEntry.objects.get(act="audit.read")
    assert (entry.actor_id, entry.school_id) == (cast.head.id, cast.school.id)


def test_pages_follow_each_other_without_gaps_although_reading_adds_entries(
    cast: Cast, client_for: ClientFor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "PAGE", 2)
    happened(cast, 5)
    client, address = client_for(cast.head), f"/api/schools/{cast.school.id}/audit"
    seen: list[int] = []
    cursor = ""
    while True:
        page = client.get(address, {"cursor": cursor} if cursor else {}).json()
        link_entries()
        seen.extend(item["facts"]["count"] for item in page["items"])
        if not page["next"]:
            break
        cursor = page["next"]
    assert seen == [4, 3, 2, 1, 0]
    assert client.get(address, {"cursor": "nonsense"}).status_code == 422


def test_list_takes_the_same_queries_for_one_and_three(cast: Cast, dpo: Person) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            access.audit_log(dpo, AuditFilter())
        return len(found)

    happened(cast)
    one = queries()
    happened(cast, 2)
    assert queries() == one


def acts(client: Client, address: str, **sought: str) -> list[str]:
    return [item["act"] for item in client.get(address, sought).json()["items"]]


@pytest.mark.row(44)
def test_reader_finds_entries_by_day_by_person_and_by_act(
    cast: Cast, dpo: Person, client_for: ClientFor
) -> None:
    with time_machine.travel(
        "2026-11-23T22:30:00Z", tick=False
    ):  # half an hour before midnight here
        record("cards.lesson_begun", by=cast.teacher.id, school=cast.school.id)
    with time_machine.travel("2026-11-24T10:00:00Z", tick=False):
        record("cards.lesson_ended", by=cast.teacher.id, school=cast.school.id)
        record("people.login_code_issued", by=cast.head.id, school=cast.school.id)
        link_entries()
        client = client_for(dpo)
        everything = acts(client, "/api/audit", until="2026-11-24")
        assert everything == [
            "people.login_code_issued",
            "cards.lesson_ended",
            "cards.lesson_begun",
        ]
        assert acts(client, "/api/audit", since="2026-11-24", by=str(cast.teacher.id)) == [
            "cards.lesson_ended"
        ]
        assert acts(client, "/api/audit", until="2026-11-23") == ["cards.lesson_begun"]
        assert acts(client, "/api/audit", act="cards") == everything[1:]
        assert acts(client, "/api/audit", act="cards.lesson_ended") == ["cards.lesson_ended"]
        assert acts(client, "/api/audit", act="card") == []
        of_school = f"/api/schools/{cast.school.id}/audit"
        assert acts(client_for(cast.head), of_school, by=str(cast.head.id), act="people") == [
            "people.login_code_issued"
        ]


def test_filter_that_makes_no_sense_is_refused(dpo: Person, client_for: ClientFor) -> None:
    client = client_for(dpo)
    for wrong in (
        {"since": "gestern"},
        {"until": "9999-12-31"},
        {"by": "ada"},
        {"act": "' OR 1=1"},
    ):
        assert client.get("/api/audit", wrong).status_code == 422
    assert not AuditEntry.objects.filter(act="audit.read").exists()


@pytest.mark.row(44)
def test_readers_are_told_whether_the_log_is_as_it_was_written(
    cast: Cast, dpo: Person, client_for: ClientFor
) -> None:
    happened(cast, 2)
    for reader in (dpo, cast.head):
        assert client_for(reader).get("/api/audit/chain").json() == {
            "intact": True, "entries": 4, "broken_at": None,
        }  # fmt: skip
    AuditEntry.objects.filter(number=3).update(actor_id=cast.teacher.id)
    found = client_for(dpo).get("/api/audit/chain").json()
    assert (found["intact"], found["broken_at"]) == (False, 3)
    assert client_for(cast.teacher).get("/api/audit/chain").status_code == 404
