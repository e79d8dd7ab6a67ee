# SPDX-License-Identifier: EUPL-1.2
"""Finds the files people write, leaving out what is generated or fetched."""

import os
from collections.abc import Iterator
from pathlib import Path

PYTHON = {".py"}
SCRIPT = {".ts", ".tsx", ".js", ".mjs"}
STYLE = {".css"}
SHELL = {".sh"}
SOURCE = PYTHON | SCRIPT | STYLE | SHELL

_NOT_OURS = {"node_modules", "dist", "var", "__pycache__", "results"}
_GENERATED = (".gen.ts", ".gen.tsx", ".d.ts")


def files(root: Path, suffixes: set[str] = SOURCE) -> Iterator[Path]:
    """Every hand-written file under `root` with one of the suffixes, in a stable order."""
    for folder, inner, names in os.walk(root):
        inner[:] = sorted(name for name in inner if _is_ours(name))
        for name in sorted(names):
            path = Path(folder, name)
            if path.suffix in suffixes and not name.endswith(_GENERATED):
                yield path


def is_test(path: Path) -> bool:
    """Tests may be longer than what they test."""
    return (
        "tests" in path.parts
        or "e2e" in path.parts
        or path.name == "conftest.py"
        or path.name.startswith("test_")
        or ".test." in path.name
    )


def is_migration(path: Path) -> bool:
    """Written by Django, kept as it is."""
    return "migrations" in path.parts


def _is_ours(folder: str) -> bool:
    hidden = folder.startswith(".") and folder != ".ci"
    return not hidden and folder not in _NOT_OURS and not folder.endswith(".egg-info")
