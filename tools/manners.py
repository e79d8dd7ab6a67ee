# SPDX-License-Identifier: EUPL-1.2
"""Rules of the house no linter knows: licence lines, names, barrels, the package lock."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

from tools import sources

LICENCE = "SPDX-License-Identifier: EUPL-1.2"
EMPTY_WORDS = {"utils", "util", "helpers", "helper", "common", "manager", "data", "misc"}
LOCKS = ("frontend/package-lock.json", "tools/requirements/chromium/package-lock.json")
#: The one file that may write CSV.
SPREADSHEETS = "backend/schulhof/foundation/spreadsheets.py"
WITHOUT_SUFFIX = ("Makefile", ".ci/run")


def problems(root: Path) -> Iterator[str]:
    """One sentence for each file that breaks a rule."""
    yield from _without_licence(root)
    yield from _empty_names(root)
    yield from _barrels(root)
    yield from _locks(root)
    yield from _forbidden_calls(root)


def _forbidden_calls(root: Path) -> Iterator[str]:
    """Tables for people go through one safe writer; queries go through the ORM, or name their parameters."""
    for path in sources.files(root / "backend", sources.PYTHON):
        if sources.is_test(path) or sources.is_migration(path):
            continue
        name = path.relative_to(root).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (found := _forbidden(node, name)):
                yield f"{name}:{node.lineno}: {found}"


def _forbidden(call: ast.Call, name: str) -> str:
    called = ast.unparse(call.func)
    if called in {"csv.writer", "csv.DictWriter", "writer", "DictWriter"} and name != SPREADSHEETS:
        return "a name could be a formula; write tables with foundation.spreadsheets.table"
    if called.endswith((".raw", ".extra")) or called.rpartition(".")[2] == "RawSQL":
        return "no queries by hand; say it to the ORM"
    return ""


def _without_licence(root: Path) -> Iterator[str]:
    others = (path for name in WITHOUT_SUFFIX if (path := root / name).exists())
    for path in (*sources.files(root), *others):
        text = path.read_text(encoding="utf-8")
        if not text.strip() or sources.is_migration(path):
            continue
        if LICENCE not in "".join(text.splitlines(keepends=True)[:3]):
            yield f"{path.relative_to(root)}: begin it with a comment line '{LICENCE}'"


def _empty_names(root: Path) -> Iterator[str]:
    for path in sources.files(root, sources.PYTHON | sources.SCRIPT):
        words = {path.stem.lower(), path.parent.name.lower()}
        for word in sorted(words & EMPTY_WORDS):
            yield f"{path.relative_to(root)}: '{word}' says nothing; name what it holds"


def _barrels(root: Path) -> Iterator[str]:
    for path in sources.files(root / "frontend" / "src", sources.SCRIPT):
        if path.stem == "index":
            yield f"{path.relative_to(root)}: no barrels; import from the file itself"


def _locks(root: Path) -> Iterator[str]:
    for name in LOCKS:
        path = root / name
        if path.exists():
            packages = json.loads(path.read_text(encoding="utf-8")).get("packages", {})
            yield from (f"{name}: {problem}" for problem in _lock(packages))


def _lock(packages: dict[str, dict[str, dict[str, str]]]) -> Iterator[str]:
    """A lock without addresses installs from whatever registry the machine is set up for."""
    if any("resolved" in package for package in packages.values()):
        yield "holds addresses; npm install --omit-lockfile-registry-resolved"
    names = {path.rpartition("node_modules/")[2] for path in packages}
    for path, package in packages.items():
        missing = sorted(package.get("optionalDependencies", {}).keys() - names)
        if missing:
            yield f"npm ci will refuse it: {path} wants {', '.join(missing)}, and no entry has them"
