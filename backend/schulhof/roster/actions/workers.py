# SPDX-License-Identifier: EUPL-1.2
"""Which process works on an import, and whether it is still alive."""

from __future__ import annotations

import os
import secrets
import socket
from datetime import datetime, timedelta

#: No import takes as long; past it a process of another machine counts as dead.
LONGEST = timedelta(minutes=15)

_HOST = socket.gethostname()[:60].replace("|", "")
_MARK = secrets.token_hex(4)


def this_worker() -> str:
    """Host, process number, and a mark by which a later process of that number differs."""
    return f"{_HOST}|{os.getpid()}|{_MARK}"


def is_dead(worker: str, *, since: datetime, at: datetime) -> bool:
    """Whether nobody works on it any more."""
    if at - since > LONGEST:
        return True
    host, number, mark = [*worker.split("|"), "", ""][:3]
    if host != _HOST:
        return False
    return mark != _MARK if number == str(os.getpid()) else not _is_running(number)


def _is_running(number: str) -> bool:
    try:
        os.kill(int(number), 0)
    except PermissionError:
        return True
    except (ProcessLookupError, ValueError):
        return False
    return True
