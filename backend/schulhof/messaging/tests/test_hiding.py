# SPDX-License-Identifier: EUPL-1.2
"""While a case is looked at its contact can hide what was reported: kept, but seen by nobody."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.messaging.models import Message
from schulhof.messaging.schemas import MessageWire
from schulhof.people.models import Person
from schulhof.safeguarding.actions import expire_cases
from schulhof.safeguarding.models import Case
from schulhof.stream.models import StreamEvent
from testing.cast import Cast

from .helping import only_case, report
from .talking import post, say, upload

ClientFor = Callable[[Person], Client]


def reported(cast: Cast, client_for: ClientFor, **more: object) -> tuple[MessageWire, UUID]:
    """A message somebody asked for help with, and its case."""
    bad = say(cast.teacher, cast.class_group, "gemeinheit", **more)
    report(client_for(cast.pupil), bad)
    return bad, Case.objects.get().id


def hide(client: Client, case_id: UUID, *, hidden: bool = True) -> int:
    path = f"/api/cases/{case_id}/hidden"
    return client.put(path, {"hidden": hidden}, content_type="application/json").status_code


@pytest.mark.row(50)
def test_hidden_message_is_in_no_view_and_comes_back(cast: Cast, client_for: ClientFor) -> None:
    file_id = upload(cast.teacher)
    bad, case_id = reported(cast, client_for, attachment_ids=[file_id])
    answer = say(cast.classmate, cast.class_group, "nein", thread_root_id=bad["id"])
    group = f"/api/groups/{cast.class_group.id}"
    views = {
        f"{group}/messages": "gemeinheit",
        f"{group}/messages?around={bad['number']}": "gemeinheit",
        f"/api/messages/{bad['id']}": "gemeinheit",
        f"/api/messages/{answer['id']}/thread": "gemeinheit",
        "/api/search?q=gemeinheit": "gemeinheit",
        f"/api/files/{file_id}/content": "Inhalt",
    }

    def sees(person: Person) -> set[str]:
        client = client_for(person)
        return {path for path, text in views.items() if text in _text(client, path)}

    assert sees(cast.pupil) == sees(cast.teacher) == set(views)
    assert hide(client_for(cast.head), case_id) == 200
    assert sees(cast.pupil) == sees(cast.teacher) == sees(cast.classmate) == set()
    unread = client_for(cast.pupil).get("/api/unread").json()["groups"]
    assert [row["unread"] for row in unread.values()] == [1], "only the answer"
    edit = {"body": "harmlos"}
    refused = client_for(cast.teacher).patch(
        f"/api/messages/{bad['id']}", edit, content_type="application/json"
    )
    assert refused.status_code == 404
    assert client_for(cast.teacher).delete(f"/api/messages/{bad['id']}").status_code == 404
    assert hide(client_for(cast.colleague), case_id, hidden=False) == 200
    assert sees(cast.pupil) == sees(cast.teacher) == set(views)


def _text(client: Client, path: str) -> str:
    answer = client.get(path)
    return b"".join(answer).decode() if answer.status_code == 200 else ""


def test_only_contacts_of_the_case_hide_and_everybody_is_told_once(
    cast: Cast, client_for: ClientFor
) -> None:
    _bad, case_id = reported(cast, client_for)
    for nobody in (cast.pupil, cast.teacher, cast.foreign_teacher):
        assert hide(client_for(nobody), case_id) in (403, 404)
    for _again in range(2):
        assert hide(client_for(cast.head), case_id) == 200
    assert only_case(client_for(cast.head))["hides_item"] is True
    told = StreamEvent.objects.filter(type="messaging.messages_restricted")
    assert set(told.values_list("topic", flat=True)) == {f"group:{cast.class_group.id}"}
    assert told.count() == 1
    assert AuditEntry.objects.filter(act="safeguarding.item_hidden").count() == 1


def test_what_cannot_be_hidden_says_so(cast: Cast, client_for: ClientFor) -> None:
    profile = {
        "kind": "profile", "item_id": str(cast.teacher.id), "reason": "mean",
        "client_id": str(cast.teacher.id),
    }  # fmt: skip
    post(client_for(cast.pupil), "/api/reports", profile)
    assert only_case(client_for(cast.head))["hides_item"] is None
    assert hide(client_for(cast.head), Case.objects.get().id) == 409


def test_two_cases_hide_one_thing_until_both_let_go(cast: Cast, client_for: ClientFor) -> None:
    bad, first = reported(cast, client_for)
    hide(client_for(cast.head), first)
    again = Case.objects.create(
        school=cast.other_school, kind="message", item_id=bad["id"], hides_item=True
    )
    hide(client_for(cast.head), first, hidden=False)
    assert not Message.objects.filter(pk=bad["id"]).exists()
    Case.objects.filter(pk=first).delete()
    Case.objects.filter(pk=again.pk).update(school=cast.school)
    hide(client_for(cast.head), again.id, hidden=False)
    assert Message.objects.filter(pk=bad["id"]).exists()


def test_what_a_forgotten_case_still_hides_goes_with_it(cast: Cast, client_for: ClientFor) -> None:
    bad, case_id = reported(cast, client_for)
    hide(client_for(cast.head), case_id)
    expire_cases(Case.objects.all())
    assert not Message.everything.filter(pk=bad["id"]).exists()


def test_what_a_forgotten_case_shows_again_stays(cast: Cast, client_for: ClientFor) -> None:
    bad, case_id = reported(cast, client_for)
    hide(client_for(cast.head), case_id)
    hide(client_for(cast.head), case_id, hidden=False)
    expire_cases(Case.objects.all())
    assert Message.objects.filter(pk=bad["id"]).exists()
