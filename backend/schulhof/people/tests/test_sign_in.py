# SPDX-License-Identifier: EUPL-1.2
"""Signing in with name and passphrase."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from schulhof.people.models import Person, Session
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import person_topic
from testing.cast import PASSPHRASE, Cast

from .browser import CHANGE, LOGIN, SESSION, csrf_header, is_signed_in, sign_in

work: list[str] = []


class CountingHasher(MD5PasswordHasher):
    """Notes how often it had to work."""

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        work.append("hashed")
        return super().encode(password, salt)


@pytest.fixture
def counted(settings: Settings) -> Iterator[list[str]]:
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    work.clear()
    yield work
    work.clear()


def test_pupil_signs_in_whatever_the_case_of_the_name(cast: Cast) -> None:
    client = Client()
    assert sign_in(client, " ADA ", PASSPHRASE).status_code == 200
    assert is_signed_in(client)


def test_pupil_signs_out(cast: Cast, client_for: Callable[[Person], Client]) -> None:
    client = client_for(cast.pupil)
    assert client.delete(SESSION).status_code == 401
    assert not is_signed_in(client)


def unhappy(cast: Cast) -> dict[str, tuple[str, str]]:
    """Everything that must look alike."""
    invited = Person.objects.create(
        login_name="invited", given_name="Ina", family_name="Igel", display_name="Ina I."
    )
    Person.objects.filter(pk=cast.classmate.id).update(is_active=False)
    return {
        "wrong passphrase": ("ada", "nicht die richtige"),
        "nobody's name": ("nobody", "nicht die richtige"),
        "never activated": (invited.login_name, "nicht die richtige"),
        "deactivated, right passphrase": ("ben", PASSPHRASE),
        "deactivated, wrong passphrase": ("ben", "nicht die richtige"),
    }


@pytest.mark.row(28)
@pytest.mark.attack(14)
def test_wrong_name_and_wrong_passphrase_look_alike(cast: Cast, counted: list[str]) -> None:
    answers = set()
    for login_name, passphrase in unhappy(cast).values():
        counted.clear()
        with CaptureQueriesContext(connection) as queries:
            answer = sign_in(Client(), login_name, passphrase)
        headers = tuple(sorted(name for name in answer.headers))
        answers.add((answer.status_code, answer.content, headers, len(queries), len(counted)))
    assert len(answers) == 1
    status, body, _headers, _queries, hashed = answers.pop()
    assert (status, hashed) == (400, 1)
    assert b"username_password_mismatch" in body


@pytest.mark.row(24)
@pytest.mark.attack(5)
def test_login_name_alone_never_opens(cast: Cast) -> None:
    Person.objects.create(
        login_name="invited", given_name="Ina", family_name="Igel", display_name="Ina I."
    )
    for passphrase in ("invited", "", "!", "None"):
        assert sign_in(Client(), "invited", passphrase).status_code == 400


@pytest.mark.row(24)
@pytest.mark.attack(5)
def test_fresh_person_has_no_passphrase_even_in_bulk(db: None) -> None:
    Person.objects.bulk_create(
        Person(login_name=f"p{number}", given_name="P", display_name="P") for number in range(2)
    )
    assert all(not person.has_usable_password() for person in Person.objects.all())


@pytest.mark.parametrize(
    "body",
    ['{"username": ["ada"], "password": {"a": 1}}', '{"username": "a\\u0000da", "password": "x"}', "[]", "{",
     '{"username": null, "password": null}', "{}"],
)  # fmt: skip
def test_garbled_sign_in_is_refused(cast: Cast, body: str) -> None:
    assert Client().post(LOGIN, body, content_type="application/json").status_code == 400


def test_sign_in_from_another_site_is_refused(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = sign_in(client, "ada", PASSPHRASE)
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf")
    answer = sign_in(client, "ada", PASSPHRASE, headers=csrf_header(client))
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "path",
    ["auth/signup", "auth/password/request", "auth/sessions", "account/email", "account/phone",
     "auth/webauthn/signup", "auth/2fa/trust",
     "auth/email/verify", "config"],
)  # fmt: skip
def test_other_doors_of_the_library_do_not_exist(cast: Cast, path: str) -> None:
    client = Client()
    sign_in(client, "ada", PASSPHRASE)
    assert client.get(f"/api/auth/browser/v1/{path}").status_code == 404
    assert client.get(f"/api/auth/app/v1/{path}").status_code == 404


def change(client: Client, current: str, new: str) -> int:
    return client.post(
        CHANGE,
        {"current_password": current, "new_password": new},
        content_type="application/json",
    ).status_code


def test_change_of_passphrase_needs_the_present_one_and_a_good_new_one(cast: Cast) -> None:
    client = Client()
    sign_in(client, "ada", PASSPHRASE)
    assert change(client, "falsch falsch", "kiesel laterne moos") == 400
    assert change(client, PASSPHRASE, "kurz") == 400
    assert change(client, PASSPHRASE, "1234567890") == 400
    assert change(client, PASSPHRASE, "ada") == 400
    assert is_signed_in(client)


def test_change_of_passphrase_keeps_this_device_and_ends_the_others(cast: Cast) -> None:
    here, there = Client(), Client()
    sign_in(here, "ada", PASSPHRASE)
    sign_in(there, "ada", PASSPHRASE)
    ending = Session.objects.get(session_key=there.session.session_key).id
    assert change(here, PASSPHRASE, "kiesel laterne moos") == 200
    told = StreamEvent.objects.get(topic=person_topic(cast.pupil.id))
    assert (told.type, told.object_id) == ("people.session_ended", ending)
    assert is_signed_in(here)
    assert not is_signed_in(there)
    assert [device["current"] for device in here.get("/api/me/sessions").json()["items"]] == [True]
    assert sign_in(Client(), "ada", PASSPHRASE).status_code == 400
    assert sign_in(Client(), "ada", "kiesel laterne moos").status_code == 200
