# SPDX-License-Identifier: EUPL-1.2
"""One make at a time: `make run` and `make test` may be started side by side."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from tools import places
from tools.telling import say


@contextmanager
def alone(what: str) -> Iterator[None]:
    """Nobody else of this working tree is busy with `what` inside the block."""
    places.KEPT.mkdir(exist_ok=True)
    with (places.KEPT / f"{what}.turn").open("w") as turn:
        try:
            fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"Waiting for another make that is busy with {what} …")
            fcntl.flock(turn, fcntl.LOCK_EX)
        yield
