# SPDX-License-Identifier: EUPL-1.2
"""Coming in with a second step."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.test import Client
from pytest_django import Settings

from schulhof.people import actions
from schulhof.people.models import Person
from testing.cast import PASSPHRASE, Cast

from .browser import is_signed_in, sign_in
from .second_steps import (
    RECOVERY,
    add_passkey,
    code,
    enter_code,
    passed,
    passphrase_again,
    post,
    set_up_app,
)

pytestmark = pytest.mark.row(23)
ClientFor = Callable[[Person], Client]


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-11-24T08:00:00Z", tick=False) as traveller:
        yield traveller


@pytest.fixture
def secret(cast: Cast, client_without_second_factor: ClientFor) -> str:
    """The head's app."""
    return set_up_app(client_without_second_factor(cast.head))


def past_passphrase(login_name: str = "herz") -> Client:
    client = Client()
    assert sign_in(client, login_name, PASSPHRASE).status_code == 401
    return client


def test_passphrase_alone_opens_nothing_once_there_is_a_second_step(secret: str) -> None:
    client = past_passphrase()
    assert not is_signed_in(client)
    assert client.get("/api/me").status_code == 401
    assert enter_code(client, code(secret, later=1)).status_code == 200
    assert is_signed_in(client)
    assert passed(client)


@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_wrong_code_opens_nothing_and_guessing_is_stopped(
    secret: str, clock: time_machine.Traveller
) -> None:
    client = past_passphrase()
    assert [enter_code(client, "000000").status_code for _ in range(10)] == [400] * 10
    again = past_passphrase()  # another device does not give more tries
    answer = enter_code(again, code(secret, later=1))
    assert (answer.status_code, answer["Retry-After"]) == (429, "900")
    clock.shift(901)
    assert enter_code(past_passphrase(), code(secret)).status_code == 200


@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_code_counts_once(secret: str, clock: time_machine.Traveller) -> None:
    used = code(secret, later=1)
    assert enter_code(past_passphrase(), used).status_code == 200
    clock.shift(31)  # allauth itself would take it again by now
    assert enter_code(past_passphrase(), used).status_code == 400


def test_code_without_passphrase_opens_nothing(secret: str) -> None:
    assert enter_code(Client(), code(secret, later=1)).status_code == 401


def test_recovery_code_opens_once(cast: Cast, secret: str, client_for: ClientFor) -> None:
    client = client_for(cast.head)
    passphrase_again(client)
    codes = client.post(RECOVERY, {}, content_type="application/json").json()["data"]
    assert len(codes["unused_codes"]) == 10
    again = client.get(RECOVERY).json()["data"]
    assert "unused_codes" not in again
    one = codes["unused_codes"][3]
    came_in = past_passphrase()
    assert enter_code(came_in, one).status_code == 200
    assert passed(came_in)
    assert enter_code(past_passphrase(), one).status_code == 400


def test_passkey_signs_in_without_name_and_passphrase(
    cast: Cast, client_without_second_factor: ClientFor
) -> None:
    passkey = add_passkey(client_without_second_factor(cast.pupil))
    client = Client()
    options = client.get("/api/auth/browser/v1/auth/webauthn/login").json()["data"]
    held_up = passkey.shown(options["request_options"], holder=str(cast.pupil.id))
    assert post(client, "auth/webauthn/login", {"credential": held_up}).status_code == 200
    assert passed(client)
    # the same answer again: its challenge is used up
    assert post(Client(), "auth/webauthn/login", {"credential": held_up}).status_code == 400


def test_passkey_is_a_second_step_after_the_passphrase(
    cast: Cast, client_without_second_factor: ClientFor
) -> None:
    passkey = add_passkey(client_without_second_factor(cast.head))
    client = past_passphrase()
    options = client.get("/api/auth/browser/v1/auth/webauthn/authenticate").json()["data"]
    held_up = passkey.shown(options["request_options"], holder=str(cast.head.id))
    assert post(client, "auth/webauthn/authenticate", {"credential": held_up}).status_code == 200
    assert passed(client)


@pytest.mark.attack(21)
@pytest.mark.parametrize(
    "credential",
    [{}, {"id": 7}, {"response": None}, {"response": {"userHandle": None}}, {"response": []},
     {"response": {"userHandle": "////"}}, "text", 7, [], None],
)  # fmt: skip
@pytest.mark.parametrize("door", ["auth/webauthn/login", "auth/webauthn/authenticate"])
def test_nonsense_instead_of_a_passkey_gets_the_one_answer(
    cast: Cast, secret: str, credential: object, door: str
) -> None:
    client = past_passphrase()
    answer = post(client, door, {"credential": credential})
    assert answer.status_code == 400
    assert not is_signed_in(client)


@pytest.mark.row(28)
@pytest.mark.attack(14)
def test_passkey_of_a_person_who_left_is_refused_like_a_wrong_one(
    cast: Cast, client_without_second_factor: ClientFor
) -> None:
    passkey = add_passkey(client_without_second_factor(cast.pupil))
    Person.objects.filter(pk=cast.pupil.pk).update(is_active=False)
    client = Client()
    path = "auth/webauthn/login"
    options = client.get(f"/api/auth/browser/v1/{path}").json()["data"]["request_options"]
    gone = post(client, path, {"credential": passkey.shown(options, holder=str(cast.pupil.id))})
    options = client.get(f"/api/auth/browser/v1/{path}").json()["data"]["request_options"]
    wrong = post(client, path, {"credential": passkey.shown(options, holder=str(cast.head.id))})
    assert (gone.status_code, gone.content) == (wrong.status_code, wrong.content)
    assert gone.status_code == 400


def test_new_slip_does_not_lead_past_the_second_step(cast: Cast, secret: str) -> None:
    slip = actions.issue_codes(by=cast.head, person_ids=[cast.head.id], school=None)
    body = {
        "login_name": "herz", "code": slip[cast.head.id].code, "passphrase": "kiesel laterne moos",
    }  # fmt: skip
    client = Client()
    assert client.post("/api/activation", body, content_type="application/json").status_code == 204
    assert not is_signed_in(client)
    assert sign_in(client, "herz", "kiesel laterne moos").status_code == 401
    assert enter_code(client, code(secret, later=1)).status_code == 200


@pytest.mark.row(28)
@pytest.mark.attack(14)
def test_wrong_passphrase_answers_alike_with_and_without_a_second_step(
    cast: Cast, secret: str
) -> None:
    guarded = sign_in(Client(), "herz", "falsch falsch")
    plain = sign_in(Client(), "ada", "falsch falsch")
    assert (guarded.status_code, guarded.content) == (plain.status_code, plain.content)


def test_demo_code_counts_only_where_it_is_configured(secret: str, settings: Settings) -> None:
    assert enter_code(past_passphrase(), "424242").status_code == 400
    settings.DEMO_SECOND_FACTOR = "424242"
    for _ in range(2):
        assert enter_code(past_passphrase(), "424242").status_code == 200
    assert enter_code(past_passphrase(), "424243").status_code == 400


@pytest.mark.row(18)
def test_no_time_of_last_use_is_kept(secret: str) -> None:
    enter_code(past_passphrase(), code(secret, later=1))
    assert not Authenticator.objects.exclude(last_used_at=None).exists()


def test_stolen_database_holds_no_secret(secret: str) -> None:
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept


def test_new_secret_key_ends_the_second_steps_quietly(secret: str, settings: Settings) -> None:
    client = past_passphrase()
    key = settings.SECRET_KEY
    settings.SECRET_KEY = "another one"
    from schulhof.people.factors import MFAAdapter

    sealed = Authenticator.objects.get(type="totp").data["secret"]
    assert MFAAdapter().decrypt(sealed) != secret
    settings.SECRET_KEY = key
    assert MFAAdapter().decrypt(sealed) == secret
    assert enter_code(client, code(secret, later=1)).status_code == 200
