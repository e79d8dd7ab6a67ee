# SPDX-License-Identifier: EUPL-1.2
"""The one place time comes from, so that tests and simulations can move it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time

from django.utils import timezone

_moved: ContextVar[datetime | None] = ContextVar("moved", default=None)


def now() -> datetime:
    """The current moment, timezone-aware, UTC."""
    return _moved.get() or timezone.now()


def today() -> date:
    """Today's date in the installation's time zone."""
    return timezone.localdate(now())


def midnight(day: date) -> datetime:
    """When a day begins here."""
    return timezone.make_aware(datetime.combine(day, time()))


@contextmanager
def moved_to(moment: datetime) -> Iterator[None]:
    """Let the clock stand at `moment` for what runs inside: the demo city, simulations, tests."""
    token = _moved.set(moment)
    try:
        yield
    finally:
        _moved.reset(token)
