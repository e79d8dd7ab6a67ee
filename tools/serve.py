# SPDX-License-Identifier: EUPL-1.2
"""`make run`: from nothing to a demo city that answers."""

import os
import socket
from urllib.parse import urlsplit

from tools import environment, places, programs, web
from tools.stamps import Stamp
from tools.telling import Stop

SCHULHOF = places.VENV / "bin" / "schulhof"
GERMAN = places.BACKEND / "schulhof" / "locale" / "de" / "LC_MESSAGES" / "django.po"
PORT = "8000"
#: Passes every second step of the demo city; the server refuses it anywhere but on one's own computer.
DEMO_SECOND_FACTOR = "246810"


def run() -> None:
    """Sets everything up, fills an empty database with the demo city and serves it."""
    port = os.environ.get("SCHULHOF_PORT", PORT)
    _insist_on_free(port)
    environment.ready("run")
    build()
    settings = {"SCHULHOF_BASE_URL": f"http://localhost:{port}", **os.environ}
    if urlsplit(settings["SCHULHOF_BASE_URL"]).hostname == "localhost":
        settings.setdefault("SCHULHOF_DEMO_SECOND_FACTOR", DEMO_SECOND_FACTOR)
    # One process for all that is left: each start of Python is a second on a slow machine.
    os.execve(SCHULHOF, [str(SCHULHOF), "demo", "--serve", "--port", port], settings)


def build() -> None:
    """What a server shows that is not kept in the repository: the web application, German texts."""
    web.build()
    _texts()


def _texts() -> None:
    stamp = Stamp(places.KEPT / "stamps" / "texts", GERMAN)
    if stamp.fresh and GERMAN.with_suffix(".mo").exists():
        return
    programs.quietly(
        [environment.PYTHON, "manage.py", "texts"],
        cwd=places.BACKEND,
        what_now="The German texts could not be compiled; the reason stands above.",
    )
    stamp.press()


def _insist_on_free(port: str) -> None:
    if not port.isdecimal():
        raise Stop(f"SCHULHOF_PORT is '{port}', and that is no number.")
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", int(port))) == 0:
            raise Stop(
                f"Something already answers on port {port}. Stop it, or choose another one:"
                " SCHULHOF_PORT=8100 make run"
            )
