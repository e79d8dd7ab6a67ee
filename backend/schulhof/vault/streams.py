# SPDX-License-Identifier: EUPL-1.2
"""Sealed files: read from any position, never a byte that was not vouched for.

A file begins with version (1) and salt (16). Then come pieces of 64 KiB, each sealed with AES-256-GCM under a key
derived from the file's own key, the salt and the place; the nonce is the piece's index and whether it is the last
(STREAM, Hoang, Reyhanitabar, Rogaway and Vizár 2015). So pieces that are changed, swapped, repeated or missing at
either end do not open.
"""

import io
import os
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .masters import KEY_BYTES
from .places import Place
from .refusals import Tampered
from .store import derived

PIECE = 64 * 1024
_TAG = 16
_SEALED_PIECE = PIECE + _TAG
_VERSION = b"\x01"
_SALT = 16
_HEAD = len(_VERSION) + _SALT


def new_stream_key() -> bytes:
    """A key for one file. Keep it sealed, in the row the file belongs to."""
    return os.urandom(KEY_BYTES)


def seal_stream(key: bytes, place: Place, source: IO[bytes], sink: IO[bytes]) -> int:
    """Seal everything from the source's position on; how many bytes it was."""
    salt = os.urandom(_SALT)
    cipher = _cipher(key, place, salt)
    sink.write(_VERSION + salt)
    index, size = 0, 0
    piece = source.read(PIECE)
    while True:
        following = source.read(PIECE) if len(piece) == PIECE else b""
        sink.write(cipher.encrypt(_nonce(index, is_last=not following), piece, None))
        index, size = index + 1, size + len(piece)
        if not following:
            return size
        piece = following


class SealedReader(io.RawIOBase):
    """A sealed file as if it were none: seekable, readable. Closes what it reads from. Raises Tampered."""

    def __init__(self, key: bytes, place: Place, sealed: IO[bytes]) -> None:
        self._sealed = sealed
        body = sealed.seek(0, io.SEEK_END) - _HEAD
        sealed.seek(0)
        head = sealed.read(_HEAD)
        self._last = (body - 1) // _SEALED_PIECE
        self.size = body - _TAG * (self._last + 1)
        if head[:1] != _VERSION or body < _TAG or self.size < 0:
            raise Tampered
        self._cipher = _cipher(key, place, head[1:])
        self._position = 0
        self._held: tuple[int, bytes] = (-1, b"")
        self._piece(self._last)  # where it was cut, it says so before the first byte

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size}[whence]
        self._position = max(base + offset, 0)
        return self._position

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Up to the end of a piece."""
        if self._position >= self.size:
            return 0
        index, start = divmod(self._position, PIECE)
        part = self._piece(index)[start : start + len(buffer)]
        buffer[: len(part)] = part
        self._position += len(part)
        return len(part)

    def close(self) -> None:
        if not self.closed:
            self._sealed.close()
        super().close()

    def _piece(self, index: int) -> bytes:
        if self._held[0] != index:
            self._sealed.seek(_HEAD + index * _SEALED_PIECE)
            sealed = self._sealed.read(_SEALED_PIECE)
            nonce = _nonce(index, is_last=index == self._last)
            try:
                self._held = (index, self._cipher.decrypt(nonce, sealed, None))
            except (InvalidTag, ValueError) as error:
                raise Tampered from error
        return self._held[1]


def _cipher(key: bytes, place: Place, salt: bytes) -> AESGCM:
    bound = f"stream|{place.table}|{place.row}|{place.field}".encode()
    return AESGCM(derived(key, bound, salt=salt))


def _nonce(index: int, *, is_last: bool) -> bytes:
    return index.to_bytes(11, "big") + bytes([is_last])
