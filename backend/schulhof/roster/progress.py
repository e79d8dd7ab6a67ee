# SPDX-License-Identifier: EUPL-1.2
"""How far an import is, told from inside its one transaction: so it is kept beside the database."""

from __future__ import annotations

from uuid import UUID

from django.core.cache import cache

KEPT_SECONDS = 3600


def tell(import_id: UUID, *, done: int, total: int) -> None:
    cache.set(_key(import_id), (done, total), KEPT_SECONDS)


def told(import_id: UUID) -> tuple[int, int]:
    """Steps done and steps in all; (0, 0) when nobody knows."""
    done, total = cache.get(_key(import_id), (0, 0))
    return int(done), int(total)


def forget(import_id: UUID) -> None:
    cache.delete(_key(import_id))


def _key(import_id: UUID) -> str:
    return f"roster.progress:{import_id}"
