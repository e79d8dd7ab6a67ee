# SPDX-License-Identifier: EUPL-1.2
"""Starts a server for the length of a block, waits until it answers, and always stops it."""

import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.programs import User, Words
from tools.telling import Stop

PATIENCE = 60.0  # seconds, for a slow machine
READY = b"ready to accept connections"  # PostgreSQL, Redis and Valkey all say so


@contextmanager
def serving(
    words: Words, *, log: Path, stop: signal.Signals, user: User | None = None
) -> Iterator[None]:
    """The server `words` starts is up inside the block. What it says goes to `log`."""
    with log.open("wb") as told:
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=subprocess.STDOUT,
            user=user.uid if user else None,
            group=user.gid if user else None,
            extra_groups=[] if user else None,
        )
    try:
        _wait(process, log)
        yield
    finally:
        _end(process, stop)


def free_port() -> int:
    """A loopback port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if READY in log.read_bytes().lower():
            return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise Stop(f"{log.stem} did not start:\n{log.read_text(errors='replace')}")


def _end(process: subprocess.Popen[bytes], stop: signal.Signals) -> None:
    if process.poll() is None:
        process.send_signal(stop)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
