# SPDX-License-Identifier: EUPL-1.2
"""What is said to be kept is on the disk, not only on its way to it."""

import os
from pathlib import Path


def to_disk(path: Path) -> None:
    """Wait until a file, or a folder's list of names, is written for good."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
