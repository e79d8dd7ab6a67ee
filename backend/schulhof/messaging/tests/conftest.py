# SPDX-License-Identifier: EUPL-1.2
"""What tests of messages listen to."""

from collections.abc import Iterator

import pytest

from schulhof.stream import outlet
from schulhof.stream.events import Frame


@pytest.fixture
def heard(transactional_db: None) -> Iterator[list[Frame]]:
    """Every frame that left after a commit; ask for it before `cast`."""
    frames: list[Frame] = []
    outlet.connect(frames.extend)
    yield frames
    outlet.disconnect(frames.extend)
