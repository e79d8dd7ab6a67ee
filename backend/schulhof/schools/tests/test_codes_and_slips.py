# SPDX-License-Identifier: EUPL-1.2
"""Codes and slips: who may hand them out, what is on paper."""

import io
import logging
import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from pypdf import PdfReader

from schulhof.audit.models import AuditEntry
from schulhof.people.models import InstallationRole, LoginCode, Person
from schulhof.schools.models import ClassMember
from schulhof.schools.rules import Standing, may_issue_code
from testing.cast import STARTED, Cast, affiliate, make_person

ClientFor = Callable[[Person], Client]
CODE = re.compile(r"\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b")


def issue(client: Client, person: Person) -> Any:
    return client.post(f"/api/people/{person.id}/login-code", {}, content_type="application/json")


def slips(client: Client, cast: Cast, **wanted: object) -> Any:
    path = f"/api/schools/{cast.school.id}/login-slips"
    return client.post(path, wanted, content_type="application/json")


def pages(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages]


def opens(login_name: str, code: str) -> bool:
    slip = {"login_name": login_name, "code": code}
    answer = Client().post("/api/activation/check", slip, content_type="application/json")
    return answer.status_code == 200


def test_head_issues_a_code_for_everybody_of_the_school(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.head)
    for person in (cast.pupil, cast.guardian, cast.teacher, cast.head):
        answer = issue(client, person)
        assert answer.status_code == 200
        assert answer["Cache-Control"] == "private, no-store"
        assert opens(answer.json()["login_name"], answer.json()["code"])
    entry = AuditEntry.objects.filter(act="people.login_code_issued").latest("at")
    assert (entry.actor_id, entry.subject_id, entry.school_id) == (
        cast.head.id, cast.head.id, cast.school.id,
    )  # fmt: skip


def test_class_teacher_issues_codes_for_own_pupils_only(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.teacher)
    assert issue(client, cast.pupil).status_code == 200
    for person in (cast.other_pupil, cast.guardian, cast.head, cast.colleague, cast.stranger):
        assert issue(client, person).status_code == 404
    assert LoginCode.objects.count() == 1


def test_subject_teacher_issues_no_codes(cast: Cast, client_for: ClientFor) -> None:
    ClassMember.objects.create(
        school_class=cast.school_class, person=cast.colleague, part="teacher", source="roster",
        started_on=STARTED,
    )  # fmt: skip
    assert issue(client_for(cast.colleague), cast.pupil).status_code == 404


@pytest.mark.attack(20)
def test_nobody_opens_an_account_that_may_do_more(cast: Cast, client_for: ClientFor) -> None:
    both = make_person("both", "Bea", "Beide")
    affiliate(both, cast.school, "teacher")
    affiliate(both, cast.other_school, "administrator")
    city = make_person("city", "Clara", "City")
    affiliate(city, cast.school, "guardian")
    InstallationRole.objects.create(person=city, role="city")
    for person in (both, city):
        answer = issue(client_for(cast.head), person)
        assert (answer.status_code, answer.json()["code"]) == (403, "more_rights")
    assert not LoginCode.objects.exists()


def test_pupil_who_is_more_is_not_the_class_teachers_to_let_in() -> None:
    school, other, school_class = UUID(int=1), UUID(int=2), UUID(int=3)
    teacher = Standing(
        roles={school: frozenset({"teacher"})}, classes={school_class: "class_teacher"}
    )

    def may_let_in(roles: dict[UUID, frozenset[str]]) -> bool:
        return may_issue_code(teacher, Standing(roles=roles, classes={school_class: "pupil"}))

    assert may_let_in({school: frozenset({"pupil"})})
    assert not may_let_in({school: frozenset({"pupil", "staff"})})
    assert not may_let_in({school: frozenset({"pupil"}), other: frozenset({"guardian"})})


def test_token_opens_no_accounts(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.head)
    wanted = {"name": "x", "scopes": ["write"]}
    token = client.post("/api/me/tokens", wanted, content_type="application/json").json()["token"]
    script = Client(headers={"Authorization": f"Bearer {token}"})
    assert script.get(f"/api/schools/{cast.school.id}/people").status_code == 200
    for answer in (issue(script, cast.pupil), slips(script, cast, role="pupil")):
        assert (answer.status_code, answer.json()["code"]) == (403, "by_hand")
    assert not LoginCode.objects.exists()


def test_deactivated_person_gets_no_code(cast: Cast, client_for: ClientFor) -> None:
    Person.objects.filter(pk=cast.pupil.id).update(is_active=False)
    assert issue(client_for(cast.head), cast.pupil).status_code == 404


def test_class_teacher_prints_slips_that_open_and_tell_little(
    cast: Cast, client_for: ClientFor, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    Person.objects.filter(pk=cast.classmate.id).update(language="en")
    answer = slips(
        client_for(cast.teacher), cast, class_id=str(cast.school_class.id), only_not_activated=False
    )
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "private, no-store"
    (text,) = pages(answer)
    assert "Ada A." in text
    assert "5a" in text
    assert "localhost:8000/activate" in text
    assert "Amsel" not in text
    assert "Tamm" not in text
    codes = CODE.findall(text)
    assert len(codes) == 2
    assert {opens("ada", code) for code in codes} == {True, False}
    assert all(code not in caplog.text for code in codes)
    assert all(code.replace("-", "") not in caplog.text for code in codes)
    printed = AuditEntry.objects.get(act="schools.login_slips_printed")
    assert (printed.facts, printed.subject_id) == ({"slips": 2}, cast.school_class.id)
    assert AuditEntry.objects.filter(act="people.login_code_issued").count() == 2


def test_each_person_gets_a_slip_in_their_language(cast: Cast, client_for: ClientFor) -> None:
    Person.objects.filter(pk=cast.classmate.id).update(language="en")
    (text,) = pages(
        slips(
            client_for(cast.head),
            cast,
            person_ids=[str(cast.pupil.id), str(cast.classmate.id)],
            only_not_activated=False,
        )
    )
    assert "Class 5a" in text
    assert "Klasse 5a" in text


def test_two_who_read_alike_are_named_in_full(cast: Cast, client_for: ClientFor) -> None:
    twin = make_person("ada2", "Ada", "Albers", child=True)
    affiliate(twin, cast.school, "pupil")
    ClassMember.objects.create(
        school_class=cast.school_class, person=twin, part="pupil", source="roster",
        started_on=STARTED,
    )  # fmt: skip
    answer = slips(
        client_for(cast.head), cast, class_id=str(cast.school_class.id), only_not_activated=False
    )
    (text,) = pages(answer)
    assert "Ada Amsel" in text
    assert "Ada Albers" in text
    assert "Ben B." in text


def test_only_those_who_have_not_chosen_a_passphrase(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.head)
    answer = slips(client, cast, class_id=str(cast.school_class.id))
    assert (answer.status_code, answer.json()["code"]) == (409, "nobody")
    Person.objects.filter(pk=cast.pupil.id).update(password="!")
    (text,) = pages(slips(client, cast, class_id=str(cast.school_class.id)))
    assert len(CODE.findall(text)) == 1


def test_each_class_begins_a_new_sheet_and_guardians_are_told_by_their_children(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.head)
    sheets = pages(slips(client, cast, role="pupil", only_not_activated=False))
    assert [("5a" in sheet, "5b" in sheet) for sheet in sheets] == [(True, False), (False, True)]
    (sheet,) = pages(slips(client, cast, role="guardian", only_not_activated=False))
    assert "Gerda Amsel" in sheet
    assert "Ada A." in sheet


def test_accounts_that_may_do_more_get_no_slip(cast: Cast, client_for: ClientFor) -> None:
    both = make_person("both", "Bea", "Beide")
    affiliate(both, cast.school, "teacher")
    affiliate(both, cast.other_school, "administrator")
    (sheet,) = pages(slips(client_for(cast.head), cast, role="teacher", only_not_activated=False))
    assert "Tilda Tamm" in sheet
    assert "Beide" not in sheet


def test_letters_of_many_languages_are_on_paper(cast: Cast, client_for: ClientFor) -> None:
    for number, (given, family) in enumerate(
        [
            ("Ömer", "Şahin"),
            ("Ağrı", "İnce"),
            ("Наталія", "Щербак"),
            ("Nguyễn", "Văn"),
            ("Żaneta", "Łoś"),
        ]
    ):
        person = make_person(f"t{number}", given, family)
        affiliate(person, cast.school, "staff")
    (sheet,) = pages(slips(client_for(cast.head), cast, role="staff", only_not_activated=False))
    for name in ("Ömer Şahin", "Ağrı İnce", "Наталія Щербак", "Nguyễn Văn", "Żaneta Łoś"):
        assert name in sheet


def test_nine_slips_need_two_sheets(cast: Cast, client_for: ClientFor) -> None:
    for number in range(9):
        affiliate(make_person(f"s{number}", "Sam", f"S{number}"), cast.school, "staff")
    sheets = pages(slips(client_for(cast.head), cast, role="staff", only_not_activated=False))
    assert [len(CODE.findall(sheet)) for sheet in sheets] == [8, 1]


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {"role": "pupil", "person_ids": ["{id}"]},
        {"person_ids": []},
        {"role": "nobody"},
        {"x": 1},
    ],
)
def test_slips_for_everything_and_nothing_are_refused(
    cast: Cast, client_for: ClientFor, wanted: dict[str, object]
) -> None:
    if wanted.get("person_ids"):
        wanted = wanted | {"person_ids": [str(cast.pupil.id)]}
    assert slips(client_for(cast.head), cast, **wanted).status_code == 422
