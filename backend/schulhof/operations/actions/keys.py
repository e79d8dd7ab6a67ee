# SPDX-License-Identifier: EUPL-1.2
"""Keys made, masters changed, keys destroyed: each on record, destruction with a signed protocol."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction

from schulhof.audit.actions import record
from schulhof.files.actions import seal_open_files
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.operations.keys import entry_of, sealed_by_key
from schulhof.vault.access import KeyDestroyed, Scope
from schulhof.vault.actions import create_key, destroy_key, keep_protocol, rotate_master
from schulhof.vault.protocols import Facts
from schulhof.vault.store import Entry, store


@dataclass(frozen=True, kw_only=True)
class Order:
    """Whose key is destroyed, who wants it so and why; as it will stand in the protocol."""

    scope: Scope
    #: The school's number and name, or what the installation is called.
    of: str
    ordered_by: str
    reason: str


def create_scope_key(scope: Scope) -> bool:
    """Make a key, also where one was destroyed: a new one opens nothing old. False if there is one."""
    with transaction.atomic():
        made = create_key(scope)
        if made:
            record("vault.key_created", by=None, school=_school_in(scope))
    return made


def rotate_master_key() -> int:
    """Wrap all keys under a new master; how many. Raises OneMaster.

    It takes seconds, in which others write: the transaction is only for the record.
    """
    count = rotate_master()
    with transaction.atomic():
        record("vault.master_rotated", by=None, facts={"keys": count})
    return count


def destroy_scope_key(order: Order) -> str:
    """Destroy a key for good; the signed protocol, which is kept beside the keys. Repeating it answers the same.

    What still lay open is sealed first, so that it goes as well. Raises NotFound if there never was a key.
    """
    seal_open_files()
    entry = entry_of(order.scope)
    if entry is None:
        raise NotFound("There is no key of this scope, and there never was one.")
    facts = _facts(order, entry)
    if entry.master:
        with transaction.atomic():
            school = _school_in(order.scope)
            record("vault.key_destroyed", by=None, school=school, facts={"key": entry.id})
            destroy_key(order.scope)
    return keep_protocol(_name(entry), facts | _opens_no_more(entry))


def _facts(order: Order, entry: Entry) -> Facts:
    return {
        "what": "key destroyed",
        "city": settings.CITY,
        "installation": settings.BASE_URL,
        "of": order.of,
        "scope": order.scope,
        "key": entry.id,
        "key_made_at": entry.at if entry.master else None,
        "ordered_by": order.ordered_by,
        "reason": order.reason,
        "sealed_with_it": sealed_by_key().get(entry.id, {}),
    }


def _opens_no_more(entry: Entry) -> Facts:
    """Tried, not assumed."""
    try:
        store().by_id(bytes.fromhex(entry.id))
    except KeyDestroyed:
        return {"opens": False, "tried_at": now().isoformat()}
    raise RuntimeError("the key still opens what it sealed")


def _name(entry: Entry) -> str:
    return f"{entry.scope.replace(':', '-')}.{entry.id}"


def _school_in(scope: Scope) -> UUID | None:
    kind, _, school_id = scope.partition(":")
    return UUID(school_id) if kind == "school" else None
