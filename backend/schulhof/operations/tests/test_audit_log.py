# SPDX-License-Identifier: EUPL-1.2
"""Reading the audit log: by whom, what of, page by page, and that it leaves a trace."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.audit.actions import link_entries, record
from schulhof.audit.models import AuditEntry
from schulhof.operations import access
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
            access.audit_log(dpo, cursor=None)
        return len(found)

    happened(cast)
    one = queries()
    happened(cast, 2)
    assert queries() == one
