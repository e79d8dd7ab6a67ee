# SPDX-License-Identifier: EUPL-1.2
"""Bodies nobody asked for, at every route that takes one: more fields, foreign parents, other types."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote
from uuid import UUID

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from schulhof.config.api import api
from schulhof.people.models import Person
from testing.browsers import gave_passphrase_again
from testing.cast import Cast

from .entry import Entry
from .scene import Scene
from .test_routes import AUTH, ROOMS

#: What somebody might slip in to become more than they are.
SMUGGLED: dict[str, Any] = {
    "id": str(UUID(int=0)), "is_staff": True, "is_superuser": True, "is_active": True, "role_": "administrator",
    "author": str(UUID(int=0)), "author_id": str(UUID(int=0)), "by": str(UUID(int=0)),
    "community_id": str(UUID(int=0)), "group_id": str(UUID(int=0)), "state": "agreed", "created_at": "2020-01-01",
}  # fmt: skip
#: What is not meant where text, numbers or lists are.
CONFUSED: list[Any] = [
    None,
    True,
    -1,
    2**70,
    "\u0000",
    "\ud800",
    "x" * 20_000,
    [],
    [[]],
    {"$ne": ""},
]
#: Those that have broken servers before: a text no database takes, a number none holds, an object for a text.
WORST: list[Any] = ["\u0000", "\ud800", 2**70, {"$ne": ""}]
ROUTES = {
    key: entry
    for routes in ROOMS.values()
    for key, entry in routes.items()
    if entry.body and "#" not in key and AUTH not in key
}


@pytest.fixture
def scene(cast: Cast, client_for: Callable[[Person], Client]) -> Scene:
    """Everybody has just entered the passphrase again, so that no door is closed for that alone."""
    return Scene(cast, lambda person: gave_passphrase_again(client_for(person), person))


@pytest.mark.attack(20)
def test_every_body_of_the_contract_refuses_fields_nobody_asked_for() -> None:
    """Also deep inside, where the next test does not reach."""
    contract = api.get_openapi_schema()
    schemas = contract["components"]["schemas"]
    bodies = {
        content["schema"]["$ref"]
        for operations in contract["paths"].values()
        for operation in operations.values()
        for kind, content in operation.get("requestBody", {}).get("content", {}).items()
        if kind == "application/json"
    }
    open_ = {
        name
        for name in _reached({ref.rpartition("/")[2] for ref in bodies}, schemas)
        if schemas[name].get("type") == "object"
        and schemas[name].get("additionalProperties") is not False
    }
    assert bodies
    assert not open_, "These have to stand on foundation.wire.Body."


@pytest.mark.attack(20)
def test_fields_nobody_asked_for_are_refused_everywhere(scene: Scene) -> None:
    wrong = []
    for key, entry in ROUTES.items():
        body = entry.body(scene) if entry.body else {}
        more = {field: value for field, value in SMUGGLED.items() if field not in body}
        status, text = sent(scene, key, entry, body | more)
        unnamed = [field for field in more if f'.{field}"' not in text]
        if status != 422 or unnamed:
            wrong.append(f"{key}: {unnamed} answered with {status}: {text[:200]}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.big
@pytest.mark.attack(21)
@pytest.mark.attack(22)
def test_types_nobody_expects_are_never_a_fault_of_the_server(scene: Scene) -> None:
    _never_a_fault(scene, WORST)


@pytest.mark.long
def test_no_type_at_all_is_a_fault_of_the_server(scene: Scene) -> None:
    _never_a_fault(scene, CONFUSED)


def _never_a_fault(scene: Scene, values: list[Any]) -> None:
    wrong = []
    for key, entry in ROUTES.items():
        body = entry.body(scene) if entry.body else {}
        for changed in _confused(body, values):
            status, text = sent(scene, key, entry, changed)
            if status >= 500:
                wrong.append(f"{key}: {str(changed)[:80]} was answered with {status}: {text[:200]}")
    assert not wrong, "\n".join(wrong)


def _reached(names: set[str], schemas: dict[str, Any]) -> set[str]:
    """These and whatever they are made of."""
    found: set[str] = set()
    while names:
        found |= names
        named = re.findall(r"#/components/schemas/(\w+)", str([schemas[name] for name in names]))
        names = set(named) - found
    return found


def _confused(body: dict[str, Any], values: list[Any]) -> Iterator[Any]:
    yield from ([], None, "x", 1)
    for field in body:
        yield from (body | {field: value} for value in values)


def who_may(entry: Entry) -> str:
    """The first who may do it, or else the teacher."""
    return next((who for who, status in entry.answers.items() if status < 300), "teacher")


def sent(scene: Scene, key: str, entry: Entry, body: object) -> tuple[int, str]:
    """As somebody who may do it, or else the teacher; whatever was changed is taken back."""
    method, path = key.partition("#")[0].split(" ")
    for placeholder, name in entry.path.items():
        path = path.replace(f"{{{placeholder}}}", quote(scene.ids.get(name, name)))
    client = scene.clients[who_may(entry)]
    client.raise_request_exception = False
    cache.clear()
    with transaction.atomic():
        answer = getattr(client, method.lower())(path, body, content_type="application/json")
        transaction.set_rollback(True)
    return answer.status_code, answer.content.decode(errors="replace")
