# SPDX-License-Identifier: EUPL-1.2
"""Files of the key store: whole or not there, readable by their owner only."""

import os
from pathlib import Path
from secrets import token_hex

from schulhof.foundation.disk import to_disk


def write_once(path: Path, content: bytes) -> bool:
    """Write a file unless there is one. False if another process was first; never a part of a file."""
    beside = _beside(path, content)
    try:
        os.link(beside, path)
    except FileExistsError:
        return False
    finally:
        beside.unlink()
    to_disk(path.parent)
    return True


def write_over(path: Path, content: bytes) -> None:
    """Put a file in the place of another in one step."""
    os.replace(_beside(path, content), path)
    to_disk(path.parent)


def erase(path: Path) -> None:
    """Overwrite a file and remove it. Copies elsewhere are not reached. Repeating it is harmless."""
    try:
        with path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
    except FileNotFoundError:
        return
    to_disk(path.parent)


def _beside(path: Path, content: bytes) -> Path:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{token_hex(6)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return beside
