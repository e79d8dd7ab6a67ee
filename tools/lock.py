# SPDX-License-Identifier: EUPL-1.2
"""`make lock`: pins every Python package by version and hash, for any Python from 3.11."""

from pathlib import Path

from tools import environment, places, programs
from tools.programs import Words
from tools.telling import step

FOLDER = places.KEPT / "lock"


def lock() -> None:
    """Follows changes of pyproject.toml and keeps every other version as it is."""
    _all([])


def upgrade() -> None:
    """Takes the newest version of everything that pyproject.toml allows."""
    _all(["--upgrade"])


def _all(options: list[str]) -> None:
    environment.ready("run")
    environment.target("lock", FOLDER)
    with step("Pinning Python packages"):
        run, dev = (environment.REQUIREMENTS / f"{kind}.txt" for kind in ("run", "dev"))
        _compile(environment.PROJECT, run, options)
        _compile(environment.PROJECT, dev, [*options, "--extra", "dev", "--constraint", str(run)])
        for wish in sorted(places.PINS.glob("*.in")):
            _compile(wish, wish.with_suffix(".txt"), [*options, "--no-deps"])


def _compile(wish: Path, pins: Path, options: list[str]) -> None:
    pip_compile: Words = [FOLDER / "bin" / "uv", "pip", "compile", "--quiet", "--generate-hashes"]
    for_everybody = ["--universal", "--python-version", "3.11", "--fork-strategy", "fewest"]
    signed = ["--custom-compile-command", "make lock"]
    # Relative, so that nobody's folders are written into the pins.
    paths: Words = ["--output-file", pins.relative_to(places.ROOT), wish.relative_to(places.ROOT)]
    programs.quietly(
        [*pip_compile, *for_everybody, *signed, *options, *paths],
        what_now=f"{wish.name} could not be pinned; the reason stands above.",
    )
