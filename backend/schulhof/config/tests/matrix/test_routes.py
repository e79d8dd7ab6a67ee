# SPDX-License-Identifier: EUPL-1.2
"""Every route, asked by everybody: the expected status, and nothing of anybody else in the answer."""

import importlib
import pkgutil
from collections.abc import Callable
from copy import copy
from typing import Any, cast
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from schulhof.config.api import api
from schulhof.people.models import Person
from testing.cast import Cast

from . import rooms
from .entry import Entry, Routes
from .scene import ASKERS, CIRCLES, Scene, canary

pytestmark = pytest.mark.once

METHODS = ("get", "post", "put", "patch", "delete")
#: allauth's doors are no part of the contract: address → methods.
SIGN_IN = {
    "auth/login": ("post",),
    "auth/session": ("get", "delete"),
    "auth/reauthenticate": ("post",),
    "auth/2fa/authenticate": ("post",),
    "auth/2fa/reauthenticate": ("post",),
    "auth/webauthn/login": ("get", "post"),
    "auth/webauthn/authenticate": ("get", "post"),
    "auth/webauthn/reauthenticate": ("get", "post"),
    "account/password/change": ("post",),
    "account/authenticators": ("get",),
    "account/authenticators/totp": ("get", "post", "delete"),
    "account/authenticators/recovery-codes": ("get", "post"),
    "account/authenticators/webauthn": ("get", "post", "put", "delete"),
}
AUTH = "/api/auth/browser/v1/"


def _entries() -> dict[str, Routes]:
    """Room → its routes."""
    return {
        module.name: importlib.import_module(f"{rooms.__name__}.{module.name}").ROUTES
        for module in pkgutil.iter_modules(rooms.__path__)
    }


def _routes() -> set[str]:
    paths = api.get_openapi_schema()["paths"]
    contract = {
        f"{method.upper()} {path}"
        for path, operations in paths.items()
        for method in METHODS
        if method in operations
    }
    return contract | {
        f"{method.upper()} {AUTH}{path}" for path in SIGN_IN for method in SIGN_IN[path]
    }


ROOMS = _entries()
KEYS = [key for routes in ROOMS.values() for key in routes]


@pytest.mark.row(1)
@pytest.mark.attack(1)
def test_every_route_has_a_line_in_the_matrix() -> None:
    missing = sorted(_routes() - {key.partition("#")[0] for key in KEYS})
    assert not missing, (
        f"Nobody said who may use {', '.join(missing)}. Add a line for each to ROUTES in"
        " backend/schulhof/config/tests/matrix/rooms/<room>.py, for example\n"
        '    "GET /api/things/{thing_id}": Entry(path={"thing_id": "thing"}, answers=says(404, {200: "pupil"})),\n'
        "and what it asks for to Scene.ids in scene.py, with a canary in its texts."
    )


def test_no_line_is_left_of_a_route_that_is_gone_and_none_is_there_twice() -> None:
    assert len(KEYS) == len(set(KEYS))
    assert not {key.partition("#")[0] for key in KEYS} - _routes()


def test_sign_in_has_no_other_doors() -> None:
    """allauth could bring more with its next version; they would need a line each."""
    [prefix] = [
        each for each in get_resolver().url_patterns
        if isinstance(each, URLResolver) and str(each.pattern) == AUTH.removeprefix("/")
    ]  # fmt: skip
    doors = {str(cast(URLPattern, each).pattern) for each in prefix.url_patterns}
    assert doors == set(SIGN_IN)


@pytest.fixture
def scene(cast: Cast, client_for: Callable[[Person], Client]) -> Scene:
    return Scene(cast, client_for)


@pytest.mark.row(1)
@pytest.mark.row(2)
@pytest.mark.row(45)
@pytest.mark.attack(1)
@pytest.mark.attack(3)
@pytest.mark.parametrize("room", ROOMS)
def test_everybody_is_answered_as_the_matrix_says(scene: Scene, room: str) -> None:
    wrong = []
    for key, entry in ROOMS[room].items():
        for asker in ASKERS:
            status, text = asked(scene, asker, key.partition("#")[0], entry)
            if status != entry.answers[asker]:
                wrong.append(
                    f"{key}: {asker} got {status} instead of {entry.answers[asker]}: {text[:200]}"
                )
            wrong.extend(f"{key}: {asker} reads {found}" for found in _foreign(asker, text))
    assert not wrong, "\n".join(["", *wrong])


def test_the_canaries_are_heard_by_those_they_are_for(scene: Scene) -> None:
    """One that nobody could hear would prove nothing."""
    heard = dict.fromkeys(ASKERS, "")
    for key, entry in [each for routes in ROOMS.values() for each in routes.items()]:
        for asker in ASKERS:
            if key.startswith("GET") and 200 <= entry.answers[asker] < 300:
                heard[asker] += asked(scene, asker, key.partition("#")[0], entry)[1]
    silent = [
        f"{asker} does not hear {circle}"
        for asker, circles in ASKERS.items()
        for circle in circles.split()
        if canary(circle) not in heard[asker]
    ]
    assert not silent


def asked(scene: Scene, asker: str, route: str, entry: Entry) -> tuple[int, str]:
    """Status and text; whatever was changed is taken back."""
    method, path = route.split(" ")
    for placeholder, name in entry.path.items():
        path = path.replace(f"{{{placeholder}}}", quote(scene.ids.get(name, name)))
    assert "{" not in path, f"{route}: say in its entry's path what {path} means"
    cache.clear()
    client = scene.clients[asker]
    cookies = copy(client.cookies)
    with transaction.atomic():
        answer = _request(client, method.lower(), path, entry, scene)
        content = answer.getvalue() if answer.streaming else answer.content
        transaction.set_rollback(True)
    client.cookies = cookies
    return answer.status_code, content.decode(errors="replace")


def _request(client: Client, method: str, path: str, entry: Entry, scene: Scene) -> Any:
    if entry.form:
        return getattr(client, method)(path, entry.form(scene))
    if entry.body:
        return getattr(client, method)(path, entry.body(scene), content_type="application/json")
    return getattr(client, method)(path, entry.query(scene))


def _foreign(asker: str, text: str) -> list[str]:
    return [c for c in map(canary, set(CIRCLES) - set(ASKERS[asker].split())) if c in text]
