# SPDX-License-Identifier: EUPL-1.2
"""The socket's part of contract/openapi.json: what is said on it, so that the browser's types are made from it."""

from collections.abc import Iterable
from inspect import getdoc
from typing import Any, get_type_hints

import msgspec

from schulhof.stream.events import Event

from .catalog import EVENTS
from .frames import CLIENT_FRAMES, SERVER_FRAMES, EventFrame, MissedEvent

Schema = dict[str, Any]

REFERENCE = "#/components/schemas/{name}"
LIVE_REFERENCE = "#/components/schemas/Live{name}"

DESCRIPTION = """
## Live

`/live` is a WebSocket for signed-in browsers: the session cookie says who listens, and the page must be from this
server. Nobody subscribes: a person hears the topics they may hear (`person:ID`, `school:ID`, `community:ID`,
`group:ID`), and that changes the moment their rights do.

A text message from the server holds one or more frames (`LiveServerFrame`), one per line. Each topic's events
are numbered without gaps. A client keeps the last number of each topic; when `hello` or an event shows that it
lacks some, it sends `LiveCursors` and gets `LiveMissed` or, when it was away for too long, `LiveResync`: then it
asks the API anew. Only `messaging.message_sent` brings its object along, and only live; for everything else ask
the API by the event's id.

Close codes: 4401 not signed in any more · 4408 too slow, come back with cursors · 4429 said too much · 1008 said
what nobody understands · 1012 the server restarts, come back. A foreign page is refused with 403.
"""


def schemas() -> dict[str, Schema]:
    """Schemas of frames and events by name, all beginning with Live, and of the data that events carry."""
    frames = [frame for frame in (*SERVER_FRAMES, *CLIENT_FRAMES) if frame is not EventFrame]
    _, plain = msgspec.json.schema_components(frames, ref_template=LIVE_REFERENCE)
    found = {f"Live{name}": schema for name, schema in plain.items()}
    found[f"Live{MissedEvent.__name__}"]["properties"]["type"] = _reference("LiveEventType")
    for event in EVENTS:
        found[_name(event)] = _event(event)
        found |= _data_schemas(event)
    return found | {
        "LiveEventType": {"type": "string", "enum": sorted(map(_tag, EVENTS))},
        "LiveEvent": _one_of(map(_name, EVENTS)),
        "LiveServerFrame": _one_of(
            "LiveEvent" if frame is EventFrame else f"Live{frame.__name__}"
            for frame in SERVER_FRAMES
        ),
        "LiveClientFrame": _one_of(f"Live{frame.__name__}" for frame in CLIENT_FRAMES),
    }


def _event(event: type[Event]) -> Schema:
    properties: Schema = {
        "t": {"enum": ["event"]},
        "topic": {"type": "string"},
        "seq": {"type": "integer"},
        "type": {"enum": [_tag(event)]},
        "id": {"type": "string", "format": "uuid"},
    }
    required = sorted(properties)
    if data := get_type_hints(event).get("data"):
        properties["data"] = _reference(data.__name__)
    return {
        "title": _name(event),
        "description": getdoc(event),
        "type": "object",
        "properties": properties,
        "required": required,
    }


def _data_schemas(event: type[Event]) -> dict[str, Schema]:
    data = get_type_hints(event).get("data")
    return msgspec.json.schema_components([data], ref_template=REFERENCE)[1] if data else {}


def _tag(event: type[Event]) -> str:
    return str(event.__struct_config__.tag)


def _name(event: type[Event]) -> str:
    return f"Live{event.__name__}"


def _reference(name: str) -> Schema:
    return {"$ref": REFERENCE.format(name=name)}


def _one_of(names: Iterable[str]) -> Schema:
    return {"oneOf": [_reference(name) for name in names]}
