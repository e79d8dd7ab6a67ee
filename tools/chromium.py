# SPDX-License-Identifier: EUPL-1.2
"""A Chromium for the journeys: the machine's own, else one from a package, fonts included."""

import os
import platform
import shutil
import tarfile
from pathlib import Path

from tools import node, places, programs, web
from tools.programs import Settings
from tools.stamps import Stamp
from tools.telling import Stop, step
from tools.turns import alone

FOLDER = places.KEPT / "chromium"
MANIFEST = places.PINS / "chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

_INFLATE = """
const { createReadStream, createWriteStream } = require("node:fs")
const { createBrotliDecompress } = require("node:zlib")
const [from, to] = process.argv.slice(1)
createReadStream(from).pipe(createBrotliDecompress()).pipe(createWriteStream(to))
"""
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""
_START = """#!/bin/sh
export LD_LIBRARY_PATH="{home}/lib:{home}${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}"
export FONTCONFIG_FILE="{home}/fonts.conf"
exec "{home}/chromium" "$@"
"""


def ready() -> Path:
    """The program to start. It may be driven by Playwright; as root it needs --no-sandbox."""
    if named := os.environ.get("SCHULHOF_CHROMIUM"):
        return Path(named)
    if not programs.packaged_only():
        for name in NAMES:
            found = shutil.which(name)
            if found and "Chrom" in programs.answer([found, "--version"]):
                return Path(found)
    return _packaged()


def settings() -> Settings:
    """What a test needs to drive it: the browser, and a Node for Playwright's own half.

    The Node inside the playwright package wants a libatomic that a bare machine does not have.
    """
    node.ready()
    return {
        "SCHULHOF_CHROMIUM": str(ready()),
        "PLAYWRIGHT_NODEJS_PATH": shutil.which("node") or "node",
    }


def _packaged() -> Path:
    start = FOLDER / "start"
    with alone("chromium"):
        stamp = Stamp(FOLDER / ".stamp", str(FOLDER), MANIFEST)
        if not stamp.fresh:
            _insist_on_a_package()
            node.ready()
            with step("Fetching Chromium"):
                shutil.rmtree(FOLDER, ignore_errors=True)
                shutil.copytree(MANIFEST, FOLDER)
                web.fetch(FOLDER)
                _unpack(FOLDER / "node_modules" / "@sparticuz" / "chromium" / "bin")
                _configure(start)
            stamp.press()
    return start


def _insist_on_a_package() -> None:
    if platform.machine() != "x86_64":
        raise Stop(
            f"There is no packaged Chromium for {platform.machine()}."
            " Install Chromium yourself, or name one with SCHULHOF_CHROMIUM. Then run make again."
        )


def _unpack(packed: Path) -> None:
    for source in sorted(packed.glob("*.br")):
        goal = FOLDER / source.stem
        programs.quietly(
            ["node", "-e", _INFLATE, source, goal],
            what_now=f"{source.name} could not be unpacked. Is the disk full?",
        )
        if goal.suffix == ".tar":
            with tarfile.open(goal) as archive:
                archive.extractall(FOLDER)  # noqa: S202 - the package is pinned by hash
            goal.unlink()
    if not (FOLDER / "chromium").exists():
        raise Stop(f"There is no Chromium in {packed}. Run make clean, then make again.")
    shutil.rmtree(FOLDER / "node_modules")


def _configure(start: Path) -> None:
    (FOLDER / "fonts.conf").write_text(
        _FONTS.format(fonts=FOLDER / "fonts", cache=FOLDER / "font-cache")
    )
    (FOLDER / "chromium").chmod(0o755)
    start.write_text(_START.format(home=FOLDER))
    start.chmod(0o755)
