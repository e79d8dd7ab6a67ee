# SPDX-License-Identifier: EUPL-1.2
"""The Python environment in .venv: packages pinned by hash, and Schulhof itself."""

import importlib.util
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from tools import places, programs
from tools.programs import Words
from tools.stamps import Stamp
from tools.telling import Stop, step
from tools.turns import alone

Kind = Literal["run", "dev"]

PYTHON = places.VENV / "bin" / "python"
REQUIREMENTS = places.BACKEND / "requirements"
PROJECT = places.BACKEND / "pyproject.toml"
UNFINISHED = places.VENV / ".unfinished"

_DEBIAN_WHEELS = Path("/usr/share/python-wheels")
_NO_WAY = (
    "This Python cannot make an environment: it has neither ensurepip nor pip."
    " On Debian and Ubuntu: apt install python3-venv, then run make again."
)
_NO_PACKAGES = (
    "The Python packages did not install; the reason stands above."
    " Is the network there? Then run make again, it goes on where it stopped."
)


def ready(kind: Kind) -> None:
    """Makes .venv hold what `kind` needs. `dev` holds all of `run`.

    A .venv that is a link belongs to another working tree and is used as it is.
    """
    if places.VENV.is_symlink():
        return
    _insist_on_whole_python()
    with alone("python"):
        _made()
        _filled(kind)
        _with_schulhof()


def target(name: str, folder: Path) -> None:
    """Installs the pinned programs of tools/requirements/NAME.txt into a folder of their own.

    They only travel as Python packages, so one built for 3.11 does for every Python.
    """
    pins = places.PINS / f"{name}.txt"
    with alone(name):
        stamp = Stamp(folder / ".stamp", pins)
        if stamp.fresh:
            return
        what_now = (
            f"There is no {name} on this machine, and it could not be fetched; the reason stands"
            f" above. Is the network there? Or install {name} yourself. Then run make again."
        )
        with step(f"Fetching {name}"):
            shutil.rmtree(folder, ignore_errors=True)
            anywhere = ("--target", str(folder), "--python-version", "3.11")
            _install(pins, *anywhere, what_now=what_now)
        stamp.press()


def _insist_on_whole_python() -> None:
    missing = [name for name in ("ssl", "sqlite3", "venv") if not importlib.util.find_spec(name)]
    if missing:
        raise Stop(
            f"This Python ({sys.executable}) lacks {' and '.join(missing)}."
            " Install a complete Python 3.11 or newer and run make again."
        )


def _made() -> None:
    stamp = Stamp(places.VENV / ".made", str(places.VENV), sys.base_prefix, sys.version)
    if stamp.fresh and PYTHON.exists() and not UNFINISHED.exists():
        return
    with step(f"Making a Python {sys.version_info[0]}.{sys.version_info[1]} environment in .venv"):
        if importlib.util.find_spec("ensurepip"):
            _venv()
        else:
            _venv("--without-pip")
            _pip_from_outside()
    stamp.press()


def _venv(*options: str) -> None:
    words: Words = [sys.executable, "-m", "venv", "--clear", *options, places.VENV]
    programs.quietly(words, what_now=_NO_WAY)


def _pip_from_outside() -> None:
    """Debian leaves ensurepip out of python3; its own pip can put one into the environment."""
    pins = str(places.PINS / "pip.txt")
    inside = ["--python", str(PYTHON), "install", "--require-hashes", "--requirement", pins]
    for env in _outer_pips():
        done = programs.captured([sys.executable, "-m", "pip", *inside], env=env)
        if done.returncode == 0:
            return
    raise Stop(_NO_WAY)


def _outer_pips() -> Iterator[dict[str, str]]:
    if importlib.util.find_spec("pip"):
        yield {}
    for wheel in sorted(_DEBIAN_WHEELS.glob("pip-*.whl")):
        yield {"PYTHONPATH": str(wheel)}


def _filled(kind: Kind) -> None:
    stamps = {
        each: Stamp(places.VENV / f".{each}", REQUIREMENTS / f"{each}.txt")
        for each in ("run", "dev")
    }
    if stamps[kind].fresh:
        return
    with step("Installing Python packages"), _all_or_nothing():
        _install(REQUIREMENTS / f"{kind}.txt")
    stamps["run"].press()
    stamps[kind].press()


def _with_schulhof() -> None:
    build = places.PINS / "build.txt"
    stamp = Stamp(places.VENV / ".schulhof", PROJECT, build)
    if stamp.fresh:
        return
    with step("Putting the command schulhof into .venv/bin"), _all_or_nothing():
        _install(build)
        _pip("install", "--no-deps", "--no-build-isolation", "--editable", str(places.BACKEND))
    stamp.press()


@contextmanager
def _all_or_nothing() -> Iterator[None]:
    """pip takes a half-copied package for a whole one: what was broken off is made anew."""
    UNFINISHED.touch()
    yield
    UNFINISHED.unlink()


def _install(pins: Path, *options: str, what_now: str = _NO_PACKAGES) -> None:
    """Only wheels: nothing is compiled here and no package runs code while it is installed."""
    exact = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
    _pip("install", *exact, *options, "--requirement", str(pins), what_now=what_now)


def _pip(*words: str, what_now: str = _NO_PACKAGES) -> None:
    quiet = ("--disable-pip-version-check", "--no-input", "--progress-bar", "off")
    programs.quietly([PYTHON, "-m", "pip", *words, *quiet], what_now=what_now)
