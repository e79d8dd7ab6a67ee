# SPDX-License-Identifier: EUPL-1.2
"""The web application's packages and its build."""

from pathlib import Path

from tools import node, places, programs
from tools.stamps import Stamp
from tools.telling import step
from tools.turns import alone

LOCK = places.FRONTEND / "package-lock.json"
MODULES = places.FRONTEND / "node_modules"
CONTRACT = places.ROOT / "contract"
BUILT = places.FRONTEND / "dist"


def ready() -> None:
    """Node on the PATH and frontend/node_modules as the lock says."""
    node.ready()
    with alone("npm"):
        stamp = Stamp(MODULES / ".stamp", LOCK)
        if stamp.fresh:
            return
        with step("Installing the web application's packages"):
            fetch(places.FRONTEND)
        stamp.press()


def build() -> None:
    """frontend/dist holds the web application as the sources say."""
    with alone("web"):
        stamp = Stamp(places.KEPT / "stamps" / "web", places.FRONTEND, CONTRACT)
        if stamp.fresh and (BUILT / "index.html").exists():
            return
        ready()
        with step("Building the web application"):
            programs.quietly(
                ["npm", "run", "build"],
                cwd=places.FRONTEND,
                what_now="The web application did not build; the reason stands above.",
            )
        stamp.press()


def fetch(folder: Path) -> None:
    """Exactly what package-lock.json there names; no package runs code while it is installed."""
    programs.quietly(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=folder,
        what_now="npm could not fetch the packages. Is the network there? Then run make again.",
    )
