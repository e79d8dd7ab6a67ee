# SPDX-License-Identifier: EUPL-1.2
"""Messages over HTTP against a real server process: how many a second are durable, how long a page takes.

Senders and server share this machine, so a second is not all the server's: the figures per second of its own
processor time say more, and the two databases against each other most.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from uuid import uuid4

from e2e.installation import BACKEND, Installation

SENDERS = 8
SECONDS = 5.0
READS = 300
TOKEN = "a" * 32  # the page's token is compared with itself, so any will do
ROOT = Path(__file__).resolve().parents[1]
SMALL = {"SCHULHOF_DATABASE_URL": "", "SCHULHOF_BUS_URL": "memory://"}


@dataclass(frozen=True)
class Browser:
    """One signed-in person with a kept connection."""

    line: HTTPConnection
    session: str

    def ask(self, method: str, path: str, body: object = None, *, wanted: int) -> None:
        """Ask and read the whole answer; anything but the wanted status breaks off."""
        headers = {
            "Cookie": f"sessionid={self.session}; csrftoken={TOKEN}",
            "X-CSRFToken": TOKEN,
            "Content-Type": "application/json",
        }
        self.line.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = self.line.getresponse()
        content = answer.read()
        if answer.status != wanted:
            raise RuntimeError(f"{method} {path}: {answer.status} {content!r}")


@dataclass(frozen=True)
class Work:
    """What eight people did together: how long each act took, how many a second, how many a processor second."""

    times: list[float]
    a_second: float
    a_cpu_second: float


HEAD = (
    "",
    "sent/s",
    "/cpu s",
    "p50 ms",
    "p99 ms",
    "pages/s",
    "/cpu s",
    "p50 ms",
    "p99 ms",
    "alone p50",
    "p99 ms",
)


def main() -> None:
    """Measure SQLite, and PostgreSQL with Redis where the settings name them."""
    shapes = [("SQLite", SMALL)]
    if os.environ.get("SCHULHOF_DATABASE_URL", "").startswith("postgres"):
        shapes.append(("PostgreSQL, Redis", {}))
    print(
        f"{SENDERS} people in one group send, then read its newest 50 messages, {SECONDS:.0f} s each;"
    )
    print("then one of them reads alone.")
    print(f"{HEAD[0]:<18}" + "".join(f"{title:>10}" for title in HEAD[1:]))
    for name, settings in shapes:
        figures = measure(settings)
        print(f"{name:<18}" + "".join(f"{figure:>10.1f}" for figure in figures))


def measure(settings: dict[str, str]) -> list[float]:
    """The figures of one shape, in the order of HEAD."""
    with _classroom(settings) as (installation, group, sessions):
        address = f"localhost:{installation.port}"
        browsers = [Browser(HTTPConnection(address), session) for session in sessions]
        path = f"/api/groups/{group}/messages"
        _send(browsers[0], path)  # warm
        sent = _together(installation, browsers[:SENDERS], lambda one: _send(one, path))
        read = _together(installation, browsers[:SENDERS], lambda one: _read(one, path))
        browsers[0].line.close()
        alone = [_timed(lambda: _read(browsers[0], path)) for _ in range(READS)]
    return [
        figure
        for work in (sent, read)
        for figure in (work.a_second, work.a_cpu_second, *_percentiles(work.times))
    ] + [*_percentiles(alone)]


def _send(browser: Browser, path: str) -> None:
    letter = {"client_id": str(uuid4()), "body": "Wer hat die Aufgabe 3b schon gelöst? $x^2 = 9$"}
    browser.ask("POST", path, letter, wanted=201)


def _read(browser: Browser, path: str) -> None:
    browser.ask("GET", f"{path}?limit=50", wanted=200)


def _together(
    installation: Installation, browsers: list[Browser], act: Callable[[Browser], None]
) -> Work:
    """Everybody acts for SECONDS."""
    for browser in browsers:
        browser.line.close()  # the server hangs up on who was silent; the next request connects anew
    began, busy = time.perf_counter(), _processor_seconds(installation)

    def repeat(browser: Browser) -> list[float]:
        times = []
        while time.perf_counter() - began < SECONDS:
            times.append(_timed(lambda: act(browser)))
        return times

    with ThreadPoolExecutor(len(browsers)) as pool:
        times = [each for part in pool.map(repeat, browsers) for each in part]
    seconds, busy = time.perf_counter() - began, _processor_seconds(installation) - busy
    return Work(times, len(times) / seconds, len(times) / busy)


def _processor_seconds(installation: Installation) -> float:
    """Of the server, so far; the database's own are not in it."""
    process = installation.process
    if process is None:
        raise RuntimeError("The server is not running")
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _timed(act: Callable[[], None]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _percentiles(times: list[float]) -> tuple[float, float]:
    cuts = quantiles(times, n=100)
    return cuts[49], cuts[98]


@contextmanager
def _classroom(settings: dict[str, str]) -> Iterator[tuple[Installation, str, list[str]]]:
    """A served installation with one class: its group, the sessions of its people."""
    with TemporaryDirectory(prefix="schulhof-bench-") as folder:
        installation = Installation(Path(folder))
        installation.settings |= settings | {
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(BACKEND)])
        }
        installation.command("migrate")
        seeded = subprocess.run(
            [sys.executable, "-m", "bench.classroom"],
            cwd=BACKEND,
            env=installation.settings,
            capture_output=True,
            text=True,
            check=True,
        )
        told = json.loads(seeded.stdout)
        installation.start()
        try:
            yield installation, told["group"], told["sessions"]
        finally:
            installation.stop()


if __name__ == "__main__":
    main()
