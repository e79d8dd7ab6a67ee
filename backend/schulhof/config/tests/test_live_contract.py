# SPDX-License-Identifier: EUPL-1.2
"""The contract between server and browser includes what is spoken on the live socket."""

from collections.abc import Iterator
from typing import Any

from schulhof.config.api import api
from schulhof.live.catalog import EVENTS


def schemas() -> dict[str, Any]:
    found: dict[str, Any] = api.get_openapi_schema()["components"]["schemas"]
    return found


def test_the_contract_names_events_by_type_and_frames_by_t() -> None:
    found = schemas()
    assert len(found["LiveEvent"]["oneOf"]) == len(found["LiveEventType"]["enum"]) == len(EVENTS)
    sent = found["LiveMessageSent"]
    assert sent["properties"]["type"] == {"enum": ["messaging.message_sent"]}
    assert sent["properties"]["data"] == {"$ref": "#/components/schemas/MessageWire"}
    assert "data" not in sent["required"], "late events bring none"
    assert "data" not in found["LiveMessageEdited"]["properties"]
    assert found["LiveHello"]["properties"]["t"] == {"enum": ["hello"]}


def test_every_reference_of_the_contract_leads_somewhere() -> None:
    found = schemas()
    for name, schema in found.items():
        for reference in _references(schema):
            assert reference.removeprefix("#/components/schemas/") in found, (name, reference)


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"]
        for value in schema.values():
            yield from _references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _references(value)
