# SPDX-License-Identifier: EUPL-1.2
"""`make test`: the whole suite, on SQLite and on PostgreSQL with Redis, in Node and in Chromium."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import chromium, environment, nginx, places, postgres, programs, serve, services, web
from tools.programs import Settings
from tools.telling import Stop, say

SMALL = {"SCHULHOF_DATABASE_URL": "", "SCHULHOF_BUS_URL": "memory://"}
NO_TESTS = 5  # pytest's exit code when it chose none
LONG = ("-m", "long")
ON_SMALL = ("-m", "not long and not big")
ON_BIG = ("-m", "not long and not once")

Part = tuple[str, Callable[[], bool]]


def ready() -> None:
    """Everything any test needs."""
    environment.ready("dev")
    web.ready()
    serve.build()
    services.ready()
    chromium.settings()
    nginx.ready()


def test() -> None:
    """The whole suite. A part that fails does not keep the others from running."""
    ready()
    with _grounds() as (small, big):
        _run(
            ("tools", _tools),
            ("web application", _web),
            ("journeys", lambda: _journeys(big)),
            ("backend on SQLite", lambda: _backend(small, *ON_SMALL)),
            ("backend on PostgreSQL and Redis", lambda: _backend(big, *ON_BIG)),
        )


def test_long() -> None:
    """What is marked `long`: too slow for every day, wanted before a release."""
    ready()
    with _grounds() as (small, big):
        _run(
            ("backend on SQLite, long", lambda: _backend(small, *LONG)),
            ("backend on PostgreSQL and Redis, long", lambda: _backend(big, *LONG)),
            ("journeys, long", lambda: _journeys(big, *LONG)),
        )


def journeys() -> None:
    """The browser tests alone."""
    ready()
    with _grounds() as (_, big):
        _run(("journeys", lambda: _journeys(big)))


def pictures() -> None:
    """The pictures of README and handbook, taken anew from the made-up city."""
    ready()
    if not programs.openly(
        [environment.PYTHON, "-m", "e2e.pictures"], env={"PYTHONPATH": str(places.ROOT)}
    ):
        raise Stop("Not all pictures were taken; the reason stands above.")


def bench() -> None:
    """Measures on this machine; nothing it finds is red."""
    ready()
    with _grounds(postgres.DURABLE) as (_, big):
        path = f"{places.ROOT}{os.pathsep}{places.BACKEND}"
        if not programs.openly(
            [environment.PYTHON, "-m", "bench"], env={**big, "PYTHONPATH": path}
        ):
            raise Stop("The measurement broke off; the reason stands above.")


@contextmanager
def _grounds(disk: Settings = postgres.FORGETFUL) -> Iterator[tuple[Settings, Settings]]:
    """Settings for the small shape and for the big one, far from anybody's own database."""
    with services.throw_away(disk) as servers, TemporaryDirectory(prefix="schulhof-") as folder:
        apart = {"SCHULHOF_DATA_DIR": folder, **chromium.settings(), **nginx.settings()}
        yield {**apart, **SMALL}, {**apart, **servers}


def _run(*parts: Part) -> None:
    failed = [name for name, passes in parts if not _told(name, passes)]
    if failed:
        raise Stop(f"Not yet: {', '.join(failed)}. What is wrong stands above.")
    say("Everything passed.")


def _told(name: str, passes: Callable[[], bool]) -> bool:
    say(f"{name} …")
    began = time.monotonic()
    good = passes()
    say(f"{'ok' if good else 'NO'}  {name} ({time.monotonic() - began:.0f} s)")
    return good


def _tools() -> bool:
    return _pytest("tools", cwd=places.ROOT)


def _backend(settings: Settings, *options: str) -> bool:
    return _pytest("-n", "auto", *options, cwd=places.BACKEND, settings=settings)


def _web() -> bool:
    return programs.openly(["npm", "test"], cwd=places.FRONTEND)


def _journeys(settings: Settings, *options: str) -> bool:
    return _pytest("e2e", *options, cwd=places.ROOT, settings=settings)


def _pytest(*words: str, cwd: Path, settings: Settings | None = None) -> bool:
    found = programs.code([environment.PYTHON, "-m", "pytest", *words], cwd=cwd, env=settings)
    return found in (0, NO_TESTS)
