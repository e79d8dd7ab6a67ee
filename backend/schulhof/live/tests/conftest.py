# SPDX-License-Identifier: EUPL-1.2
"""Servers for the live room's tests.

The same tests run on SQLite with the memory bus, where both addresses are one process, and on PostgreSQL with
Redis, where they are two.
"""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker

from schulhof.communities.events import CommunityChanged
from schulhof.foundation.ids import new_id
from schulhof.stream.actions import publish_all
from testing.serving import server_here, server_there

Tell = Callable[..., list[UUID]]


@pytest.fixture(scope="session")
def kept_connections(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Servers keep connections; in the end PostgreSQL could not drop the tests' database."""
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )


@pytest.fixture
def here(kept_connections: None, transactional_db: None) -> Iterator[str]:
    """The address of a server in this process: what a test commits goes straight to its bus."""
    with server_here() as address:
        yield address


@pytest.fixture(scope="session")
def _other_process(kept_connections: None) -> Iterator[str]:
    with server_there() as (address, _process):
        yield address


@pytest.fixture
def there(here: str, request: pytest.FixtureRequest) -> str:
    """The address of another process where there can be one, else the same."""
    if settings.BUS_URL.startswith("memory:"):
        return here
    return str(request.getfixturevalue("_other_process"))


@pytest.fixture
def tell() -> Tell:
    """Let something happen in topics, in one act; the ids of what it happened to."""

    def act(*topics: str) -> list[UUID]:
        events = [CommunityChanged(id=new_id()) for _ in topics]
        with transaction.atomic():
            publish_all(list(zip(topics, events, strict=True)))
        return [event.id for event in events]

    return act
