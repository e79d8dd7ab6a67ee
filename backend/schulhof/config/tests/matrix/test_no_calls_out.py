# SPDX-License-Identifier: EUPL-1.2
"""The server asks nobody: whatever is written wherever, no route opens a connection or looks up a name.

Whoever builds link previews, mail or push says here whom the server may ask, and tries the addresses on it.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from schulhof.files.actions import store_upload
from schulhof.operations.jobs import JOBS
from schulhof.people.models import Person
from testing.cast import Cast

from .entry import Entry
from .scene import Scene
from .test_bodies import sent, who_may
from .test_routes import ROOMS, asked

#: Where a server must not be led: itself, its neighbours, the cloud's own, in every spelling.
ADDRESSES = [
    "http://127.0.0.1:9/x", "http://localhost/x", "http://[::1]/x", "http://0/x", "http://2130706433/x",
    "http://0x7f000001/x", "http://0177.0.0.1/x", "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:169.254.169.254]/", "http://10.0.0.1/", "http://192.168.0.1/", "http://127.0.0.1.nip.io/",
    "https://evil.example/redirect", "file:///etc/passwd", "gopher://127.0.0.1:6379/_INFO", "//evil.example/x",
]  # fmt: skip
TEXT = " ".join(f"{each} [x]({each}) ![x]({each})" for each in ADDRESSES)
OUTGOING = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}
#: A drawing and a table that ask for something from outside when they are read carelessly.
FILES = {
    "x.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:9/x"/></svg>',
    "x.xml": b'<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd"><a/>',
    "x.html": b'<img src="http://127.0.0.1:9/x">',
}
_seen: list[str] | None = None


def _listen(event: str, details: tuple[Any, ...]) -> None:
    """Python tells its auditors of every connection, whichever library opens it."""
    if _seen is None or event not in OUTGOING:
        return
    host = details[1] if event in {"socket.connect", "socket.sendto"} else details[0]
    if not _ours(host):
        _seen.append(f"{event} {host}")


def _ours(host: object) -> bool:
    """The bus and the database of these tests."""
    ours = {urlsplit(settings.BUS_URL).hostname, connection.settings_dict["HOST"]}
    return (host[0] if isinstance(host, tuple) else host) in ours - {None, ""}


sys.addaudithook(_listen)


@contextmanager
def watching() -> Iterator[list[str]]:
    """What is asked of others inside the block."""
    global _seen  # noqa: PLW0603  an auditor cannot be taken back
    _seen = []
    try:
        yield _seen
    finally:
        _seen = None


pytestmark = pytest.mark.once


@pytest.fixture
def scene(cast: Cast, client_for: Callable[[Person], Client]) -> Scene:
    return Scene(cast, client_for)


def test_a_question_would_be_heard() -> None:
    """Else the next test would prove nothing."""
    import socket

    with watching() as heard, socket.socket() as line:
        line.settimeout(0.2)
        with pytest.raises(OSError, match=r".*"):
            line.connect(("127.0.0.2", 9))
    assert heard == ["socket.connect ('127.0.0.2', 9)"]


@pytest.mark.row(32)
@pytest.mark.attack(10)
@pytest.mark.parametrize("room", ROOMS)
def test_no_route_asks_anybody_whatever_is_written(scene: Scene, room: str) -> None:
    with watching() as heard:
        for key, entry in ROOMS[room].items():
            asked(scene, who_may(entry), key.partition("#")[0], entry)
            for body in _led_astray(scene, entry):
                sent(scene, key, entry, body)
        assert heard == [], room


@pytest.mark.row(32)
@pytest.mark.attack(10)
@pytest.mark.parametrize("name", FILES)
def test_no_upload_makes_the_server_ask(cast: Cast, name: str) -> None:
    with watching() as heard:
        store_upload(SimpleUploadedFile(name, FILES[name]), by=cast.pupil)
        assert heard == []


@pytest.mark.row(32)
@pytest.mark.attack(10)
def test_no_job_by_the_clock_asks_anybody(scene: Scene) -> None:
    with watching() as heard:
        for job in JOBS:
            job.run()
        assert heard == []


def _led_astray(scene: Scene, entry: Entry) -> Iterator[dict[str, Any]]:
    """The body with addresses in each of its texts: all of them where there is room, else one."""
    body = entry.body(scene) if entry.body else {}
    for field, value in body.items():
        if isinstance(value, str):
            yield body | {field: TEXT}
            yield body | {field: ADDRESSES[7]}
