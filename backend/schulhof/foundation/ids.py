# SPDX-License-Identifier: EUPL-1.2
"""Identifiers that may leave the server: UUIDv7 (RFC 9562), ordered by time."""

from uuid import UUID

from django.db import models
from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A fresh UUIDv7."""
    return uuid7()


class Identified(models.Model):
    """Abstract base: a UUIDv7 primary key."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    class Meta:
        abstract = True
