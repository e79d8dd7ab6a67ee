# SPDX-License-Identifier: EUPL-1.2
"""How often somebody may do something. Counted in the cache, so the limit holds across processes.

A limit counts in fixed windows: at the seam of two windows somebody may have at most twice the amount.
"""

import hashlib
from contextlib import suppress
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
