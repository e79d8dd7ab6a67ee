# SPDX-License-Identifier: EUPL-1.2
"""Sealing texts and small values: AES-256-GCM, bound to scope, table, row, field and key.

Sealed bytes: version (1), key id (16), nonce (12), ciphertext with tag.
"""

import os
from collections.abc import Iterable, Sequence

from cryptography.exceptions import InvalidTag

from .places import Place, Scope
from .refusals import KeyDestroyed, KeyMissing, Tampered, Unreadable
from .store import ID_BYTES, Key, store

_VERSION = b"\x01"
_NONCE = 12
_HEAD = 1 + ID_BYTES
_SMALLEST = _HEAD + _NONCE + 16


def seal(scope: Scope, place: Place, text: str) -> bytes:
    """The text under the scope's key. Raises KeyDestroyed."""
    return seal_bytes(scope, place, text.encode())


def unseal(place: Place, sealed: bytes) -> str:
    """The text that was sealed for this place. Raises KeyDestroyed, KeyMissing, Tampered."""
    return unseal_bytes(place, sealed).decode()


def seal_bytes(scope: Scope, place: Place, content: bytes) -> bytes:
    """As seal, for what is no text."""
    return _sealed(store().current(scope), place, content)


def unseal_bytes(place: Place, sealed: bytes) -> bytes:
    """As unseal, for what is no text."""
    return _opened(store().by_id(_key_id(sealed)), place, sealed)


def seal_many(scope: Scope, texts: Iterable[tuple[Place, str]]) -> list[bytes]:
    """Many texts of one scope with one look for the key, in order. Raises KeyDestroyed."""
    key = store().current(scope)
    return [_sealed(key, place, text.encode()) for place, text in texts]


def unseal_many(sealed: Sequence[tuple[Place, bytes]]) -> list[str | Unreadable]:
    """Many texts with one look for each key, in order; in place of what does not open stands why."""
    keys: dict[bytes, Key | Unreadable] = {}
    return [_text_or_why(place, one, keys) for place, one in sealed]


def reseal(scope: Scope, place: Place, sealed: bytes) -> bytes:
    """The same content under the key of another scope. The same bytes if it is that scope's already."""
    held = store().by_id(_key_id(sealed))
    wanted = store().current(scope)
    return sealed if held.id == wanted.id else _sealed(wanted, place, _opened(held, place, sealed))


def scope_of(sealed: bytes) -> Scope:
    """Whose key sealed this. Raises KeyDestroyed, KeyMissing, Tampered."""
    return store().by_id(_key_id(sealed)).scope


def require_open(scope: Scope) -> None:
    """Raise KeyDestroyed if nothing can be sealed for a scope any more."""
    store().current(scope)


def _text_or_why(
    place: Place, sealed: bytes, keys: dict[bytes, Key | Unreadable]
) -> str | Unreadable:
    try:
        key_id = _key_id(sealed)
        if key_id not in keys:
            keys[key_id] = _key_or_why(key_id)
        key = keys[key_id]
        return key if isinstance(key, Unreadable) else _opened(key, place, sealed).decode()
    except Tampered as why:
        return why


def _key_or_why(key_id: bytes) -> Key | Unreadable:
    try:
        return store().by_id(key_id)
    except (KeyDestroyed, KeyMissing) as why:
        return why


def _key_id(sealed: bytes) -> bytes:
    if len(sealed) < _SMALLEST or sealed[:1] != _VERSION:
        raise Tampered
    return sealed[1:_HEAD]


def _sealed(key: Key, place: Place, content: bytes) -> bytes:
    nonce = os.urandom(_NONCE)
    return _VERSION + key.id + nonce + key.seal.encrypt(nonce, content, _bound(key, place))


def _opened(key: Key, place: Place, sealed: bytes) -> bytes:
    nonce, rest = sealed[_HEAD : _HEAD + _NONCE], sealed[_HEAD + _NONCE :]
    try:
        return key.seal.decrypt(nonce, rest, _bound(key, place))
    except InvalidTag as error:
        raise Tampered from error


def _bound(key: Key, place: Place) -> bytes:
    return f"1|{key.scope}|{place.table}|{place.row}|{place.field}|{key.id.hex()}".encode()
