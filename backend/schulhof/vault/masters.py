# SPDX-License-Identifier: EUPL-1.2
"""Master keys wrap data keys. The first one wraps; every one of them unwraps, so that they can be changed at ease.

They come from SCHULHOF_MASTER_KEY, or else from a file in the key store that is made once.
"""

import hashlib
import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .keeping import write_once, write_over
from .refusals import KeyMissing, Tampered

KEY_BYTES = 32
FILE = "master-key"
_NONCE = 12


@dataclass(frozen=True)
class Master:
    """One master key, known by a fingerprint that tells nothing about it."""

    key: bytes

    @property
    def name(self) -> str:
        return hashlib.sha256(b"schulhof master key|" + self.key).hexdigest()[:16]

    def wrapped(self, key: bytes, *, bound: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + AESGCM(self.key).encrypt(nonce, key, bound)

    def unwrapped(self, wrapped: bytes, *, bound: bytes) -> bytes:
        """Raises Tampered."""
        try:
            return AESGCM(self.key).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], bound)
        except (InvalidTag, ValueError) as error:
            raise Tampered from error


@dataclass(frozen=True)
class Masters:
    """The master keys in force, the newest first."""

    all: tuple[Master, ...]

    @property
    def newest(self) -> Master:
        return self.all[0]

    def named(self, name: str) -> Master:
        """Raises KeyMissing."""
        for master in self.all:
            if master.name == name:
                return master
        raise KeyMissing


def masters_from(configured: str, folder: Path) -> Masters:
    """The configured ones, or those of the file, which is made if there is none."""
    if configured:
        return Masters(tuple(map(Master, read_masters(configured))))
    path = folder / FILE
    if not path.exists():
        write_once(path, new_master().encode())
    return Masters(tuple(map(Master, read_masters(path.read_text()))))


def add_master(folder: Path) -> None:
    """Put a new master key before those of the file."""
    path = folder / FILE
    write_over(path, f"{new_master()}\n{path.read_text()}".encode())


def drop_old_masters(folder: Path) -> None:
    """Keep only the newest of the file."""
    path = folder / FILE
    write_over(path, path.read_text().split()[0].encode())


def new_master() -> str:
    """A fresh master key as it is written into a file or a variable."""
    return urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def read_masters(text: str) -> list[bytes]:
    """Keys separated by commas or blanks. Raises ValueError with a sentence."""
    keys = [_read(word) for word in text.replace(",", " ").split()]
    if any(len(key) != KEY_BYTES for key in keys):
        raise ValueError(f"a master key is {KEY_BYTES} bytes in URL-safe Base64")
    return keys


def _read(word: str) -> bytes:
    try:
        return urlsafe_b64decode(word)
    except NotBase64:
        return b""
