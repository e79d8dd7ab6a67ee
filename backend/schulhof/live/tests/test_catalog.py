# SPDX-License-Identifier: EUPL-1.2
"""The contract tells every event there is and every frame that is spoken."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import schulhof
from schulhof.live.catalog import EVENTS
from schulhof.live.frames import CLIENT_FRAMES, SERVER_FRAMES, ClientFrame, ServerFrame
from schulhof.stream.events import Event


def declared(base: type) -> set[type]:
    """All classes of our own below `base`, tests' own left out."""
    direct: list[type] = base.__subclasses__()
    below = set(direct).union(*map(declared, direct))
    return {cls for cls in below if ".tests." not in cls.__module__ and cls.__module__ != "tests"}


def test_the_catalog_has_every_event_of_every_room() -> None:
    for room in iter_modules(schulhof.__path__, "schulhof."):
        if any(module.name == "events" for module in _modules(room.name)):
            import_module(f"{room.name}.events")
    assert declared(Event) == set(EVENTS)
    assert len({event.__struct_config__.tag for event in EVENTS}) == len(EVENTS)


def _modules(room: str) -> Iterator[Any]:
    path = getattr(import_module(room), "__path__", None)
    yield from iter_modules(path) if path else ()


def test_an_event_is_named_after_its_room() -> None:
    for event in EVENTS:
        room = event.__module__.split(".")[1]
        assert str(event.__struct_config__.tag).startswith(f"{room}."), event


def test_every_frame_is_in_the_contract() -> None:
    assert declared(ServerFrame) == set(SERVER_FRAMES)
    assert declared(ClientFrame) == set(CLIENT_FRAMES)
