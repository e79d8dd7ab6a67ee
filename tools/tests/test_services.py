# SPDX-License-Identifier: EUPL-1.2
import signal
import sys
from pathlib import Path

import psycopg
import pytest
from redis import Redis
from redis.exceptions import ConnectionError as RedisIsGone

from tools import redis, servers, services
from tools.telling import Stop


def test_services_answer_inside_the_block_and_are_gone_after_it() -> None:
    with services.throw_away() as settings:
        with psycopg.connect(settings["SCHULHOF_DATABASE_URL"]) as database:
            told = database.execute("select upper('straßenübergang')").fetchone()
            assert told == ("STRAßENÜBERGANG",)
        bus = Redis.from_url(settings["SCHULHOF_BUS_URL"])
        assert bus.ping()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(settings["SCHULHOF_DATABASE_URL"], connect_timeout=2)
    with pytest.raises(RedisIsGone):
        bus.ping()


def test_services_do_not_let_in_who_has_no_password() -> None:
    with services.throw_away() as settings:
        scheme, _, place = settings["SCHULHOF_DATABASE_URL"].rpartition("@")
        user = scheme.rpartition(":")[0]
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(f"{user}:guessed@{place}", connect_timeout=2)


def test_server_that_dies_at_its_start_is_told_with_its_last_words(tmp_path: Path) -> None:
    words = [sys.executable, "-c", "print('the port is taken')"]
    with (
        pytest.raises(Stop, match="the port is taken"),
        servers.serving(words, log=tmp_path / "it.log", stop=signal.SIGTERM),
    ):
        pass


def test_redis_version_is_read_from_what_servers_say() -> None:
    assert redis.version("Redis server v=6.2.5 sha=00000000:0 malloc=jemalloc-5.1.0") == (6, 2)
    assert redis.version("Valkey server v=8.1.1 sha=00000000:0 malloc=jemalloc") == (8, 1)
    assert redis.version("not a server") == (0, 0)
