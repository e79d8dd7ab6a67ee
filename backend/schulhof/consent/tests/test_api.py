# SPDX-License-Identifier: EUPL-1.2
"""The edge: what one is asked, what a school decides, guardians' codes, who is reached on paper."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.audit.models import AuditEntry
from schulhof.consent.access import allowed
from schulhof.consent.models import Basis, ChildCode, ConsentEvent
from schulhof.foundation.clock import moved_to, now
from schulhof.foundation.purposes import PURPOSES
from schulhof.people.models import Guardianship, LoginCode, Person
from schulhof.schools.functions import FUNCTIONS
from schulhof.schools.models import Affiliation, School
from testing.cast import Cast, Says, affiliate, go_live, make_person

ClientFor = Callable[[Person], Client]


def put(client: Client, path: str, body: dict[str, Any]) -> Any:
    return client.put(path, body, content_type="application/json")


def post(client: Client, path: str, body: dict[str, Any]) -> Any:
    return client.post(path, body, content_type="application/json")


def asked(client: Client) -> list[tuple[str, str]]:
    found = client.get("/api/consents").json()["items"]
    return [(each["person"]["name"], each["purpose"]) for each in found if each["asked"]]


def word(cast: Cast, about: Person, **more: Any) -> dict[str, Any]:
    return {
        "person_id": str(about.id), "school_id": str(cast.school.id), "purpose": "participation",
        "word": "given", "version": 1, "language": "de",
    } | more  # fmt: skip


def test_purposes_are_public_and_in_the_language_asked_for(client: Client, db: None) -> None:
    german = client.get("/api/purposes").json()["items"]
    english = client.get("/api/purposes", {"language": "en"}).json()["items"]
    assert [each["purpose"] for each in german] == [each["purpose"] for each in english]
    assert german[0]["child"] != english[0]["child"]
    assert german[0]["name"] == "Mitmachen"


def test_guardian_is_asked_for_herself_and_each_child(unasked: Cast, client_for: ClientFor) -> None:
    client = client_for(unasked.guardian)
    purposes = ["participation", "direct_messages", "photos", "name_search"]
    both = [(name, each) for name in ("Gerda Amsel", "Ada A.") for each in purposes]
    assert asked(client) == both
    answer = post(client, "/api/consents", word(unasked, unasked.pupil, word="declined"))
    assert answer.status_code == 200
    assert asked(client) == both[:4], "who said no is not asked about what stands on it"


@pytest.mark.row(42)
def test_nobody_is_asked_about_what_the_school_does_not_use(
    unasked: Cast, client_for: ClientFor
) -> None:
    go_live(unasked.school, without={"direct_messages", "pupil_direct_messages", "photos"})
    client = client_for(unasked.pupil)
    assert asked(client) == [("Ada A.", "participation"), ("Ada A.", "name_search")]
    post(client, "/api/consents", word(unasked, unasked.pupil, purpose="name_search"))
    go_live(unasked.school, without=FUNCTIONS)
    listed = [each["purpose"] for each in client.get("/api/consents").json()["items"]]
    assert listed == ["participation", "name_search"], "what was given can still be taken back"


@pytest.mark.parametrize("state", ["preparing", "paused"])
def test_nobody_is_asked_while_the_school_is_not_live(
    unasked: Cast, client_for: ClientFor, state: str
) -> None:
    School.objects.filter(pk=unasked.school.pk).update(state=state)
    client = client_for(unasked.pupil)
    assert asked(client) == []
    assert client.get("/api/me").json()["affiliations"][0]["takes_part"] is False


def test_pupil_says_a_word_and_sees_that_it_waits(unasked: Cast, client_for: ClientFor) -> None:
    client = client_for(unasked.pupil)
    answer = post(client, "/api/consents", word(unasked, unasked.pupil)).json()
    assert answer["takes_part"] is False
    assert (answer["items"][0]["state"], answer["items"][0]["need"]) == ("waiting", "guardian")
    assert answer["items"][0]["my_word"] == "given"


def test_a_word_about_a_stranger_is_not_found(unasked: Cast, client_for: ClientFor) -> None:
    answer = post(client_for(unasked.guardian), "/api/consents", word(unasked, unasked.classmate))
    assert answer.status_code == 404
    assert not ConsentEvent.objects.exists()


def test_asking_costs_the_same_for_one_child_and_for_three(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.guardian)

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert client.get("/api/consents").status_code == 200
        return len(caught)

    queries()
    one = queries()
    for child in (cast.classmate, cast.other_pupil):
        Guardianship.objects.create(
            guardian=cast.guardian, child=child, source="manual", started_on="2026-08-01",
            confirmed_at=now(),
        )  # fmt: skip
    assert queries() == one


def test_history_tells_the_child_that_a_guardian_spoke_and_not_which(
    unasked: Cast, says: Says, client_for: ClientFor
) -> None:
    says(unasked.guardian, about=unasked.pupil)
    says(unasked.pupil)
    child = client_for(unasked.pupil).get("/api/consents/history").json()["items"]
    assert [each["by"] for each in child] == ["me", "guardian"]
    assert str(unasked.guardian.id) not in str(child)
    guardian = client_for(unasked.guardian).get("/api/consents/history").json()["items"]
    assert [(each["by"], each["person"]["name"]) for each in guardian] == [("me", "Ada A.")]
    assert client_for(unasked.teacher).get("/api/consents/history").json()["items"] == []


def test_head_rests_taking_part_on_the_public_task_and_everybody_takes_part(
    unasked: Cast, client_for: ClientFor
) -> None:
    client = client_for(unasked.head)
    path = f"/api/schools/{unasked.school.id}/consent-bases"
    assert {each["basis"] for each in client.get(path).json()["items"]} == {"consent"}
    task = {"basis": "public_task", "reason": "Schulkonferenz, § 120 SchulG"}
    answer = put(client, f"{path}/participation", task)
    assert answer.json()["items"][0] | {"decided_on": ""} == {
        "purpose": "participation", "name": "Mitmachen", "decided_on": "", **task,
    }  # fmt: skip
    ids = {unasked.pupil.id, unasked.teacher.id, unasked.stranger.id}
    assert allowed(ids, "participation") == ids - {unasked.stranger.id}
    assert AuditEntry.objects.filter(act="consent.basis_decided").count() == 1
    put(client, f"{path}/participation", task)
    assert AuditEntry.objects.filter(act="consent.basis_decided").count() == 1
    put(client, f"{path}/participation", {"basis": "consent"})
    assert allowed(ids, "participation") == set()


@pytest.mark.row(5)
def test_the_public_task_needs_a_reason(unasked: Cast, client_for: ClientFor) -> None:
    path = f"/api/schools/{unasked.school.id}/consent-bases"
    answer = put(client_for(unasked.head), f"{path}/participation", {"basis": "public_task"})
    assert (answer.status_code, answer.json()["fields"][0]["path"]) == (422, "reason")
    assert not AuditEntry.objects.filter(act="consent.basis_decided").exists()


@pytest.mark.row(5)
def test_a_school_that_decided_nothing_has_to_ask(unasked: Cast, client_for: ClientFor) -> None:
    Basis.objects.all().delete()
    client = client_for(unasked.head)
    found = client.get(f"/api/schools/{unasked.school.id}/consent-bases").json()["items"]
    assert {(each["basis"], each["decided_on"]) for each in found} == {("consent", None)}
    for purpose in PURPOSES:
        assert allowed([unasked.pupil.id, unasked.teacher.id], purpose) == set()


@pytest.mark.parametrize("who", ["teacher", "guardian", "foreign_teacher"])
def test_only_administrators_decide_bases(cast: Cast, client_for: ClientFor, who: str) -> None:
    client = client_for(getattr(cast, who))
    path = f"/api/schools/{cast.school.id}/consent-bases"
    assert client.get(path).status_code == 404
    task = {"basis": "public_task", "reason": "Schulkonferenz"}
    assert put(client, f"{path}/photos", task).status_code == 404
    bands = {"own_word_from": 16, "own_word_alone_from": 18}
    assert put(client, f"/api/schools/{cast.school.id}/consent-bands", bands).status_code == 404


def child_code(client_for: ClientFor, cast: Cast, child: Person) -> str:
    path = f"/api/schools/{cast.school.id}/people/{child.id}/child-code"
    answer = post(client_for(cast.head), path, {})
    assert answer.status_code == 201, answer.content
    return str(answer.json()["code"])


def test_further_guardian_comes_in_by_the_schools_code_once(
    cast: Cast, client_for: ClientFor
) -> None:
    code = child_code(client_for, cast, cast.classmate)
    assert code.replace("-", "") not in str(ChildCode.objects.values())
    client = client_for(cast.guardian)
    answer = post(client, "/api/me/children", {"code": code.lower().replace("-", " ")})
    assert answer.status_code == 201
    assert {each["name"] for each in client.get("/api/me").json()["children"]} == {
        "Ada A.",
        "Ben B.",
    }
    again = post(client, "/api/me/children", {"code": code})
    assert (again.status_code, again.json()["code"]) == (422, "wrong_code")
    acts = set(AuditEntry.objects.values_list("act", flat=True))
    assert {"consent.child_code_issued", "consent.child_code_used"} <= acts


def test_a_child_code_ends_and_is_no_use_to_pupils(cast: Cast, client_for: ClientFor) -> None:
    code = child_code(client_for, cast, cast.classmate)
    pupil = post(client_for(cast.pupil), "/api/me/children", {"code": code})
    assert (pupil.status_code, pupil.json()["code"]) == (403, "pupil")
    with moved_to(now() + timedelta(days=400)):
        late = post(client_for(cast.guardian), "/api/me/children", {"code": code})
    assert late.json()["code"] == "wrong_code"


def test_child_codes_cannot_be_tried_out(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.guardian)
    answers = [
        post(client, "/api/me/children", {"code": f"{n:012}"}).status_code for n in range(11)
    ]
    assert answers == [422] * 10 + [429]


@pytest.mark.parametrize("who", ["teacher", "guardian", "foreign_teacher"])
def test_only_administrators_issue_child_codes(cast: Cast, client_for: ClientFor, who: str) -> None:
    path = f"/api/schools/{cast.school.id}/people/{cast.pupil.id}/child-code"
    assert post(client_for(getattr(cast, who)), path, {}).status_code == 404
    assert not ChildCode.objects.exists()


def test_an_unconfirmed_guardian_sees_nothing_of_the_child(
    cast: Cast, client_for: ClientFor
) -> None:
    Guardianship.objects.update(confirmed_at=None)
    client = client_for(cast.guardian)
    assert client.get("/api/me").json()["children"] == []
    assert "Ada" not in client.get("/api/consents").content.decode()
    assert client.get("/api/contacts").json()["items"] == []


@pytest.mark.row(9)
def test_teacher_reaches_on_paper_without_learning_why(
    cast: Cast, says: Says, client_for: ClientFor
) -> None:
    never_here = make_person("nie", "Nina", "Noch", child=True)
    affiliate(never_here, cast.school, "pupil")
    never_here.set_unusable_password()
    never_here.save()
    cast.school_class.members.create(
        person=never_here, part="pupil", source="roster", started_on="2026-08-01"
    )
    says(cast.guardian, "withdrawn", about=cast.pupil)
    client = client_for(cast.teacher)
    listed = client.get(f"/api/classes/{cast.school_class.id}/on-paper").json()["items"]
    assert [each["name"] for each in listed] == ["Ada A.", "Nina N."]
    assert {frozenset(each) for each in listed} == {
        frozenset({"id", "name", "initials", "role", "school"})
    }
    people = client.get(f"/api/classes/{cast.school_class.id}/people").json()["items"]
    states = {each["given_name"]: each["state"] for each in people}
    assert states == {"Ada": "invited", "Ben": "active", "Nina": "invited"}


@pytest.mark.row(9)
def test_neither_slips_nor_the_schools_list_tell_who_said_no(
    cast: Cast, says: Says, client_for: ClientFor
) -> None:
    says(cast.guardian, "withdrawn", about=cast.pupil)
    wanted = {"class_id": str(cast.school_class.id), "only_not_activated": True}
    client_for(cast.teacher).post(
        f"/api/schools/{cast.school.id}/login-slips", wanted, content_type="application/json"
    )
    assert set(LoginCode.objects.values_list("person__given_name", flat=True)) == {"Ada"}
    head = client_for(cast.head)
    rows = head.get(f"/api/schools/{cast.school.id}/people", {"state": "invited"}).json()["items"]
    assert [each["given_name"] for each in rows] == ["Ada"]


@pytest.mark.row(9)
@pytest.mark.parametrize("who", ["colleague", "head", "pupil", "guardian", "foreign_teacher"])
def test_nobody_but_the_classs_teachers_sees_who_is_reached_on_paper(
    cast: Cast, client_for: ClientFor, who: str
) -> None:
    path = f"/api/classes/{cast.school_class.id}/on-paper"
    assert client_for(getattr(cast, who)).get(path).status_code == 404


def test_new_people_do_not_take_part_before_anybody_agreed(
    cast: Cast, client_for: ClientFor
) -> None:
    wanted = {"given_name": "Ina", "family_name": "Igel", "role": "pupil"}
    answer = post(client_for(cast.head), f"/api/schools/{cast.school.id}/people", wanted)
    assert answer.status_code == 201
    assert not Affiliation.objects.get(person=answer.json()["id"]).takes_part
