# SPDX-License-Identifier: EUPL-1.2
"""Real servers for tests: one in a thread of this process, one in a process of its own."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from urllib.parse import quote

import uvicorn
from django.conf import settings
from django.db import connection

from schulhof.config.environment import ROOT
from schulhof.config.server import uvicorn_config

BACKEND = ROOT / "backend"
PATIENCE = 30.0


def free_port() -> int:
    """A loopback port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server_here(port: int | None = None) -> Iterator[str]:
    """The whole application, served from a thread of this process; its address, e.g. 127.0.0.1:4711."""
    config = uvicorn_config(host="127.0.0.1", port=port or free_port())
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="server")
    thread.start()
    try:
        until(lambda: server.started)
        yield f"127.0.0.1:{config.port}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE)


@contextmanager
def server_there(port: int | None = None) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The same from a process of its own, on the tests' database; its address, and the process."""
    port = port or free_port()
    words = [sys.executable, "manage.py", "serve", "--port", str(port)]
    process = subprocess.Popen(words, cwd=BACKEND, env=environment())
    try:
        until(lambda: _answers(port))
        yield f"127.0.0.1:{port}", process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def environment() -> dict[str, str]:
    """What another process needs to work on the tests' database."""
    return {
        **os.environ,
        "SCHULHOF_DATABASE_URL": _database_url(),
        "SCHULHOF_BUS_URL": settings.BUS_URL,
        "SCHULHOF_SECRET_KEY": settings.SECRET_KEY,
        "SCHULHOF_JOBS": "no",  # tests say themselves what is done when
        "SCHULHOF_DATA_DIR": str(settings.DATA_DIR),
        "SCHULHOF_KEY_DIR": str(settings.KEY_DIR),
    }


def until(true: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait until something is true."""
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.01)


def _database_url() -> str:
    found = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{found['NAME']}"
    host = f"{found['USER']}:{quote(found['PASSWORD'])}@{found['HOST']}:{found['PORT']}"
    return f"postgresql://{host}/{found['NAME']}"


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False
