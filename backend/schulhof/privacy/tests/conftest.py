# SPDX-License-Identifier: EUPL-1.2
"""Tombstones and files of a test lie in its own folder."""

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def _own_tombstones(settings: Settings, tmp_path: Path) -> None:
    settings.TOMBSTONES = tmp_path / "tombstones"
    settings.MEDIA_ROOT = tmp_path / "files"
