# SPDX-License-Identifier: EUPL-1.2
"""Every answer tells the browser what it may never do: a page, the API, a file, a refusal, a fault."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from django.conf import settings as configured
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from schulhof.files.actions import store_upload
from schulhof.people.models import Person
from testing.cast import Cast
from testing.screen import session_of
from testing.serving import BACKEND

ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
#: Places a browser can ask for → the status they answer with.
PLACES = {
    "/": 200, "/api/about": 200, "/api/me": 401, "/api/nothing": 404, "/nothing.txt": 404,
    "/api/auth/browser/v1/auth/session": 401, "/static/nothing.css": 404, "/sw-not-there.js": 404,
    "/api/docs": 200, "/.well-known/security.txt": 200, "/live": 301,
}  # fmt: skip


@pytest.fixture
def web(settings: Settings, tmp_path: Path) -> None:
    """A web application with one page and one asset."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Schulhof</title>")
    (tmp_path / "asset.css").write_text("body { margin: 0 }")
    settings.WEB_ROOT = settings.WHITENOISE_ROOT = tmp_path
    settings.SECURITY_CONTACT = "mailto:sicherheit@example.org"


def _complaints(headers: httpx.Headers) -> list[str]:
    wrong = [f"{name}: {headers.get(name)}" for name in ALWAYS if headers.get(name) != ALWAYS[name]]
    policy = headers.get("content-security-policy", "")
    if "default-src 'self'" not in policy and "default-src 'none'" not in policy:
        wrong.append(f"content-security-policy: {policy}")
    if "'unsafe-inline'" in policy.partition("style-src")[0] or "unsafe-eval" in policy:
        wrong.append(f"scripts may be inline: {policy}")
    if "http:" in policy or "https:" in policy or "*" in policy:
        wrong.append(f"foreign hosts: {policy}")
    if "geolocation=()" not in headers.get("permissions-policy", ""):
        wrong.append("permissions-policy")
    return wrong


@pytest.mark.row(57)
@pytest.mark.row(25)
@pytest.mark.usefixtures("web")
def test_every_place_answers_with_all_headers(here: str) -> None:
    wrong = []
    for place, status in PLACES.items():
        answer = httpx.get(f"http://{here}{place}")
        if answer.status_code != status:
            wrong.append(f"{place} answered {answer.status_code}")
        wrong.extend(f"{place}: {each}" for each in _complaints(answer.headers))
    assert not wrong, "\n".join(wrong)


@pytest.mark.row(57)
@pytest.mark.usefixtures("web", "db")
def test_an_asset_answers_with_all_headers() -> None:
    answer = Client().get("/asset.css")
    assert answer.status_code == 200
    assert _complaints(httpx.Headers(dict(answer.items()))) == []


@pytest.mark.row(57)
@pytest.mark.row(19)
def test_a_file_answers_with_all_headers_and_its_own_stricter_policy(here: str, cast: Cast) -> None:
    file = store_upload(SimpleUploadedFile("x.html", b"<script>1</script>"), by=cast.pupil)
    cookies = {configured.SESSION_COOKIE_NAME: session_of(cast.pupil)}
    answer = httpx.get(f"http://{here}/api/files/{file.id}/content", cookies=cookies)
    assert answer.status_code == 200
    assert _complaints(answer.headers) == []
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"


@pytest.mark.row(57)
def test_a_refused_socket_answers_with_all_headers(here: str) -> None:
    for path, origin in (("/live", "https://evil.example"), ("/elsewhere", f"http://{here}")):
        answer = httpx.get(
            f"http://{here}{path}",
            headers={
                "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
                "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Origin": origin,
            },
        )  # fmt: skip
        assert answer.status_code == 403
        assert _complaints(answer.headers) == []


@pytest.mark.row(57)
def test_a_fault_answers_with_all_headers(
    cast: Cast, client_for: Callable[[Person], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_for(cast.pupil)
    client.raise_request_exception = False
    monkeypatch.setattr("schulhof.schools.access.me", None)
    answer = client.get("/api/me")
    assert answer.status_code == 500
    assert _complaints(httpx.Headers(dict(answer.items()))) == []


@pytest.mark.row(54)
@pytest.mark.attack(19)
def test_no_answer_of_the_api_may_be_kept(here: str, cast: Cast) -> None:
    cookies = {configured.SESSION_COOKIE_NAME: session_of(cast.pupil)}
    for place in (
        "/api/me",
        "/api/home",
        "/api/unread",
        "/api/nothing",
        "/api/me/tokens",
        "/api/about",
    ):
        answer = httpx.get(f"http://{here}{place}", cookies=cookies)
        assert answer.headers["cache-control"] == "private, no-store", place
    assert "no-cache" in httpx.get(f"http://{here}/").headers["cache-control"]


@pytest.mark.row(55)
def test_signing_out_clears_what_the_browser_keeps(
    cast: Cast, client_for: Callable[[Person], Client]
) -> None:
    client = client_for(cast.pupil)
    session = "/api/auth/browser/v1/auth/session"
    assert not client.get(session).has_header("Clear-Site-Data")
    assert client.delete(session)["Clear-Site-Data"] == '"cache", "storage"'


@pytest.mark.row(59)
@pytest.mark.parametrize("contact", ["mailto:sicherheit@example.org", "https://example.org/report"])
def test_whoever_finds_a_hole_finds_an_address(
    client: Client, settings: Settings, contact: str
) -> None:
    settings.SECURITY_CONTACT = contact
    answer = client.get("/.well-known/security.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert fields["Contact"] == contact
    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=30) < expires - datetime.now(UTC) < timedelta(days=365)
    assert fields["Canonical"] == f"{configured.BASE_URL}/.well-known/security.txt"


@pytest.mark.row(59)
def test_without_an_address_there_is_no_file(client: Client, settings: Settings) -> None:
    settings.SECURITY_CONTACT = ""
    assert client.get("/.well-known/security.txt").status_code == 404


@pytest.mark.once
@pytest.mark.row(57)
def test_djangos_own_check_for_real_servers_is_clean(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "SCHULHOF_BASE_URL": "https://schulhof.example.org",
        "SCHULHOF_DATA_DIR": str(tmp_path),
        "SCHULHOF_SECRET_KEY": "k3" * 30 + "xyz!&%unlike",
        "SCHULHOF_DEBUG": "no",
    }
    words = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(
        words, cwd=BACKEND, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout + done.stderr
