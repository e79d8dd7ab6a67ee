# SPDX-License-Identifier: EUPL-1.2
"""Schemathesis over the whole contract, at real things and as somebody who may: never a fault of the server."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from schulhof.config.api import api
from schulhof.foundation.wire import encode
from schulhof.people.models import Person
from testing.cast import Cast

from .entry import Entry
from .scene import Scene
from .test_routes import AUTH, ROOMS

#: The same few questions every day; others, and more of them, in `make test-long`.
EVERY_DAY = settings(
    max_examples=4, derandomize=True, database=None, phases=[Phase.generate], deadline=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
LONG = settings(EVERY_DAY, max_examples=100, derandomize=False)


@pytest.fixture
def scene(cast: Cast, client_for: Callable[[Person], Client]) -> Scene:
    return Scene(cast, client_for)


@pytest.fixture(scope="module")
def operations() -> dict[str, Any]:
    """Route → what Schemathesis knows of it."""
    schema = schemathesis.openapi.from_dict(api.get_openapi_schema())
    operations: list[Any] = list(schema.get_all_operations())
    found = [each.ok() for each in operations]
    return {f"{each.method.upper()} {each.path}": each for each in found}


def test_the_contract_is_read_as_a_whole(operations: dict[str, Any]) -> None:
    ours = {
        key for routes in ROOMS.values() for key in routes if "#" not in key and AUTH not in key
    }
    assert ours == set(operations)


@pytest.mark.big
@pytest.mark.attack(21)
@pytest.mark.parametrize("room", ROOMS)
def test_nothing_that_can_be_sent_is_a_fault_of_the_server(
    scene: Scene, operations: dict[str, Any], room: str
) -> None:
    _never_a_fault(scene, operations, room, EVERY_DAY)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("room", ROOMS)
def test_nothing_at_all_is_a_fault_of_the_server(
    scene: Scene, operations: dict[str, Any], room: str
) -> None:
    _never_a_fault(scene, operations, room, LONG)


def _never_a_fault(scene: Scene, operations: dict[str, Any], room: str, how: settings) -> None:
    wrong: list[str] = []
    for key, entry in ROOMS[room].items():
        if key in operations:
            wrong.extend(_faults(scene, operations[key], (key, entry), how))
    assert not wrong, "\n".join(wrong)


def _faults(scene: Scene, operation: Any, line: tuple[str, Entry], how: settings) -> list[str]:
    key, entry = line
    wrong: list[str] = []
    fits = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    breaks = operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)

    @how
    @given(case=st.one_of(fits, breaks))
    def sent(case: Any) -> None:
        status, text = _sent(scene, key, entry, case)
        if status >= 500:
            wrong.append(f"{key}: {case.query} {str(case.body)[:200]} → {status}: {text[:200]}")

    with suppress(Unsatisfiable):  # nothing that could be wrong about a question without words
        sent()
    return wrong


def _sent(scene: Scene, key: str, entry: Entry, case: Any) -> tuple[int, str]:
    method, path = key.split(" ")
    for placeholder, name in entry.path.items():
        path = path.replace(f"{{{placeholder}}}", quote(scene.ids.get(name, name)))
    asker = next((who for who, status in entry.answers.items() if status < 300), "teacher")
    client = scene.clients[asker]
    client.raise_request_exception = False
    cache.clear()
    with transaction.atomic():
        answer = client.generic(
            method, path, **_content(case), query_params=dict(_query(case.query)), HTTP_ACCEPT="*/*"
        )
        text = b"" if answer.streaming else answer.content
        transaction.set_rollback(True)
    return answer.status_code, text.decode(errors="replace")


def _query(query: Any) -> Iterator[tuple[str, str]]:
    for name, value in (query or {}).items():
        yield str(name), str(value).encode(errors="replace").decode()


def _content(case: Any) -> dict[str, Any]:
    if case.media_type == "multipart/form-data":
        file = SimpleUploadedFile("x.csv", str(case.body).encode(errors="replace"))
        return {
            "data": encode_multipart(BOUNDARY, {"file": file, "files": file}),
            "content_type": MULTIPART_CONTENT,
        }
    try:
        return {"data": encode(case.body), "content_type": "application/json"}
    except (TypeError, ValueError):  # nothing that JSON could say
        return {
            "data": repr(case.body).encode(errors="replace"),
            "content_type": "application/json",
        }
