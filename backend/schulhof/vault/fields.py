# SPDX-License-Identifier: EUPL-1.2
"""A column that holds something sealed."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

if TYPE_CHECKING:
    _Column = models.BinaryField[bytes, bytes]
else:
    _Column = models.BinaryField


class SealedField(_Column):
    """Sealed bytes, plain `bytes` on every database; empty means that there is nothing."""

    def from_db_value(
        self, value: bytes | memoryview | None, expression: object, connection: BaseDatabaseWrapper
    ) -> bytes | None:
        return None if value is None else bytes(value)
