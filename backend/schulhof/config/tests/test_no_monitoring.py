# SPDX-License-Identifier: EUPL-1.2
"""Nobody is monitored: no field of the API or the live socket tells who was here when, or has read what."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schulhof.config.api import api

pytestmark = pytest.mark.row(18)

CONTRACT = Path(__file__).parents[4] / "contract" / "openapi.json"

#: Names that tell of watching: last seen, receipts, presence, typing, counts of what people do.
DENIED = re.compile(
    r"last_?(seen|login|active|visit|access|used|read|online|sign_?in|activity)"
    r"|(seen|read|opened|viewed|delivered|visited)_(at|by|on|time|count)"
    r"|^(seen|read|viewed|online|offline|idle|away|typing|presence|receipts?)$"
    r"|(is|are|was)_(online|typing|idle|away|active_now)"
    r"|active_(at|on|since)|activity|online|presence|typing|receipt|streak|ranking|leaderboard"
    r"|(login|sign_?in|visit|view|message|post)s?_count|time_spent|duration_online|ip_address|user_agent",
    re.IGNORECASE,
)

#: Reviewed: what looks like it and is not. Each says why; a new one needs the same.
ALLOWED = {
    "DirectWire.active_at": "when a conversation last got a message, for its own people; of no person",
    "CaseRow.opened_at": "since when there is a case; of no person",
    "CaseDetail.opened_at": "the same",
}


def fields_of(schemas: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every property of every schema, however deep: (Schema, property)."""
    for name, schema in schemas.items():
        for each in _properties(schema):
            yield name, each


def _properties(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict):
            yield from properties
        for value in schema.values():
            yield from _properties(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _properties(value)


def denied(schemas: dict[str, Any]) -> set[str]:
    return {f"{name}.{each}" for name, each in fields_of(schemas) if DENIED.search(each)}


def test_no_field_of_the_contract_monitors_anybody() -> None:
    committed = json.loads(CONTRACT.read_text())["components"]["schemas"]
    running = api.get_openapi_schema()["components"]["schemas"]
    assert len(running) > 100
    for schemas in (committed, running):
        assert denied(schemas) == set(ALLOWED)


@pytest.mark.parametrize(
    "name",
    [
        "last_seen", "lastSeenAt", "read_at", "read_by", "seen_by", "online", "is_online", "typing",
        "active_at", "last_login", "presence", "login_count", "receipts", "ip_address",
    ],
)  # fmt: skip
def test_a_field_that_monitors_would_be_found(name: str) -> None:
    nested = {"type": "object", "properties": {name: {"type": "string"}}}
    schemas = {"X": {"anyOf": [{"type": "array", "items": nested}]}}
    assert denied(schemas) == {f"X.{name}"}


@pytest.mark.parametrize("name", ["read_upto", "created_at", "unread", "started_at", "why"])
def test_a_field_that_does_not_is_left_alone(name: str) -> None:
    assert denied({"X": {"properties": {name: {}}}}) == set()
