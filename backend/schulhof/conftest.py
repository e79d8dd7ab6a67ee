# SPDX-License-Identifier: EUPL-1.2
"""Fixtures for every room's tests."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress

import pytest
from django.conf import settings as configured
from django.core.management.commands import flush
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import Settings

from schulhof.config.management.commands.texts import compile_german
from schulhof.consent import triggers
from schulhof.consent.actions import say
from schulhof.consent.schemas import Spoken, WordIn
from schulhof.foundation.purposes import Purpose
from schulhof.people.models import Person
from testing.browsers import past_second_step, signed_in
from testing.cast import Cast


def pytest_configure() -> None:
    """German is compiled once; workers that share one Redis keep out of each other's cache."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        compile_german()
    configured.JOBS = (
        False  # a server that lives long enough would do a day's jobs in the midst of a test
    )
    if configured.BUS_URL.startswith("redis"):
        worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
        configured.BUS_URL = f"{configured.BUS_URL.rpartition('/')[0]}/{worker}"
        configured.CACHES["default"]["LOCATION"] = configured.BUS_URL


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Who asks no database need not run on two: `-m "not once"` leaves them out."""
    for item in items:
        if not _asks_a_database(item):
            item.add_marker("once")


def _asks_a_database(item: pytest.Item) -> bool:
    names: list[str] = getattr(item, "fixturenames", [])
    by_class = isinstance(item, pytest.Function) and item.cls is not None
    return by_class or "django_db" in item.keywords or bool({"db", "transactional_db"} & {*names})


@pytest.fixture(scope="session", autouse=True)
def _tables_are_emptied_quickly(django_db_setup: None) -> None:
    """Between tests PostgreSQL deletes the few rows there are: TRUNCATE makes every file of every table anew, and
    waits for servers that still read. What Django notes down after a migration stays as it is.
    """

    def deleting(_style: object, tables: Iterable[str], **_more: object) -> list[str]:
        return [f"DELETE FROM {connection.ops.quote_name(table)}" for table in tables]

    setattr(flush, "emit_post_migrate_signal", lambda *_args, **_more: None)  # noqa: B010
    if connection.vendor == "postgresql":
        setattr(connection.ops, "sql_flush", deleting)  # noqa: B010  a method of this one object


@pytest.fixture(scope="session", autouse=True)
def _evidence_is_emptied(django_db_setup: None) -> None:
    """SQLite empties tables by DELETE, which consent events refuse: lift that while it happens."""
    empty = connection.ops.execute_sql_flush

    def lifted(statements: Iterable[str]) -> None:
        triggers.unprotect(connection)
        _emptied(empty, list(statements))
        triggers.protect(connection)

    setattr(connection.ops, "execute_sql_flush", lifted)  # noqa: B010  a method of this one object


def _emptied(empty: Callable[[list[str]], None], statements: list[str]) -> None:
    """A server that is just finishing an act may hold what is to be emptied; PostgreSQL then ends one of both."""
    for _again in range(3):
        with suppress(OperationalError):
            return empty(statements)
    return empty(statements)


@pytest.fixture(autouse=True)
def _cheap_hashes(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _no_inventory(settings: Settings) -> None:
    """Each browser of a test builds the middleware anew, which would list every file of the web application."""
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    from django.core.cache import cache

    cache.clear()


@pytest.fixture(autouse=True)
def _own_files(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings.MEDIA_ROOT = tmp_path_factory.getbasetemp() / "files"
    settings.KEY_DIR = tmp_path_factory.getbasetemp() / "keys"


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast of two schools."""
    return Cast()


@pytest.fixture
def client_for() -> Callable[[Person], Client]:
    """A signed-in browser of a person, past the second step."""
    return past_second_step


@pytest.fixture
def client_without_second_factor() -> Callable[[Person], Client]:
    """A browser of a person who signed in with the passphrase alone."""
    return signed_in


@pytest.fixture
def says(cast: Cast) -> Callable[..., None]:
    """Somebody says a word about somebody, at the school of most."""

    def speak(
        by: Person,
        word: Spoken = "given",
        *,
        about: Person | None = None,
        purpose: Purpose = "participation",
        version: int = 1,
    ) -> None:
        wanted = WordIn(
            person_id=(about or by).id, school_id=cast.school.id, purpose=purpose, word=word,
            version=version, language="de",
        )  # fmt: skip
        say(wanted, by=by)

    return speak
