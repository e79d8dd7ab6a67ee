# SPDX-License-Identifier: EUPL-1.2
"""Acts on keys: make, change the master, destroy."""

from .places import Scope
from .protocols import Facts, signed
from .store import store


def create_key(scope: Scope) -> bool:
    """Make a key for a scope that has none, also where one was destroyed. False if there is one."""
    return store().create(scope)


def rotate_master() -> int:
    """Wrap every key under a new master; how many. What is interrupted is finished by the next.

    Masters that are configured are the operator's to change: then this wraps under the first of several.
    Raises OneMaster if only one is configured.
    """
    return store().rotate_master()


def destroy_key(scope: Scope) -> bytes | None:
    """Destroy a scope's key for good; its id, or None if there is none."""
    return store().destroy(scope)


def keep_protocol(name: str, facts: Facts) -> str:
    """Sign a protocol and keep it beside the keys; its text. The one that is kept already stays as it is."""
    return store().kept_once(f"{name}.protocol", lambda: signed(facts))
