# SPDX-License-Identifier: EUPL-1.2
"""Two people behind the proxy of docs/operating/nginx.conf never see each other's answers."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path

import httpx
import pytest
from pytest_django import Settings

from schulhof.config.environment import ROOT
from schulhof.people.tries import ACCOUNT_FROM_ONE_PLACE
from testing.cast import Cast
from testing.screen import session_of
from testing.serving import free_port, until

NGINX = os.environ.get("SCHULHOF_NGINX") or shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
CONFIG = ROOT / "docs" / "operating" / "nginx.conf"
WITHOUT = (
    "There is no nginx here (`make test` fetches one; or apt install nginx-light):"
    " its configuration was NOT tried."
)


pytestmark = pytest.mark.once


@pytest.fixture
def proxy(here: str, tmp_path: Path) -> Iterator[str]:
    """nginx with our configuration, without its certificate, before the server of this test."""
    if NGINX is None:
        pytest.skip(WITHOUT)
    port = free_port()
    text = CONFIG.read_text(encoding="utf-8").replace("127.0.0.1:8000", here)
    text = re.sub(r"server \{\n    listen 80;.*?\n\}\n", "", text, flags=re.DOTALL)
    text = re.sub(r"    ssl_.*\n", "", text).replace("listen 443 ssl", f"listen 127.0.0.1:{port}")
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; error_log {tmp_path}/error.log; daemon off; events {{}}\n"
        f"http {{ client_body_temp_path {tmp_path}/b; proxy_temp_path {tmp_path}/p;"
        f" fastcgi_temp_path {tmp_path}/f;"
        f" uwsgi_temp_path {tmp_path}/u; scgi_temp_path {tmp_path}/s;\n{text}\n}}"
    )
    process = subprocess.Popen(
        [NGINX, "-p", tmp_path, "-c", tmp_path / "nginx.conf", "-e", tmp_path / "error.log"]
    )
    try:
        until(lambda: _answers(port))
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/api/about").status_code == 200
    except httpx.HTTPError:
        return False


@pytest.mark.row(54)
@pytest.mark.attack(19)
def test_two_people_behind_one_proxy_never_see_each_others_answers(
    proxy: str, cast: Cast, settings: Settings
) -> None:
    people = {each: session_of(each) for each in (cast.pupil, cast.stranger)}
    with httpx.Client(base_url=proxy) as line:
        for _turn in range(3):
            for person, session in people.items():
                cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"}
                answer = line.get("/api/me", headers=cookie)
                assert answer.json()["person"]["id"] == str(person.id)
                assert answer.headers["cache-control"] == "private, no-store"
            assert line.get("/api/me").status_code == 401


@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_a_forged_address_does_not_pass_the_proxy(
    proxy: str, cast: Cast, settings: Settings
) -> None:
    """Guessing at one account, from a new made-up place each time."""
    settings.TRUSTED_PROXIES = [ip_network("127.0.0.1")]
    token = "x" * 32
    with httpx.Client(base_url=proxy, headers={"X-CSRFToken": token}) as line:
        line.cookies.set(settings.CSRF_COOKIE_NAME, token)
        answers = [
            line.post(
                "/api/activation/check",
                json={"login_name": "ada", "code": "AAAA-BBBB-CCCC"},
                headers={"X-Forwarded-For": f"10.1.2.{number}", "X-Real-IP": f"10.1.2.{number}"},
            ).status_code
            for number in range(ACCOUNT_FROM_ONE_PLACE.amount + 1)
        ]
    assert answers[-1] == 429, answers
