# SPDX-License-Identifier: EUPL-1.2
"""Pure rules of imports: how many may leave without a word, and what may follow what."""

from __future__ import annotations

from collections.abc import Iterable

#: More than this share of a school's people leaving needs an explicit word (issue 2).
REMOVALS_WITHOUT_A_WORD = 0.1

WORKING = frozenset({"reading", "applying"})
#: Imports that hold a draft.
PENDING = frozenset({"needs_mapping", "ready"})


def needs_confirmation(removal_share: float) -> bool:
    return removal_share > REMOVALS_WITHOUT_A_WORD


def removal_share(*, leaving: int, present: int) -> float:
    return leaving / present if present else 0.0


def may_be_mapped(state: str) -> bool:
    return state == "needs_mapping"


def may_be_applied(state: str) -> bool:
    return state == "ready"


def may_be_discarded(state: str) -> bool:
    return state in PENDING


def shown_role(roles: Iterable[str]) -> str:
    """The one role under which somebody is counted and listed."""
    order = ("teacher", "staff", "administrator", "guardian", "pupil")
    return min(roles, key=order.index, default="pupil")
