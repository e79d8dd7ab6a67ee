# SPDX-License-Identifier: EUPL-1.2
"""Seals drafts while they wait: names and birth dates of a file never lie readable in the database.

AES-256-GCM under a key derived from the installation's secret, bound to the import they belong to.
"""

from __future__ import annotations

import os
import zlib
from typing import TypeVar
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.utils.crypto import salted_hmac

NONCE_BYTES = 12
Sealed = TypeVar("Sealed")


class Unsealable(Exception):
    """The bytes were sealed under another secret, for another import, or not at all."""


def seal(content: object, *, for_import: UUID, part: str) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    packed = zlib.compress(msgspec.msgpack.encode(content), level=3)
    return nonce + _cipher().encrypt(nonce, packed, _bound(for_import, part))


def unseal(sealed: bytes, kind: type[Sealed], *, for_import: UUID, part: str) -> Sealed:
    """Raises Unsealable."""
    nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    try:
        packed = _cipher().decrypt(nonce, rest, _bound(for_import, part))
        return msgspec.msgpack.decode(zlib.decompress(packed), type=kind)
    except (InvalidTag, ValueError, msgspec.DecodeError, zlib.error) as error:
        raise Unsealable from error


def _cipher() -> AESGCM:
    return AESGCM(salted_hmac("schulhof.roster.draft", "seal", algorithm="sha256").digest())


def _bound(for_import: UUID, part: str) -> bytes:
    return f"{for_import}|{part}".encode()
