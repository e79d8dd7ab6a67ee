# SPDX-License-Identifier: EUPL-1.2
"""Whoever does not belong here, talks nonsense, talks too much or does not listen; and nobody else notices."""

import gc
import itertools
import select
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from schulhof.live.rights import LINES
from schulhof.live.sockets import Socket
from schulhof.people.models import Person
from testing.cast import Cast
from testing.screen import Screen, line_to, screen, session_of
from testing.serving import until

from .conftest import Tell


@pytest.mark.row(27)
@pytest.mark.attack(13)
@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        None,
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "http://127.0.0.1.evil.example",
        "file://",
        "ä",
    ],
)
def test_a_foreign_page_is_refused_although_the_cookie_is_right(
    cast: Cast, here: str, origin: str | None
) -> None:
    with (
        pytest.raises(InvalidStatus) as refused,
        line_to(here, session_of(cast.pupil), origin=origin),
    ):
        pass
    assert refused.value.response.status_code == 403


@pytest.mark.row(27)
@pytest.mark.attack(13)
def test_a_host_that_is_not_ours_is_refused_even_when_it_is_its_own_origin(
    cast: Cast, here: str
) -> None:
    headers = (
        f"GET /live HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
        f"Cookie: sessionid={session_of(cast.pupil)}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    host, port = here.split(":")
    with socket.create_connection((host, int(port)), 5) as raw:
        raw.sendall(headers.encode())
        assert raw.recv(100).startswith(b"HTTP/1.1 403")


def test_the_configured_address_is_ours(cast: Cast, here: str) -> None:
    with line_to(here, session_of(cast.pupil), origin="http://localhost:8000") as line:
        assert Screen(line).next()["t"] == "hello"


@pytest.mark.row(27)
@pytest.mark.attack(13)
@pytest.mark.parametrize(
    "session", ["", "nonsense", "a" * 5000, "'; DROP TABLE", "ä" * 32, "A" * 32]
)
def test_whoever_is_not_signed_in_is_told_so_and_nothing_else(here: str, session: str) -> None:
    with line_to(here, session) as line:
        assert Screen(line).closed_with() == 4401


def test_another_path_is_no_socket(cast: Cast, here: str) -> None:
    with (
        pytest.raises(InvalidStatus) as refused,
        line_to(here, session_of(cast.pupil), path="/live/x"),
    ):
        pass
    assert refused.value.response.status_code == 403


GARBAGE = [
    "",
    "{",
    "null",
    "[]",
    "hello",
    '{"t":"nonsense"}',
    '{"t":"cursors"}',
    '{"t":"cursors","cursors":[]}',
    '{"t":"cursors","cursors":{"group:x":-1}}',
    '{"t":"cursors","cursors":{"group:x":1e400}}',
    '{"t":"cursors","cursors":{"group:x":"1"}}',
    '{"t":"ping","more":1}',
    "[" * 20_000,
    "\ud7ff\x00",
]


@pytest.mark.parametrize("garbage", GARBAGE, ids=range(len(GARBAGE)))
def test_nonsense_is_answered_and_forgiven_a_few_times(cast: Cast, here: str, garbage: str) -> None:
    with screen(here, cast.pupil) as seen:
        seen.say(garbage)
        assert seen.next() == {"t": "error", "code": "malformed"}
        seen.say({"t": "ping"})
        assert seen.next() == {"t": "pong"}
        for _ in range(4):
            seen.say(garbage)
        assert seen.closed_with() == 1008


def test_bytes_are_nonsense(cast: Cast, here: str) -> None:
    with screen(here, cast.pupil) as seen:
        seen.line.send(b'{"t":"ping"}')
        assert seen.next() == {"t": "error", "code": "malformed"}


def test_text_that_is_no_text_and_messages_without_end_close_the_socket(
    cast: Cast, here: str
) -> None:
    with screen(here, cast.pupil) as seen:
        seen.line.send(b"\xff\xfe", text=True)
        assert seen.closed_with() == 1007
    with screen(here, cast.pupil) as seen:
        seen.say("x" * (64 * 1024 + 1))
        assert seen.closed_with() == 1009
    with screen(here, cast.pupil) as seen:
        with pytest.raises(ConnectionClosed):
            seen.line.send(without_end())
        assert seen.closed_with() == 1009


def without_end() -> Iterator[str]:
    """Pieces of one message; unhurried beyond the limit, lest the server's word be lost in the flood."""
    for number in itertools.count():
        if number > 70:
            time.sleep(0.02)
        yield "x" * 1000


def flood(seen: Screen, text: str) -> None:
    """Say it again and again, without waiting, until the line is closed."""
    with suppress(ConnectionClosed, OSError):
        for _ in range(100_000):
            seen.say(text)


@pytest.mark.parametrize("text", ['{"t":"ping"}', '{"t":"cursors","cursors":{}}', ""])
def test_others_hear_in_time_during_a_flood(cast: Cast, here: str, tell: Tell, text: str) -> None:
    group = f"group:{cast.class_group.id}"
    with screen(here, cast.classmate) as other, screen(here, cast.pupil) as seen:
        flooding = threading.Thread(target=flood, args=(seen, text))
        flooding.start()
        for number in range(1, 20):
            tell(group)
            assert other.event(0.5) == (group, number)
        flooding.join()


def test_a_flood_is_told_why_it_was_closed(cast: Cast, here: str) -> None:
    with screen(here, cast.pupil) as seen:
        flood(seen, '{"t":"ping"}')
        assert seen.closed_with() == 4429


def test_nobody_keeps_more_sockets_than_a_life_has_tabs(cast: Cast, here: str) -> None:
    session = session_of(cast.pupil)
    with ExitStack() as stack:
        for _ in range(LINES):
            stack.enter_context(screen(here, cast.pupil, session))
        with line_to(here, session) as line:
            assert Screen(line).closed_with() == 4429
        with screen(here, cast.classmate):
            pass


def test_somebody_who_speaks_now_and_then_is_no_flood(cast: Cast, here: str) -> None:
    with screen(here, cast.pupil) as seen:
        for _ in range(100):
            seen.say({"t": "cursors", "cursors": {f"group:{cast.class_group.id}": 0}})
            assert seen.next()["t"] == "missed"


@contextmanager
def deaf(address: str, person: Person) -> Iterator[socket.socket]:
    """A client that shakes hands and then never reads."""
    host, port = address.split(":")
    with socket.socket() as raw:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        raw.connect((host, int(port)))
        raw.sendall(
            f"GET /live HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n"
            f"Cookie: sessionid={session_of(person)}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        yield raw


def test_a_client_that_never_reads_is_cut_off_and_others_hear_in_time(
    cast: Cast, here: str, tell: Tell
) -> None:
    group = f"group:{cast.class_group.id}"
    slowest = 0.0
    with deaf(here, cast.classmate) as raw, screen(here, cast.pupil) as other:
        time.sleep(0.3)
        for burst in range(20):
            began = time.monotonic()
            tell(*[group] * 500)
            heard = [other.event() for _ in range(500)]
            slowest = max(slowest, time.monotonic() - began)
            assert heard[-1] == (group, (burst + 1) * 500)
        assert slowest < 5.0  # a stall would last until the line is cut; a busy machine does not
        assert _is_cut(raw), "it is still connected after falling megabytes behind"


def _is_cut(raw: socket.socket) -> bool:
    """Whether the line is cut although nothing was read from it."""
    poll = select.poll()
    poll.register(raw, select.POLLERR)
    return bool(poll.poll(10_000))


def test_nothing_is_kept_of_whoever_left(cast: Cast, here: str, tell: Tell) -> None:
    def kept() -> int:
        gc.collect()
        return sum(isinstance(each, Socket) for each in gc.get_objects())

    before = kept()
    for _ in range(3):
        with screen(here, cast.pupil), screen(here, cast.classmate), deaf(here, cast.teacher):
            tell(f"group:{cast.class_group.id}")
    until(lambda: kept() <= before, 5)
