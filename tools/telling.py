# SPDX-License-Identifier: EUPL-1.2
"""What the person at the terminal reads: one short line a step, and what to do when one fails."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

INDENT = "  "


class Stop(Exception):
    """A step that cannot go on; the sentence says what to do."""


def say(sentence: str) -> None:
    """One line, at once, even into a pipe."""
    print(f"{INDENT}{sentence}", flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Tells what begins, and how long it took once it is done."""
    say(f"{title} …")
    began = time.monotonic()
    yield
    say(f"{title}: done in {time.monotonic() - began:.0f} s")


def fail(sentence: str) -> None:
    """The last line of a run that did not make it."""
    sys.stdout.flush()
    print(f"\n{INDENT}{sentence}", file=sys.stderr, flush=True)
