# SPDX-License-Identifier: EUPL-1.2
"""Acts on keys: make, change the master, destroy."""

from .places import Scope
from .store import store


def create_key(scope: Scope) -> bool:
    """Make a key for a scope that has none, also where one was destroyed. False if there is one."""
    return store().create(scope)


def destroy_key(scope: Scope) -> bytes | None:
    """Destroy a scope's key for good; its id, or None if there is none."""
    return store().destroy(scope)
