# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL and Redis for the length of a block, on free loopback ports, gone afterwards.

with services.throw_away() as settings:   # SCHULHOF_DATABASE_URL, SCHULHOF_BUS_URL
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import postgres, redis
from tools.programs import Settings


def ready() -> None:
    """Fetches what the machine lacks."""
    postgres.ready()
    redis.ready()


@contextmanager
def throw_away(disk: Settings = postgres.FORGETFUL) -> Iterator[dict[str, str]]:
    """The settings with which Schulhof runs on both. `disk`: what PostgreSQL promises, FORGETFUL or DURABLE."""
    with (
        TemporaryDirectory(prefix="schulhof-") as name,
        postgres.running(Path(name), disk=disk) as database,
        redis.running(Path(name)) as bus,
    ):
        yield {"SCHULHOF_DATABASE_URL": database, "SCHULHOF_BUS_URL": bus}
