# SPDX-License-Identifier: EUPL-1.2
"""Keys for scripts and the second step."""

from collections.abc import Callable

import pytest
from django.test import Client

from schulhof.people.models import InstallationRole, Person
from testing.cast import Cast

pytestmark = pytest.mark.row(23)
ClientFor = Callable[[Person], Client]
BODY = {"name": "Stundenplan", "scopes": ["read", "write"]}


def made(client: Client) -> str:
    answer = client.post("/api/me/tokens", BODY, content_type="application/json")
    assert answer.status_code == 201, answer.content
    secret: str = answer.json()["token"]
    return secret


def test_who_holds_rights_makes_no_token_without_the_second_step(
    cast: Cast, client_without_second_factor: ClientFor, client_for: ClientFor
) -> None:
    InstallationRole.objects.create(person=cast.guardian, role="dpo")
    for person in (cast.head, cast.teacher, cast.guardian):
        client = client_without_second_factor(person)
        answer = client.post("/api/me/tokens", BODY, content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_needed")
        made(client_for(person))


def test_token_made_without_opens_no_privileged_route_even_after_rights_came(
    cast: Cast, client_without_second_factor: ClientFor, client_for: ClientFor
) -> None:
    weak = made(client_without_second_factor(cast.guardian))
    path = f"/api/schools/{cast.school.id}/people"
    headers = {"Authorization": f"Bearer {weak}"}
    answer = Client().get(path, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_needed")
    assert Client().get("/api/me", headers=headers).status_code == 200
    strong = made(client_for(cast.head))
    assert Client().get(path, headers={"Authorization": f"Bearer {strong}"}).status_code == 200
