# SPDX-License-Identifier: EUPL-1.2
"""Reporting a message: frozen with ten around it, read by the school's contacts, never by whom it is about."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.audit.models import AuditEntry
from schulhof.messaging.actions import delete_message, edit_message
from schulhof.people.models import Person
from schulhof.safeguarding.actions import REPORTS
from schulhof.safeguarding.models import Case, CaseNote, Report
from schulhof.schools.models import NamedContact
from testing.cast import Cast

from .helping import only_case, report, told
from .talking import say, upload

ClientFor = Callable[[Person], Client]


@pytest.mark.row(16)
def test_pupil_reports_and_both_contacts_see_message_context_and_who_asked(
    cast: Cast, client_for: ClientFor
) -> None:
    for number in range(12):
        say(cast.classmate, cast.class_group, f"davor {number}")
    bad = say(cast.teacher, cast.class_group, "gemein")
    for number in range(12):
        say(cast.classmate, cast.class_group, f"danach {number}")
    answer = report(client_for(cast.pupil), bad, reason="scary", words="Ich habe Angst.")
    assert answer.status_code == 201
    for contact in (cast.colleague, cast.head):
        case = only_case(client_for(contact))
        assert case["subject"]["name"] == "Tilda Tamm"
        (made,) = case["reports"]
        assert (made["reporter"]["name"], made["reason"]) == ("Ada A.", "scary")
        assert made["words"] == "Ich habe Angst."
        texts = [line["text"] for line in made["frozen"]]
        assert texts == [
            *(f"davor {number}" for number in range(7, 12)),
            "gemein",
            *(f"danach {number}" for number in range(5)),
        ]
        assert [line["is_item"] for line in made["frozen"]].index(True) == 5


@pytest.mark.row(16)
def test_context_is_ten_messages_also_at_the_end_of_a_group(
    cast: Cast, client_for: ClientFor
) -> None:
    for number in range(12):
        say(cast.classmate, cast.class_group, f"davor {number}")
    bad = say(cast.teacher, cast.class_group, "gemein")
    say(cast.classmate, cast.class_group, "danach")
    report(client_for(cast.pupil), bad)
    texts = [line["text"] for line in only_case(client_for(cast.head))["reports"][0]["frozen"]]
    assert texts == [*(f"davor {number}" for number in range(3, 12)), "gemein", "danach"]


@pytest.mark.row(16)
def test_what_the_author_changed_is_kept_in_its_former_wordings(
    cast: Cast, client_for: ClientFor
) -> None:
    bad = say(cast.teacher, cast.class_group, "gemein")
    for body in ("etwas gemein", "ganz nett"):
        edit_message(bad["id"], by=cast.teacher, body=body)
    report(client_for(cast.pupil), bad)
    delete_message(bad["id"], by=cast.teacher)
    line = only_case(client_for(cast.head))["reports"][0]["frozen"][-1]
    assert (line["text"], line["former"]) == ("ganz nett", ["gemein", "etwas gemein"])


@pytest.mark.row(16)
def test_frozen_copy_outlives_what_the_author_deletes_and_names_the_file(
    cast: Cast, client_for: ClientFor
) -> None:
    file_id = upload(cast.teacher, b"boeser Inhalt", "boese.txt")
    bad = say(cast.teacher, cast.class_group, "gemein", attachment_ids=[file_id])
    report(client_for(cast.pupil), bad)
    delete_message(bad["id"], by=cast.teacher)
    contact = client_for(cast.head)
    line = only_case(contact)["reports"][0]["frozen"][-1]
    assert line["text"] == "gemein"
    assert line["files"][0]["name"] == "boese.txt"
    kept = contact.get(line["files"][0]["url"])
    assert b"".join(kept) == b"boeser Inhalt"
    assert AuditEntry.objects.get(act="safeguarding.case_file_read").actor_id == cast.head.id
    for person in (cast.teacher, cast.pupil, cast.classmate, cast.foreign_teacher):
        assert client_for(person).get(line["files"][0]["url"]).status_code == 404
    copy = line["files"][0]["url"].rsplit("/", 1)[1]
    assert contact.get(f"/api/files/{copy}/content").status_code == 404


@pytest.mark.row(58)
def test_nothing_that_was_written_lies_readable_in_the_database(
    cast: Cast, client_for: ClientFor
) -> None:
    bad = say(cast.teacher, cast.class_group, "kanarienvogel")
    report(client_for(cast.pupil), bad, words="kanarienvogel")
    case = Case.objects.get()
    head = client_for(cast.head)
    address = f"/api/cases/{case.id}"
    head.post(f"{address}/notes", {"text": "kanarienvogel"}, content_type="application/json")
    closing = {"state": "closed", "outcome": "kanarienvogel"}
    assert head.patch(address, closing, content_type="application/json").status_code == 200
    rows = [*Case.objects.values(), *Report.objects.values(), *CaseNote.objects.values()]
    assert "kanarienvogel" not in str(rows)
    assert only_case(head)["outcome"] == "kanarienvogel"


@pytest.mark.row(16)
def test_reported_teacher_others_and_the_city_find_no_case(
    cast: Cast, client_for: ClientFor
) -> None:
    bad = say(cast.teacher, cast.class_group)
    report(client_for(cast.pupil), bad)
    case_id = Case.objects.get().id
    for person in (cast.teacher, cast.pupil, cast.classmate, cast.guardian, cast.foreign_teacher):
        client = client_for(person)
        assert client.get("/api/cases").json()["items"] == []
        assert client.get(f"/api/cases/{case_id}").status_code == 404
        body = {"state": "closed", "outcome": "nichts"}
        refused = client.patch(f"/api/cases/{case_id}", body, content_type="application/json")
        assert refused.status_code == 404
    assert told(cast.teacher, "safeguarding.case_changed") == 0


@pytest.mark.row(16)
def test_reported_contact_is_passed_over_for_the_other_and_the_administrators(
    cast: Cast, client_for: ClientFor
) -> None:
    NamedContact.objects.filter(person=cast.head, kind="safeguarding").update(person=cast.teacher)
    bad = say(cast.teacher, cast.class_group)
    answer = report(client_for(cast.pupil), bad).json()
    assert [each["name"] for each in answer["looked_at_by"]] == ["Hanna Herz", "Karl Kohl"]
    assert client_for(cast.teacher).get("/api/cases").json()["items"] == []
    assert len(client_for(cast.head).get("/api/cases").json()["items"]) == 1
    assert told(cast.head, "safeguarding.case_changed") == 1
    assert told(cast.teacher, "safeguarding.case_changed") == 0


@pytest.mark.row(16)
def test_reported_head_does_not_read_the_case_although_administrator(
    cast: Cast, client_for: ClientFor
) -> None:
    bad = say(cast.head, cast.staff_group)
    report(client_for(cast.teacher), bad)
    assert client_for(cast.head).get("/api/cases").json()["items"] == []
    assert len(client_for(cast.colleague).get("/api/cases").json()["items"]) == 1


def test_reporter_sees_the_state_and_is_told_of_it_and_nothing_else(
    cast: Cast, client_for: ClientFor
) -> None:
    bad = say(cast.teacher, cast.class_group)
    pupil, head = client_for(cast.pupil), client_for(cast.head)
    report(pupil, bad)
    (mine,) = pupil.get("/api/reports").json()["items"]
    assert set(mine) == {"id", "kind", "reason", "state", "created_at", "looked_at_by"}
    address = f"/api/cases/{Case.objects.get().id}"
    for state in ("looked_at", "measures", "measures"):
        head.patch(address, {"state": state}, content_type="application/json")
    assert pupil.get("/api/reports").json()["items"][0]["state"] == "measures"
    assert told(cast.pupil, "safeguarding.report_changed") == 2
    assert client_for(cast.classmate).get("/api/reports").json()["items"] == []


def test_who_asked_stands_in_no_log(cast: Cast, client_for: ClientFor) -> None:
    report(client_for(cast.pupil), say(cast.teacher, cast.class_group))
    only_case(client_for(cast.head))
    entries = AuditEntry.objects.filter(act__startswith="safeguarding.")
    acts = sorted(entries.values_list("act", flat=True))
    assert acts == ["safeguarding.case_read", "safeguarding.reported"]
    assert str(cast.pupil.id) not in str(list(entries.values()))


def test_the_same_report_again_is_one_and_a_second_voice_joins_the_case(
    cast: Cast, client_for: ClientFor
) -> None:
    bad = say(cast.teacher, cast.class_group)
    pupil, once = client_for(cast.pupil), str(uuid4())
    first, again = report(pupil, bad, client_id=once), report(pupil, bad, client_id=once)
    assert first.json() == again.json()
    report(client_for(cast.classmate), bad)
    assert (Case.objects.count(), Report.objects.count()) == (1, 2)
    assert told(cast.head, "safeguarding.case_changed") == 2


def test_a_closed_case_gets_no_new_report_and_does_not_come_back_beside_a_newer(
    cast: Cast, client_for: ClientFor
) -> None:
    bad = say(cast.teacher, cast.class_group)
    head = client_for(cast.head)
    report(client_for(cast.pupil), bad)
    address = f"/api/cases/{Case.objects.get().id}"
    missing = head.patch(address, {"state": "closed"}, content_type="application/json")
    assert (missing.status_code, missing.json()["code"]) == (422, "outcome_missing")
    closing = {"state": "closed", "outcome": "geklaert"}
    assert head.patch(address, closing, content_type="application/json").status_code == 200
    report(client_for(cast.classmate), bad)
    assert Case.objects.count() == 2
    reopened = head.patch(address, {"state": "measures"}, content_type="application/json")
    assert (reopened.status_code, reopened.json()["code"]) == (409, "newer_case")


def test_what_the_reporter_cannot_read_or_wrote_or_nobody_registered_is_not_there(
    cast: Cast, client_for: ClientFor
) -> None:
    pupil = client_for(cast.pupil)
    staff, own = say(cast.teacher, cast.staff_group), say(cast.pupil, cast.class_group)
    for message, kind in ((staff, "message"), (own, "message"), (own, "board")):
        assert report(pupil, message, kind=kind).status_code == 404
    assert Case.objects.count() == 0


def test_reporting_is_limited(cast: Cast, client_for: ClientFor) -> None:
    pupil, bad = client_for(cast.pupil), say(cast.teacher, cast.class_group)
    for _ in range(REPORTS.amount):
        assert report(pupil, bad).status_code == 201
    assert report(pupil, bad).status_code == 429


def test_lists_take_the_same_queries_for_one_and_three(cast: Cast, client_for: ClientFor) -> None:
    pupil, head = client_for(cast.pupil), client_for(cast.head)

    def count(client: Client, address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    report(pupil, say(cast.teacher, cast.class_group))
    one = count(pupil, "/api/reports"), count(head, "/api/cases")
    for _ in range(2):
        report(pupil, say(cast.teacher, cast.class_group))
    assert (count(pupil, "/api/reports"), count(head, "/api/cases")) == one
    assert len(head.get("/api/cases").json()["items"]) == 3
