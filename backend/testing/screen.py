# SPDX-License-Identifier: EUPL-1.2
"""A person's screen as the live socket sees it."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID, uuid4

import httpx
from django.conf import settings
from django.test import Client
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from schulhof.people.models import Person

Frame = dict[str, Any]


def session_of(person: Person) -> str:
    """A new session of the person, as after signing in."""
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


class Screen:
    """A socket and what was heard on it."""

    def __init__(self, line: ClientConnection) -> None:
        self.line = line
        self.heads: dict[str, int] = {}
        self._waiting: list[Frame] = []

    def next(self, seconds: float = 10.0) -> Frame:
        """The next frame that is no heartbeat."""
        while True:
            while not self._waiting:
                text = self.line.recv(timeout=seconds, decode=True)
                self._waiting = [json.loads(line) for line in text.split("\n")]
            frame = self._waiting.pop(0)
            if frame["t"] != "heads":
                return frame

    def event(self, seconds: float = 10.0) -> tuple[str, int]:
        """Topic and number of the next frame, which has to be an event."""
        frame = self.next(seconds)
        assert frame["t"] == "event", frame
        return frame["topic"], frame["seq"]

    def all_within(self, seconds: float) -> list[Frame]:
        """Everything that is heard in the given time."""
        frames, end = [], time.monotonic() + seconds
        while (rest := end - time.monotonic()) > 0:
            try:
                frames.append(self.next(rest))
            except TimeoutError:
                break
        return frames

    def say(self, frame: Frame | str) -> None:
        self.line.send(frame if isinstance(frame, str) else json.dumps(frame))

    def closed_with(self, seconds: float = 10.0) -> int:
        """The code with which the server closes, whatever it says before."""
        end = time.monotonic() + seconds
        try:
            while time.monotonic() < end:
                self.line.recv(timeout=end - time.monotonic())
        except ConnectionClosed as closed:
            assert closed.rcvd is not None, "the line was cut, not closed"
            return closed.rcvd.code
        raise TimeoutError


@contextmanager
def line_to(
    address: str, session: str, *, path: str = "/live", **more: Any
) -> Iterator[ClientConnection]:
    """A socket as a browser opens it: it reads whatever comes, and compresses nothing."""
    headers = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"} if session else {}
    options = {
        "origin": f"http://{address}",
        "compression": None,
        "close_timeout": 1,
        "max_queue": None,
    } | more
    with connect(f"ws://{address}{path}", additional_headers=headers, **options) as line:
        yield line


@contextmanager
def screen(address: str, person: Person, session: str | None = None) -> Iterator[Screen]:
    """The person's screen, greeted."""
    with line_to(address, session or session_of(person)) as line:
        seen = Screen(line)
        hello = seen.next()
        assert hello["t"] == "hello", hello
        seen.heads = hello["topics"]
        yield seen


def call(address: str, session: str, method: str, path: str, body: Any = None) -> Any:
    """Use the API of the process at `address` as a signed-in browser does; the answer's JSON, if it has any."""
    token = "x" * 32
    answer = httpx.request(
        method,
        f"http://{address}/api{path}",
        json=body,
        cookies={settings.SESSION_COOKIE_NAME: session, settings.CSRF_COOKIE_NAME: token},
        headers={"X-CSRFToken": token},
    )
    answer.raise_for_status()
    return answer.json() if answer.content else None


def send(address: str, session: str, group_id: UUID, body: str = "Hallo") -> int:
    """Send a message; its number."""
    new = {"client_id": str(uuid4()), "body": body}
    return int(call(address, session, "POST", f"/groups/{group_id}/messages", new)["number"])
