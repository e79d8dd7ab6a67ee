# SPDX-License-Identifier: EUPL-1.2
"""Starts other programs and turns their failure into a sentence."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools import places
from tools.telling import Stop

Words = Sequence[str | Path]
Settings = Mapping[str, str]


def quietly(
    words: Words, *, what_now: str, cwd: Path = places.ROOT, env: Settings | None = None
) -> str:
    """Runs to the end and returns the output; on failure shows it and says what to do now."""
    done = subprocess.run(  # noqa: PLW1510 - judged below
        [str(word) for word in words],
        cwd=cwd,
        env=environment(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        print(done.stdout, flush=True)
        raise Stop(what_now)
    return done.stdout


def openly(words: Words, *, cwd: Path = places.ROOT, env: Settings | None = None) -> bool:
    """Runs in full view; true when it went well."""
    done = subprocess.run(  # noqa: PLW1510 - the caller judges
        [str(word) for word in words], cwd=cwd, env=environment(env), stdin=subprocess.DEVNULL
    )
    return done.returncode == 0


def environment(more: Settings | None = None) -> dict[str, str]:
    """This process's environment with `more` laid over it."""
    return {**os.environ, **(more or {})}
