# SPDX-License-Identifier: EUPL-1.2
"""Starts other programs and turns their failure into a sentence."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools import places
from tools.telling import Stop

Words = Sequence[str | Path]
Settings = Mapping[str, str]


@dataclass(frozen=True)
class User:
    """Somebody else a program runs as; only root may ask for that."""

    uid: int
    gid: int


def quietly(
    words: Words, *, what_now: str, cwd: Path = places.ROOT, env: Settings | None = None
) -> None:
    """Runs to the end; on failure shows the output and says what to do now."""
    done = captured(words, cwd=cwd, env=env)
    if done.returncode:
        print(done.stdout, flush=True)
        raise Stop(what_now)


def openly(words: Words, *, cwd: Path = places.ROOT, env: Settings | None = None) -> bool:
    """Runs in full view; true when it went well."""
    return code(words, cwd=cwd, env=env) == 0


def code(words: Words, *, cwd: Path = places.ROOT, env: Settings | None = None) -> int:
    """Runs in full view; the exit code."""
    return subprocess.run(
        words, cwd=cwd, env=environment(env), stdin=subprocess.DEVNULL, check=False
    ).returncode


def answer(words: Words) -> str:
    """What a program says of itself, or nothing when it cannot be asked."""
    try:
        done = captured(words)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def captured(
    words: Words,
    *,
    cwd: Path = places.ROOT,
    env: Settings | None = None,
    user: User | None = None,
) -> subprocess.CompletedProcess[str]:
    """Runs unseen to the end, both outputs in one; the caller judges the exit code."""
    return subprocess.run(
        words,
        cwd=cwd,
        env=environment(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        user=user.uid if user else None,
        group=user.gid if user else None,
        extra_groups=[] if user else None,
    )


def first_output(words: Words, *, cwd: Path = places.ROOT) -> str:
    """What a program writes to its first output, whatever its exit code; nothing of what it complains about."""
    return subprocess.run(
        words,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        errors="replace",
        check=False,
    ).stdout


def environment(more: Settings | None = None) -> dict[str, str]:
    """This process's environment with `more` laid over it."""
    return {**os.environ, **(more or {})}


def packaged_only() -> bool:
    """SCHULHOF_TOOLS=packaged leaves the machine's own Node, PostgreSQL, Redis, Chromium aside."""
    return os.environ.get("SCHULHOF_TOOLS") == "packaged"
