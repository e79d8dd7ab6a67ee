# SPDX-License-Identifier: EUPL-1.2
"""Remembers by content what was done, so that it is done again only when something changed."""

import hashlib
from pathlib import Path

_PASSED_OVER = {"node_modules", "__pycache__", "dist"}


class Stamp:
    """A file that holds the digest of the facts a step stood on.

    A fact is a path (its content counts; a folder counts with all its files) or anything with a
    stable `str`. `fresh` is true when the facts are the same as at the last `press`.
    """

    def __init__(self, path: Path, *facts: object) -> None:
        self._path = path
        self._digest = _digest(facts)

    @property
    def fresh(self) -> bool:
        """Nothing changed since the last press."""
        return self._path.is_file() and self._path.read_text() == self._digest

    def press(self) -> None:
        """Call it after the step went well, never before."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(self._digest)


def _digest(facts: tuple[object, ...]) -> str:
    total = hashlib.sha256()
    for fact in facts:
        for part in _parts(fact) if isinstance(fact, Path) else [str(fact).encode()]:
            total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()


def _parts(path: Path) -> list[bytes]:
    if path.is_file():
        return [path.read_bytes()]
    parts: list[bytes] = []
    for each in sorted(path.rglob("*")):
        inside = each.relative_to(path)
        if each.is_file() and not _PASSED_OVER.intersection(inside.parts):
            parts += [str(inside).encode(), each.read_bytes()]
    return parts
