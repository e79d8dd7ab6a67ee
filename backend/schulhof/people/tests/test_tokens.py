# SPDX-License-Identifier: EUPL-1.2
"""Personal access tokens."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.people.models import AccessToken, Person
from testing.cast import PASSPHRASE, Cast

from .browser import csrf_header, sign_in

MIDDAY = "2026-11-24T11:00:00Z"


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(MIDDAY, tick=False) as traveller:
        yield traveller


def make(client: Client, **wanted: object) -> dict[str, str]:
    body = {"name": "Stundenplan", "scopes": ["read"]} | wanted
    answer = client.post("/api/me/tokens", body, content_type="application/json")
    assert answer.status_code == 201, answer.content
    made: dict[str, str] = answer.json()
    return made


def with_token(secret: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {secret}"}


@pytest.fixture
def client(cast: Cast, client_for: Callable[[Person], Client]) -> Client:
    return client_for(cast.teacher)


def test_secret_is_long_told_once_and_kept_as_hash(client: Client) -> None:
    secret = make(client)["token"]
    assert secret.startswith("shp_")
    assert len(secret) - 4 >= 160 / 6
    row = AccessToken.objects.get()
    assert secret[4:] not in row.token_hash
    listed = client.get("/api/me/tokens").json()["items"]
    assert len(listed) == 1
    assert set(listed[0]) == {"id", "name", "scopes", "created_at", "expires_on"}


def test_reading_token_reads_and_changes_nothing(client: Client) -> None:
    more = with_token(make(client)["token"])
    assert Client().get("/api/me", headers=more).status_code == 200
    answer = Client().patch(
        "/api/me", {"language": "en"}, content_type="application/json", headers=more
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "token_reads_only")


def test_writing_token_changes_without_csrf_and_a_cookie_does_not(
    cast: Cast, client: Client
) -> None:
    more = with_token(make(client, scopes=["write"])["token"])
    strict = Client(enforce_csrf_checks=True)
    change = {"language": "en"}
    answer = strict.patch("/api/me", change, content_type="application/json", headers=more)
    assert answer.status_code == 200

    browser = Client(enforce_csrf_checks=True)
    answer = sign_in(browser, "tamm", PASSPHRASE, headers=csrf_header(browser))
    assert answer.status_code == 200
    answer = browser.patch("/api/me", change, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf")
    answer = browser.patch(
        "/api/me", change, content_type="application/json", headers=csrf_header(browser)
    )
    assert answer.status_code == 200


def test_wrong_token_is_refused_even_with_a_good_cookie(client: Client) -> None:
    secret = make(client)["token"]
    for wrong in ("shp_", secret[:-1], secret + "x", "x" * 5000, ""):
        assert client.get("/api/me", headers=with_token(wrong)).status_code == 401


def test_token_ends_after_its_last_day(client: Client, clock: time_machine.Traveller) -> None:
    more = with_token(make(client, expires_on="2026-11-25")["token"])
    clock.move_to("2026-11-25T22:59:00Z")  # a minute before midnight in the city
    assert Client().get("/api/me", headers=more).status_code == 200
    clock.move_to("2026-11-25T23:01:00Z")
    assert Client().get("/api/me", headers=more).status_code == 401


def test_token_for_a_day_that_passed_is_refused(client: Client) -> None:
    body = {"name": "x", "scopes": ["read"], "expires_on": "2026-11-23"}
    answer = client.post("/api/me/tokens", body, content_type="application/json")
    assert (answer.status_code, answer.json()["fields"][0]["path"]) == (422, "expires_on")


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_revoked_token_opens_nothing_and_only_its_owner_revokes(
    cast: Cast, client: Client, client_for: Callable[[Person], Client]
) -> None:
    made = make(client)
    path = f"/api/me/tokens/{made['id']}"
    assert client_for(cast.head).delete(path).status_code == 404
    assert Client().get("/api/me", headers=with_token(made["token"])).status_code == 200
    assert client.delete(path).status_code == 204
    assert client.delete(path).status_code == 404
    assert Client().get("/api/me", headers=with_token(made["token"])).status_code == 401


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", "/api/me/tokens"), ("post", "/api/me/tokens"), ("delete", "/api/me/tokens/{token}"),
        ("get", "/api/me/sessions"), ("delete", "/api/me/sessions"),
    ],
)  # fmt: skip
def test_token_manages_neither_tokens_nor_sessions(client: Client, method: str, path: str) -> None:
    made = make(client, scopes=["read", "write"])
    answer = getattr(Client(), method)(
        path.format(token=made["id"]),
        {"name": "mehr", "scopes": ["read"]} if method == "post" else None,
        content_type="application/json",
        headers=with_token(made["token"]),
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "by_hand")
    assert AccessToken.objects.count() == 1


@pytest.mark.once
@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_guessing_tokens_is_stopped(client: Client) -> None:
    for number in range(300):
        answer = Client().get("/api/me", headers=with_token(f"shp_{number}"))
        assert answer.status_code == 401
    answer = Client().get("/api/me", headers=with_token("shp_300"))
    assert (answer.status_code, answer["Retry-After"]) == (429, "900")
    good = with_token(make(client)["token"])
    assert Client().get("/api/me", headers=good).status_code == 200


def test_scopes_are_read_or_write(client: Client) -> None:
    for scopes in (["admin"], [], ["read", "write", "read"], "read"):
        body = {"name": "x", "scopes": scopes}
        answer = client.post("/api/me/tokens", body, content_type="application/json")
        assert answer.status_code == 422


def test_list_takes_the_same_queries_for_one_and_three(client: Client) -> None:
    counts = []
    for _ in range(2):
        make(client)
        with CaptureQueriesContext(connection) as queries:
            client.get("/api/me/tokens")
        counts.append(len(queries))
        make(client)
    assert counts[0] == counts[1]


def test_no_more_than_twenty(client: Client) -> None:
    for _ in range(20):
        make(client)
    body = {"name": "x", "scopes": ["read"]}
    answer = client.post("/api/me/tokens", body, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_tokens")
