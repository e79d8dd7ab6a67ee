# SPDX-License-Identifier: EUPL-1.2
"""How often somebody may do something. Counted in the cache, so the limit holds across processes.

A limit counts in fixed windows: at the seam of two windows somebody may have at most twice the amount.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from django.core.cache import cache
from django.utils.translation import gettext as _

from .clock import now
from .errors import TooMany


@dataclass(frozen=True, kw_only=True)
class Limit:
    """At most `amount` in each window of `seconds`. `name` keeps limits apart."""

    name: str
    amount: int
    seconds: int


def spend(limit: Limit, *who: str) -> None:
    """Count one try of `who`. Raises TooMany, with the seconds to wait, when the window is used up."""
    moment = int(now().timestamp())
    if _count(_key(limit, who, moment), seconds=limit.seconds) > limit.amount:
        raise TooMany(
            _("That was too often in a short time. Please wait a moment and try again."),
            retry_after=limit.seconds - moment % limit.seconds,
        )


@contextmanager
def failures_counted(*counted: tuple[Limit, tuple[str, ...]]) -> Iterator[None]:
    """Count what happens inside as one try of each, unless it returns without an error. Raises TooMany before."""
    for limit, who in counted:
        spend(limit, *who)
    yield
    for limit, who in counted:
        give_back(limit, *who)


def give_back(limit: Limit, *who: str) -> None:
    """Take back one try that turned out well."""
    with suppress(ValueError):  # the window has passed
        cache.decr(_key(limit, who, int(now().timestamp())))


def _count(key: str, *, seconds: int) -> int:
    try:
        return cache.incr(key)
    except ValueError:
        if cache.add(key, 1, timeout=seconds):
            return 1
        return cache.incr(key)


def _key(limit: Limit, who: tuple[str, ...], moment: int) -> str:
    # Hashed: names that people type are of any length, and addresses have no place in a cache's keys.
    digest = hashlib.blake2b("\0".join(who).encode(), digest_size=16).hexdigest()
    return f"limit:{limit.name}:{digest}:{moment // limit.seconds}"
