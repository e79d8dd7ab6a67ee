# SPDX-License-Identifier: EUPL-1.2
"""Keyset paging: a cursor names the last row seen, so inserts never shift a page."""

import base64
import binascii
from typing import TypeVar

import msgspec

from .errors import Invalid

T = TypeVar("T")


def encode_cursor(*parts: str | int) -> str:
    """An opaque cursor for the ordering values of the last row of a page."""
    return base64.urlsafe_b64encode(msgspec.json.encode(parts)).decode().rstrip("=")


def decode_cursor(cursor: str, *, kind: type[T]) -> T:
    """The ordering values inside a cursor, checked against `kind` (e.g. tuple[str, str]).

    Raises Invalid("cursor") for anything this server did not make.
    """
    padded = cursor + "=" * (-len(cursor) % 4)
    try:
        return msgspec.json.decode(base64.urlsafe_b64decode(padded), type=kind)
    except (binascii.Error, ValueError, msgspec.MsgspecError) as error:
        raise Invalid("Unknown page.", code="cursor") from error
