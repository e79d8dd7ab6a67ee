# SPDX-License-Identifier: EUPL-1.2
"""One's own second steps: set up, named, listed, removed."""

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.foundation.errors import NotFound
from schulhof.people import actions
from schulhof.people.models import Person
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import person_topic
from testing.browsers import gave_passphrase_again
from testing.cast import Cast

from .browser import is_signed_in
from .second_steps import (
    APP,
    OWN,
    PASSKEYS,
    RECOVERY,
    add_passkey,
    code,
    passed,
    passphrase_again,
    set_up_app,
)

pytestmark = pytest.mark.row(23)
ClientFor = Callable[[Person], Client]


@pytest.fixture
def plain(cast: Cast, client_without_second_factor: ClientFor) -> Client:
    """The teacher, signed in with the passphrase alone."""
    return client_without_second_factor(cast.teacher)


def told(person: Person) -> int:
    return StreamEvent.objects.filter(
        topic=person_topic(person.id), type="people.second_factor_changed"
    ).count()


def test_nothing_is_set_up_before_the_passphrase_is_entered_again(plain: Client) -> None:
    assert plain.get(APP).status_code == 401
    assert plain.get(f"{PASSKEYS}?passwordless=true").status_code == 401
    assert plain.post(APP, {"code": "1"}, content_type="application/json").status_code == 401
    assert plain.get(OWN).json()["data"] == []  # to look is allowed
    assert is_signed_in(plain)


@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_wrong_passphrase_sets_nothing_up_and_guessing_is_stopped(plain: Client) -> None:
    answers = [passphrase_again(plain, "falsch").status_code for _ in range(11)]
    assert answers == [400] * 10 + [429]
    assert plain.get(APP).status_code == 401


def test_app_is_set_up_with_square_and_first_code_and_told(cast: Cast, plain: Client) -> None:
    passphrase_again(plain)
    shown = plain.get(APP).json()["meta"]
    assert shown["totp_url"].startswith("otpauth://totp/tamm?secret=")
    assert shown["square"]["size"] > 20
    wrong = plain.post(APP, {"code": "000000"}, content_type="application/json")
    assert wrong.status_code == 400
    secret = plain.get(APP).json()["meta"]["secret"]
    assert not passed(plain)
    answer = plain.post(APP, {"code": code(secret)}, content_type="application/json")
    assert answer.status_code == 200
    assert passed(plain)
    assert told(cast.teacher) == 1
    assert AuditEntry.objects.filter(act="people.totp_added", subject_id=cast.teacher.id).exists()
    codes = plain.get(RECOVERY).json()["data"]["unused_codes"]
    assert len(set(codes)) == 10
    again = plain.post(APP, {"code": code(secret)}, content_type="application/json")
    assert again.status_code in {400, 409}


def test_first_second_step_ends_sessions_that_passed_none(
    cast: Cast, plain: Client, client_without_second_factor: ClientFor
) -> None:
    elsewhere = client_without_second_factor(cast.teacher)
    set_up_app(plain)
    assert is_signed_in(plain)
    assert not is_signed_in(elsewhere)


def test_passkeys_have_names_and_go_one_by_one(cast: Cast, plain: Client) -> None:
    add_passkey(plain, "Telefon")
    add_passkey(plain, "Schlüssel am Bund")
    listed = [each for each in plain.get(OWN).json()["data"] if each["type"] == "webauthn"]
    assert {each["name"] for each in listed} == {"Telefon", "Schlüssel am Bund"}
    assert all(each["is_passwordless"] for each in listed)
    body = {"id": listed[0]["id"], "name": "Altes Telefon"}
    assert plain.put(PASSKEYS, body, content_type="application/json").status_code == 200
    body = {"authenticators": [listed[0]["id"]]}
    assert plain.delete(PASSKEYS, body, content_type="application/json").status_code == 200
    rest = [each for each in plain.get(OWN).json()["data"] if each["type"] == "webauthn"]
    assert [each["id"] for each in rest] == [listed[1]["id"]]
    assert told(cast.teacher) == 3


def test_nobody_removes_a_passkey_of_another(
    cast: Cast, plain: Client, client_without_second_factor: ClientFor
) -> None:
    add_passkey(plain)
    foreign = Authenticator.objects.get(type="webauthn").pk
    other = client_without_second_factor(cast.colleague)
    passphrase_again(other)
    body = {"authenticators": [foreign]}
    assert other.delete(PASSKEYS, body, content_type="application/json").status_code == 400
    assert Authenticator.objects.filter(pk=foreign).exists()


def test_passphrase_alone_does_not_remove_the_second_step(
    cast: Cast, plain: Client, client_without_second_factor: ClientFor
) -> None:
    set_up_app(plain)
    thief = gave_passphrase_again(client_without_second_factor(cast.teacher), cast.teacher)
    answer = thief.delete(APP)
    assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_needed")
    assert thief.get(RECOVERY).status_code == 403
    assert thief.get(f"{PASSKEYS}?passwordless=true").status_code == 403
    assert Authenticator.objects.filter(type="totp").exists()


def test_second_step_alone_does_not_remove_it_either(
    cast: Cast, plain: Client, client_for: ClientFor
) -> None:
    set_up_app(plain)
    open_laptop = client_for(cast.teacher)
    assert open_laptop.delete(APP).status_code == 401
    assert Authenticator.objects.filter(type="totp").exists()


def test_removing_the_last_second_step_ends_the_other_sessions_and_what_it_opened(
    cast: Cast, plain: Client, client_for: ClientFor
) -> None:
    set_up_app(plain)
    elsewhere = client_for(cast.teacher)
    for _ in range(2):
        assert plain.delete(APP).status_code == 200
    assert not passed(plain)
    assert not is_signed_in(elsewhere)
    assert not Authenticator.objects.filter(user=cast.teacher).exists()
    assert told(cast.teacher) == 2


def test_lost_second_step_is_forgotten_by_the_operator(cast: Cast, plain: Client) -> None:
    set_up_app(plain)
    actions.forget_second_factor(cast.teacher.id, by=None)
    assert not is_signed_in(plain)
    assert not Authenticator.objects.filter(user=cast.teacher).exists()
    assert told(cast.teacher) == 2
    with pytest.raises(NotFound):
        actions.forget_second_factor(cast.teacher.id, by=None)
