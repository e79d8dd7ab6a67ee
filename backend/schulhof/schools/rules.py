# SPDX-License-Identifier: EUPL-1.2
"""Who is what at a school, and what that allows. Pure."""

from collections.abc import Collection, Iterable

#: What somebody is at a school when they work there.
COLLEAGUES = frozenset({"teacher", "staff", "administrator"})

_FOREMOST = ("teacher", "administrator", "staff", "guardian", "pupil")


def foremost(roles: Iterable[str]) -> str | None:
    """The role by which others know somebody who is several things: a head who teaches is a teacher."""
    return min(roles, key=_FOREMOST.index, default=None)


def is_colleague(roles: Collection[str]) -> bool:
    """Works at the school."""
    return not COLLEAGUES.isdisjoint(roles)
