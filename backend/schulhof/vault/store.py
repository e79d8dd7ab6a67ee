# SPDX-License-Identifier: EUPL-1.2
"""The key store: a folder with one wrapped data key per scope. Not the database, and not in its backup.

Files:
  master-key                    unless SCHULHOF_MASTER_KEY is set
  SCOPE.key                     a data key, wrapped by the master, bound to its scope and id
  SCOPE.ID.destroyed            that this key was, and when it was destroyed
  SCOPE.ID.protocol             the signed protocol of its destruction
  NAME.secret                   what the store keeps for itself, wrapped alike: what signs the protocols

Keys that were opened are held in memory; before each use the store looks whether the file is still the same,
so that a key that another process destroys opens nothing here either.
"""

import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from schulhof.foundation.clock import now

from .keeping import erase, write_once, write_over
from .masters import KEY_BYTES, Masters, add_master, drop_old_masters, masters_from
from .places import Scope, is_scope
from .refusals import KeyDestroyed, KeyMissing, OneMaster, Tampered

ID_BYTES = 16
#: How long another process may take from reading the master to writing a key that it wrapped.
_WRITING = 2.0


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What stands about a key in its file or in the note of its destruction."""

    scope: Scope
    id: str
    #: When it was made, or destroyed.
    at: str
    #: The fingerprint of the master that wraps it; empty if it was destroyed.
    master: str = ""


@dataclass
class Key:
    """A data key, opened: what seals, and what hashes words."""

    id: bytes
    scope: Scope
    seal: AESGCM
    words: bytes
    path: Path
    #: The file it was read from; another one may lie there meanwhile.
    stamp: tuple[int, int] = (0, 0)
    #: Hashes of words that were asked for; forgotten with the key.
    known: dict[str, bytes] = field(default_factory=dict)


class KeyStore:
    """Keys by scope and by id. Safe in many threads and processes at once."""

    def __init__(self, folder: Path, configured_masters: str = "") -> None:
        self._folder = folder
        self._configured = configured_masters
        self._by_scope: dict[Scope, Key] = {}
        self._by_id: dict[bytes, Key] = {}

    def current(self, scope: Scope) -> Key:
        """The key that seals for a scope, made on first use. Raises KeyDestroyed, KeyMissing."""
        held = self._by_scope.get(scope)
        if held is not None and self._is_same(held):
            return held
        path = self._path(scope)
        key = self._opened(path)
        if key is None:
            self._refuse_destroyed(scope)
            if self.create(scope) and self._was_destroyed(scope):  # in this very moment
                erase(path)
            key = self._opened(path)
        if key is None:
            raise KeyDestroyed
        return key

    def by_id(self, key_id: bytes) -> Key:
        """The key that sealed something. Raises KeyDestroyed, KeyMissing."""
        held = self._by_id.get(key_id)
        if held is not None:
            if self._is_same(held):
                return held
            self._by_id.pop(key_id, None)
            self._by_scope.pop(held.scope, None)
        for path in self._folder.glob("*.key"):
            key = self._opened(path)
            if key is not None and key.id == key_id:
                return key
        if any(self._folder.glob(f"*.{key_id.hex()}.destroyed")):
            raise KeyDestroyed
        raise KeyMissing

    def create(self, scope: Scope) -> bool:
        """Make a key for a scope that has none, also where one was destroyed. False if there is one."""
        key_id = os.urandom(ID_BYTES)
        return write_once(self._path(scope), self._packed(scope, key_id, os.urandom(KEY_BYTES)))

    def scopes(self) -> list[Scope]:
        """Scopes that have a key."""
        return sorted(entry["scope"] for _, entry in self._entries() if is_scope(entry["scope"]))

    def destroy(self, scope: Scope) -> bytes | None:
        """Destroy the key of a scope; its id, or None if there is none. The note comes before the deed."""
        path = self._path(scope)
        try:
            key_id = bytes.fromhex(json.loads(path.read_bytes())["id"])
        except FileNotFoundError:
            return None
        note = {"scope": scope, "id": key_id.hex(), "destroyed_at": now().isoformat()}
        write_once(self._note(scope, key_id.hex()), json.dumps(note).encode())
        erase(path)
        self._by_scope.pop(scope, None)
        self._by_id.pop(key_id, None)
        return key_id

    def entries(self) -> list[Entry]:
        """Every key there is, and every one that was destroyed."""
        there = [
            Entry(scope=e["scope"], id=e["id"], at=e["created_at"], master=e["master"])
            for _, e in self._entries()
            if is_scope(e["scope"])
        ]
        notes = [json.loads(p.read_bytes()) for p in sorted(self._folder.glob("*.destroyed"))]
        gone = [Entry(scope=n["scope"], id=n["id"], at=n["destroyed_at"]) for n in notes]
        return [*there, *gone]

    def closed_entries(self) -> list[str]:
        """Names of files whose key no master opens: lost or changed."""
        masters = self._masters()
        return [path.name for path, entry in self._entries() if not self._opens(entry, masters)]

    def rotate_master(self) -> int:
        """Wrap every key under a new master and forget the old ones; how many. Raises OneMaster.

        Keys that other processes made meanwhile under an old one are wrapped before that is forgotten.
        """
        if self._configured:
            if len(self._masters().all) == 1:
                raise OneMaster
            return self.rewrap()
        add_master(self._folder)
        count = self.rewrap()
        time.sleep(_WRITING)
        count += self.rewrap()
        drop_old_masters(self._folder)
        return count

    def kept_once(self, name: str, make: Callable[[], str]) -> str:
        """A text kept in the folder under this name, made if there is none."""
        path = self._folder / name
        if not path.exists():
            write_once(path, make().encode())
        return path.read_text()

    def rewrap(self) -> int:
        """Wrap every key anew under the newest master; how many. What is interrupted is finished by the next."""
        masters = self._masters()
        count = 0
        for path, entry in self._entries():
            if entry["master"] != masters.newest.name:
                raw = self._unwrapped(entry, masters)
                write_over(path, self._packed(entry["scope"], bytes.fromhex(entry["id"]), raw))
                count += 1
        return count

    def secret(self, name: str) -> bytes:
        """A secret of the store itself, made on first use: 32 bytes."""
        path = self._folder / f"{name}.secret"
        if not path.exists():
            raw = os.urandom(KEY_BYTES)
            write_once(path, self._packed(name, os.urandom(ID_BYTES), raw))
        return self._unwrapped(json.loads(path.read_bytes()), self._masters())

    def _opened(self, path: Path) -> Key | None:
        """The key in a file, taken from memory if it is the one that is held."""
        try:
            stamp = _stamp(path)
            entry = json.loads(path.read_bytes())
        except FileNotFoundError:
            return None
        key_id = bytes.fromhex(entry["id"])
        key = self._by_id.get(key_id)
        if key is None:
            key = _key(entry["scope"], key_id, self._unwrapped(entry, self._masters()), path)
        key.stamp = stamp
        self._by_id[key_id] = self._by_scope[entry["scope"]] = key
        return key

    def _is_same(self, key: Key) -> bool:
        try:
            return _stamp(key.path) == key.stamp
        except FileNotFoundError:
            return False

    def _refuse_destroyed(self, scope: Scope) -> None:
        if self._was_destroyed(scope):
            raise KeyDestroyed

    def _was_destroyed(self, scope: Scope) -> bool:
        return any(self._folder.glob(self._note(scope, "*").name))

    def _entries(self) -> Iterator[tuple[Path, dict[str, str]]]:
        for path in sorted([*self._folder.glob("*.key"), *self._folder.glob("*.secret")]):
            yield path, json.loads(path.read_bytes())

    def _opens(self, entry: dict[str, str], masters: Masters) -> bool:
        try:
            self._unwrapped(entry, masters)
        except (KeyMissing, Tampered, ValueError):
            return False
        return True

    def _packed(self, scope: str, key_id: bytes, raw: bytes) -> bytes:
        master = self._masters().newest
        wrapped = master.wrapped(raw, bound=_bound(scope, key_id))
        entry = {
            "scope": scope,
            "id": key_id.hex(),
            "created_at": now().isoformat(),
            "master": master.name,
            "wrapped": wrapped.hex(),
        }
        return json.dumps(entry, indent=1).encode()

    def _unwrapped(self, entry: dict[str, Any], masters: Masters) -> bytes:
        bound = _bound(entry["scope"], bytes.fromhex(entry["id"]))
        master = masters.named(entry["master"])
        return master.unwrapped(bytes.fromhex(entry["wrapped"]), bound=bound)

    def _masters(self) -> Masters:
        return masters_from(self._configured, self._folder)

    def _path(self, scope: Scope) -> Path:
        if not is_scope(scope):
            raise ValueError(f"'{scope}' is no scope")
        return self._folder / f"{scope.lower().replace(':', '-')}.key"

    def _note(self, scope: Scope, key_id: str) -> Path:
        return self._path(scope).with_suffix(f".{key_id}.destroyed")


def store() -> KeyStore:
    """The key store of this installation."""
    return _store(Path(settings.KEY_DIR), settings.MASTER_KEY)


@lru_cache(maxsize=8)
def _store(folder: Path, masters: str) -> KeyStore:
    return KeyStore(folder, masters)


def _key(scope: Scope, key_id: bytes, raw: bytes, path: Path) -> Key:
    return Key(
        id=key_id,
        scope=scope,
        seal=AESGCM(derived(raw, b"seal")),
        words=derived(raw, b"words"),
        path=path,
    )


def derived(key: bytes, purpose: bytes, *, salt: bytes | None = None) -> bytes:
    """A key for one purpose (HKDF-SHA256, RFC 5869): no key serves two."""
    hkdf = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=b"schulhof|" + purpose)
    return hkdf.derive(key)


def _bound(scope: str, key_id: bytes) -> bytes:
    return f"{scope}|{key_id.hex()}".encode()


def _stamp(path: Path) -> tuple[int, int]:
    stat = os.stat(path)
    return stat.st_ino, stat.st_mtime_ns
