# SPDX-License-Identifier: EUPL-1.2
"""`make clean`: removes what was set up and built, never what people wrote."""

import shutil
from pathlib import Path

from tools import places
from tools.telling import say

CACHES = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".import_linter_cache"}


def clean() -> None:
    """Leaves the sources and var/."""
    gone = [places.KEPT, places.FRONTEND / "node_modules", places.FRONTEND / "dist"]
    gone += [path for path in _own(places.ROOT) if path.name in CACHES]
    if not places.VENV.is_symlink():
        gone.append(places.VENV)
    for path in gone:
        shutil.rmtree(path, ignore_errors=True)
    if places.VAR.exists():
        say("The demo city and whatever was written in it are still in var/.")


def _own(root: Path) -> list[Path]:
    """Folders of the repository, without looking into what is removed as a whole."""
    return [
        folder
        for top in (".", "backend", "tools", "bench", "e2e")
        for folder in ((root / top).glob("*") if top == "." else (root / top).rglob("*"))
        if folder.is_dir()
    ]
