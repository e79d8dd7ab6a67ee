# SPDX-License-Identifier: EUPL-1.2
"""What tests of messages listen to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from schulhof.stream import outlet
from schulhof.stream.events import Frame


@pytest.fixture
def heard(transactional_db: None) -> Iterator[list[Frame]]:
    """Every frame that left after a commit; ask for it before `cast`."""
    frames: list[Frame] = []
    outlet.connect(frames.extend)
    yield frames
    outlet.disconnect(frames.extend)


@pytest.fixture
def store(settings: Settings, tmp_path: Path) -> Path:
    """An empty file store."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"
