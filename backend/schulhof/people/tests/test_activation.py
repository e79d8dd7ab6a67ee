# SPDX-License-Identifier: EUPL-1.2
"""From the login slip to the first sign-in."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.audit.models import AuditEntry
from schulhof.people import actions
from schulhof.people.models import LoginCode, Person
from schulhof.people.rules import clean_code, new_code
from schulhof.people.rules.codes import ALPHABET, LENGTH
from schulhof.stream.models import StreamEvent
from testing.cast import PASSPHRASE, Cast

from .browser import is_signed_in, sign_in

NEW = "kiesel laterne moos"


@pytest.fixture
def invited(cast: Cast) -> Person:
    """A pupil as the roster brings one in."""
    return Person.objects.create(
        login_name="ina.i",
        given_name="Ina",
        family_name="Igel",
        display_name="Ina I.",
        language="en",
    )


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-11-24T08:00:00Z", tick=False) as traveller:
        yield traveller


def issue(cast: Cast, person: Person) -> str:
    codes = actions.issue_codes(by=cast.head, person_ids=[person.id], school=cast.school.id)
    return codes[person.id].code


def post(path: str, client: Client | None = None, **body: str):  # type: ignore[no-untyped-def]
    return (client or Client()).post(path, body, content_type="application/json")


def check(login_name: str, code: str):  # type: ignore[no-untyped-def]
    return post("/api/activation/check", login_name=login_name, code=code)


def activate(login_name: str, code: str, passphrase: str = NEW, client: Client | None = None):  # type: ignore[no-untyped-def]
    return post("/api/activation", client, login_name=login_name, code=code, passphrase=passphrase)


@pytest.mark.row(24)
def test_code_has_sixty_bits_and_nothing_to_confuse() -> None:
    assert len(set(ALPHABET)) ** LENGTH >= 2**60
    assert not set("01OIl") & set(ALPHABET)
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert all(re.fullmatch(r"(\w{4}-){2}\w{4}", code) for code in codes)


def test_code_is_understood_as_children_type_it() -> None:
    assert clean_code(" abcd efgh-jk1m ") == "ABCDEFGHJKLM"


def test_invited_pupil_checks_and_activates_and_is_signed_in(cast: Cast, invited: Person) -> None:
    code = issue(cast, invited)
    greeting = check("INA.I ", code.lower().replace("-", " "))
    assert (greeting.status_code, greeting.json()) == (200, {"given_name": "Ina", "language": "en"})
    client = Client()
    assert activate("ina.i", code, client=client).status_code == 204
    assert is_signed_in(client)
    assert sign_in(Client(), "ina.i", NEW).status_code == 200


@pytest.mark.row(24)
def test_only_a_hash_is_kept_and_the_audit_log_knows_who_issued(
    cast: Cast, invited: Person
) -> None:
    code = issue(cast, invited)
    kept = LoginCode.objects.get(person=invited).code_hash
    assert len(kept) == 64
    assert clean_code(code) not in kept
    entry = AuditEntry.objects.get(act="people.login_code_issued")
    assert (entry.actor_id, entry.subject_id, entry.school_id) == (
        cast.head.id, invited.id, cast.school.id,
    )  # fmt: skip
    assert entry.facts == {}


@pytest.mark.row(21)
@pytest.mark.row(24)
@pytest.mark.attack(4)
def test_code_opens_once(cast: Cast, invited: Person) -> None:
    code = issue(cast, invited)
    assert activate("ina.i", code).status_code == 204
    assert activate("ina.i", code, "wolke wiese wasser").status_code == 422
    assert check("ina.i", code).status_code == 422
    assert sign_in(Client(), "ina.i", NEW).status_code == 200


@pytest.mark.row(21)
@pytest.mark.attack(4)
def test_new_code_ends_the_old_one(cast: Cast, invited: Person) -> None:
    old, new = issue(cast, invited), issue(cast, invited)
    assert check("ina.i", old).status_code == 422
    assert check("ina.i", new).status_code == 200


@pytest.mark.row(21)
@pytest.mark.row(24)
@pytest.mark.attack(4)
def test_code_expires(cast: Cast, invited: Person, clock: time_machine.Traveller) -> None:
    code = issue(cast, invited)
    clock.shift(timedelta(days=42, seconds=-1))
    assert check("ina.i", code).status_code == 200
    clock.shift(1)
    assert check("ina.i", code).status_code == 422


@pytest.mark.row(28)
@pytest.mark.attack(14)
def test_every_slip_that_opens_nothing_gets_the_same_answer(
    cast: Cast, invited: Person, clock: time_machine.Traveller
) -> None:
    expired = issue(cast, cast.pupil)
    clock.shift(timedelta(days=43))
    gone = issue(cast, cast.classmate)
    Person.objects.filter(pk=cast.classmate.id).update(is_active=False)
    code = issue(cast, invited)
    wrong = [
        ("nobody", code), ("ina.i", "AAAA-BBBB-CCCC"), ("ada", expired), ("ben", gone), ("cem", code),
        ("ina.i", "x"),
    ]  # fmt: skip
    answers = set()
    for login_name, typed in wrong:
        for act in (check, activate):
            with CaptureQueriesContext(connection) as queries:
                answer = act(login_name, typed)
            answers.add((answer.status_code, answer.content, tuple(answer.headers), len(queries)))
    assert len(answers) == 1
    assert answers.pop()[0] == 422


@pytest.mark.parametrize("weak", ["kurz", "1234567890", "ina.i", "iloveyou12"])
def test_weak_passphrase_is_explained_and_the_slip_stays_valid(
    cast: Cast, invited: Person, weak: str
) -> None:
    code = issue(cast, invited)
    answer = activate("ina.i", code, weak)
    assert (answer.status_code, answer.json()["code"]) == (422, "passphrase")
    assert {field["path"] for field in answer.json()["fields"]} == {"passphrase"}
    assert activate("ina.i", code).status_code == 204


def test_who_forgot_the_passphrase_gets_a_new_one_and_other_devices_end(
    cast: Cast, client_for: Callable[[Person], Client]
) -> None:
    old = client_for(cast.pupil)
    code = issue(cast, cast.pupil)
    assert is_signed_in(old)
    assert sign_in(Client(), "ada", PASSPHRASE).status_code == 200
    ending = set(cast.pupil.sessions.values_list("id", flat=True))
    assert activate("ada", code).status_code == 204
    told = StreamEvent.objects.filter(type="people.session_ended")
    assert set(told.values_list("object_id", flat=True)) == ending
    assert not is_signed_in(old)
    assert sign_in(Client(), "ada", PASSPHRASE).status_code == 400


def test_activation_on_a_shared_tablet_signs_the_other_child_out(
    cast: Cast, invited: Person, client_for: Callable[[Person], Client]
) -> None:
    tablet = client_for(cast.pupil)
    activate("ina.i", issue(cast, invited), client=tablet)
    devices = tablet.get("/api/me/sessions").json()["items"]
    assert len(devices) == 1
    assert not cast.pupil.sessions.exists()


def test_deactivated_people_get_no_code(cast: Cast) -> None:
    Person.objects.filter(pk=cast.pupil.id).update(is_active=False)
    assert actions.issue_codes(by=cast.head, person_ids=[cast.pupil.id], school=None) == {}


def test_activation_from_another_site_is_refused(cast: Cast, invited: Person) -> None:
    code = issue(cast, invited)
    answer = activate("ina.i", code, client=Client(enforce_csrf_checks=True))
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf")


@pytest.mark.attack(20)
def test_unknown_fields_are_refused(cast: Cast, invited: Person) -> None:
    code = issue(cast, invited)
    answer = post(
        "/api/activation", login_name="ina.i", code=code, passphrase=NEW, role="administrator"
    )
    assert answer.status_code == 422
    assert check("ina.i", code).status_code == 200
