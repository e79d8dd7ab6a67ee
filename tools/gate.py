# SPDX-License-Identifier: EUPL-1.2
"""`make check`: everything that can be judged without running the application."""

import time
from collections.abc import Callable, Iterable, Iterator

from tools import environment, manners, places, programs, sizes, supply, web
from tools.telling import Stop, say

BIN = places.VENV / "bin"
DJANGO = {
    "PYTHONPATH": str(places.BACKEND),
    "DJANGO_SETTINGS_MODULE": "schulhof.config.settings",
    "SCHULHOF_SECRET_KEY": "only-to-look-at-the-code",
}


def check() -> None:
    """Runs every check even when one fails, and then names those that did."""
    _ready()
    failed = [name for name, passes in _checks() if not _told(name, passes)]
    if failed:
        raise Stop(f"Not yet: {', '.join(failed)}. What is wrong stands above.")


def check_types() -> None:
    """mypy alone; its cache makes the second run quick."""
    environment.ready("dev")
    if not _types():
        raise Stop("Not yet: types. What is wrong stands above.")


def fix() -> None:
    """Lets the formatters mend what they can."""
    _ready()
    programs.openly([BIN / "ruff", "check", "--fix-only", "."])
    programs.openly([BIN / "ruff", "format", "."])
    programs.openly(["npm", "run", "fix"], cwd=places.FRONTEND)


def _ready() -> None:
    environment.ready("dev")
    web.ready()


def _checks() -> Iterator[tuple[str, Callable[[], bool]]]:
    yield "style", _style
    yield "sizes", lambda: _nothing_to_say(sizes.problems(places.ROOT))
    yield "manners", lambda: _nothing_to_say(manners.problems(places.ROOT))
    yield "supply", lambda: _nothing_to_say(supply.problems(places.ROOT))
    yield "known holes", supply.audit_where_possible
    yield "imports", _imports
    yield "packages", _packages
    yield "types", _types
    yield "migrations", _migrations
    yield "contract", _contract
    yield "German texts", _texts
    yield "acceptance", lambda: _django("acceptance", "--check")
    yield "record", lambda: _django("record", "--check")
    yield "web", lambda: programs.openly(["npm", "run", "check"], cwd=places.FRONTEND)


def _told(name: str, passes: Callable[[], bool]) -> bool:
    began = time.monotonic()
    good = passes()
    say(f"{'ok' if good else 'NO'}  {name} ({time.monotonic() - began:.1f} s)")
    return good


def _nothing_to_say(problems: Iterable[str]) -> bool:
    told = list(problems)
    for problem in told:
        print(problem)
    return not told


def _style() -> bool:
    linted = programs.openly([BIN / "ruff", "check", "--quiet", "."])
    formatted = programs.openly([BIN / "ruff", "format", "--check", "--quiet", "."])
    if not formatted:
        say("`make fix` puts it into form")
    return linted and formatted


def _imports() -> bool:
    return programs.openly([BIN / "lint-imports", "--no-logo"], cwd=places.BACKEND)


def _packages() -> bool:
    """What pyproject.toml wants is what the pins bring."""
    agreed = programs.openly([environment.PYTHON, "-m", "pip", "check"])
    if not agreed:
        say("`make lock` pins what backend/pyproject.toml asks for")
    return agreed


def _types() -> bool:
    return programs.openly([BIN / "mypy"], env=DJANGO)


def _migrations() -> bool:
    return _django("makemigrations", "--check", "--dry-run")


def _contract() -> bool:
    return _django("openapi", "--check")


def _texts() -> bool:
    return _django("texts", "--check")


def _django(*words: str) -> bool:
    return programs.openly([BIN / "python", "manage.py", *words], cwd=places.BACKEND, env=DJANGO)
