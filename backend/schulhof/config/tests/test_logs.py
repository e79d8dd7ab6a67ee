# SPDX-License-Identifier: EUPL-1.2
"""What a server writes down tells nothing about people: a day of use with canaries leaves no feather."""

import json
import logging
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from django.conf import settings

from schulhof.config.environment import ROOT
from schulhof.config.logs import Discreet
from schulhof.config.server import uvicorn_config
from testing.cast import PASSPHRASE, Cast
from testing.screen import session_of
from testing.serving import BACKEND, environment, free_port, until

CANARY = "Kanarienvogel"
TRACKERS = (
    "sentry", "rollbar", "bugsnag", "newrelic", "datadog", "opentelemetry", "matomo", "plausible",
    "posthog", "analytics", "gtag", "amplitude", "mixpanel", "hotjar",
)  # fmt: skip


def _answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/api/about").status_code == 200
    except httpx.HTTPError:
        return False


def _a_day(address: str, cast: Cast) -> list[int]:
    """Everything a person may type, right and wrong; what it was answered."""
    token = "x" * 32
    with httpx.Client(base_url=address, headers={"X-CSRFToken": token}, timeout=30) as client:
        client.cookies.set(settings.CSRF_COOKIE_NAME, token)
        client.cookies.set(settings.SESSION_COOKIE_NAME, session_of(cast.pupil))
        login = "/api/auth/browser/v1/auth/login"
        group = f"/api/groups/{cast.class_group.id}/messages"
        new = {"client_id": str(uuid4()), "body": CANARY}
        asked = [
            client.post(login, json={"username": CANARY, "password": CANARY}),
            client.post(login, json={"username": "ada", "password": CANARY}),
            client.post("/api/activation/check", json={"login_name": CANARY, "code": CANARY}),
            client.post(group, json=new),
            client.post(group, json=new | {"body": f"{CANARY}\x00", CANARY: CANARY}),
            client.post(group, content=f"{{{CANARY}"),
            client.post("/api/files", files={"file": (f"{CANARY}.txt", CANARY)}),
            client.post("/api/files", files={"file": (f"{CANARY}.png", b"\x89PNG\r\n\x1a\n" + CANARY.encode())}),
            client.get("/api/search", params={"q": CANARY}),
            client.get(f"/api/{CANARY}"), client.get(f"/{CANARY}.txt"),
            client.get("/api/me", headers={"Authorization": f"Bearer {CANARY}", "User-Agent": CANARY}),
            client.get("/api/me", headers={"Host": f"{CANARY}.example"}),
            client.patch("/api/me", json={"email": CANARY}),
        ]  # fmt: skip
    return [answer.status_code for answer in asked]


@pytest.mark.row(43)
@pytest.mark.attack(23)
@pytest.mark.usefixtures("kept_connections")
@pytest.mark.django_db(transaction=True)
def test_no_text_of_anybody_is_in_the_logs(cast: Cast, tmp_path: Path) -> None:
    log, port = tmp_path / "server.log", free_port()
    words = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with log.open("wb") as file:
        process = subprocess.Popen(
            words,
            cwd=BACKEND,
            env={**environment(), "SCHULHOF_DATA_DIR": str(tmp_path), "PYTHONWARNINGS": "default"},
            stdout=file,
            stderr=file,
        )
    try:
        until(lambda: _answers(f"http://127.0.0.1:{port}"))
        told = _a_day(f"http://127.0.0.1:{port}", cast)
    finally:
        process.terminate()
        process.wait(30)
    assert 201 in told, told
    assert not [status for status in told if status >= 500], told
    written = log.read_text(errors="replace")
    for telling in (CANARY, PASSPHRASE, "Amsel", str(cast.pupil.id), "127.0.0.1:"):
        assert telling.lower() not in written.lower(), written


@pytest.mark.row(43)
@pytest.mark.attack(23)
def test_a_fault_is_told_without_the_words_of_anybody() -> None:
    """Where and what kind, through every exception it came from; PostgreSQL would quote the row."""
    told = StringIO()
    handler = logging.StreamHandler(told)
    handler.setFormatter(Discreet("{levelname} {name}: {message}", style="{"))
    log = logging.Logger("schulhof.test")
    log.addHandler(handler)
    try:
        try:
            raise KeyError(CANARY)
        except KeyError as error:
            raise ValueError(f"Key (name)=({CANARY}) exists") from error
    except ValueError:
        log.exception("It broke")
    written = told.getvalue()
    assert CANARY not in written
    assert "builtins.ValueError" in written
    assert "builtins.KeyError" in written
    assert "test_logs.py" in written


@pytest.mark.row(43)
def test_everything_that_is_written_down_passes_the_discreet_pen() -> None:
    """To the console alone: how long it is kept is said to the system, once (docs/operating/logs.md)."""
    logging_: dict[str, Any] = settings.LOGGING
    [handler] = logging_["handlers"].values()
    assert handler == {"class": "logging.StreamHandler", "formatter": "line"}
    assert logging_["formatters"]["line"]["()"] == "schulhof.config.logs.Discreet"
    assert uvicorn_config(host="", port=0).log_config is None
    assert all(not each.get("handlers") for each in logging_["loggers"].values())


@pytest.mark.attack(23)
def test_no_tracker_is_among_what_we_build_on() -> None:
    """Nothing that would send errors or counts away, on the server or in the browser."""
    pins = (BACKEND / "requirements" / "run.txt").read_text(encoding="utf-8")
    package = json.loads((ROOT / "frontend" / "package.json").read_text(encoding="utf-8"))
    built_on = pins + " ".join(package["dependencies"])
    assert not [each for each in TRACKERS if each in built_on]
