# SPDX-License-Identifier: EUPL-1.2
"""Guessing is slow, a class is not locked out."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.test import Client
from pytest_django import Settings

from schulhof.people import actions
from schulhof.people.models import Person
from testing.cast import PASSPHRASE, Cast, make_person

from .browser import CHANGE, sign_in


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-11-24T08:00:00Z", tick=False) as traveller:
        yield traveller


def guess(
    login_name: str, times: int, *, address: str = "127.0.0.1", forwarded_for: str = ""
) -> int:
    """The status of the last of several wrong tries."""
    headers = {"X-Forwarded-For": forwarded_for}
    answers = [
        sign_in(Client(REMOTE_ADDR=address), login_name, "falsch", headers=headers)
        for _ in range(times)
    ]
    return answers[-1].status_code


@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_guessing_at_one_account_is_stopped_and_told_for_how_long(
    cast: Cast, clock: time_machine.Traveller
) -> None:
    assert guess("ada", 10) == 400
    answer = sign_in(Client(), "ada", PASSPHRASE)  # even the right one, or the limit would tell
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many")
    assert answer["Retry-After"] == "900"
    clock.shift(901)
    assert sign_in(Client(), "ada", PASSPHRASE).status_code == 200


@pytest.mark.row(28)
@pytest.mark.row(29)
@pytest.mark.attack(14)
def test_a_name_nobody_has_is_limited_alike(cast: Cast) -> None:
    assert guess("nobody", 10) == 400
    assert guess("nobody", 1) == 429


def test_spelling_the_name_differently_does_not_help(cast: Cast) -> None:
    assert guess("ada", 5) == 400
    assert guess(" ADA", 5) == 400
    assert guess("Ada ", 1) == 429


def test_another_place_does_not_lock_the_pupil_out(cast: Cast) -> None:
    guess("ada", 11, address="198.51.100.7")
    assert sign_in(Client(), "ada", PASSPHRASE).status_code == 200


@pytest.mark.once
@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_guessing_from_many_places_is_stopped(cast: Cast) -> None:
    for number in range(10):
        assert guess("ada", 10, address=f"198.51.100.{number}") == 400
    assert guess("ada", 1, address="198.51.100.99") == 429


@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_forged_forwarded_address_does_not_help(cast: Cast) -> None:
    for number in range(10):
        guess("ada", 1, forwarded_for=f"198.51.100.{number}")
    assert guess("ada", 1, forwarded_for="203.0.113.1") == 429


@pytest.mark.once
@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_class_behind_one_address_mistyping_twice_gets_in(cast: Cast) -> None:
    pupils = [make_person(f"kind{number}", "Kind", f"K{number}") for number in range(30)]
    for pupil in pupils:
        assert guess(pupil.login_name, 2) == 400
    for pupil in pupils:
        assert sign_in(Client(), pupil.login_name, PASSPHRASE).status_code == 200


@pytest.mark.once
@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_trying_many_names_from_one_place_is_stopped(cast: Cast) -> None:
    for number in range(300):
        assert guess(f"name{number}", 1) == 400
    assert guess("name300", 1) == 429


def test_signing_in_often_is_no_guessing(cast: Cast) -> None:
    for _ in range(25):
        assert sign_in(Client(), "ada", PASSPHRASE).status_code == 200


@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_guessing_codes_is_stopped(cast: Cast) -> None:
    code = actions.issue_codes(by=cast.head, person_ids=[cast.pupil.id], school=None)[
        cast.pupil.id
    ].code
    slip = {"login_name": "ada", "code": "AAAA-AAAA-AAAA"}
    for path, more in (("check", {}), ("", {"passphrase": "kiesel laterne moos"})):
        for _ in range(5):
            answer = Client().post(
                f"/api/activation/{path}".rstrip("/"), slip | more, content_type="application/json"
            )
            assert answer.status_code == 422
    answer = Client().post(
        "/api/activation/check", slip | {"code": code}, content_type="application/json"
    )
    assert (answer.status_code, answer["Retry-After"]) == (429, "900")


@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_guessing_the_passphrase_of_an_open_session_is_stopped(
    cast: Cast, client_for: Callable[[Person], Client]
) -> None:
    client = client_for(cast.pupil)
    body = {"current_password": "falsch", "new_password": "kiesel laterne moos"}
    answers = [client.post(CHANGE, body, content_type="application/json") for _ in range(11)]
    assert [answer.status_code for answer in answers] == [400] * 10 + [429]
    assert answers[-1]["Retry-After"] == "900"


@pytest.mark.row(29)
@pytest.mark.attack(6)
def test_changing_things_without_end_is_stopped(
    cast: Cast, client_for: Callable[[Person], Client], settings: Settings
) -> None:
    settings.WRITES_PER_MINUTE = 3
    client = client_for(cast.pupil)
    answers = [client.delete("/api/me/sessions").status_code for _ in range(4)]
    assert answers == [204, 204, 204, 429]
    assert client.get("/api/me/sessions").status_code == 200
    assert client_for(cast.classmate).delete("/api/me/sessions").status_code == 204
