# SPDX-License-Identifier: EUPL-1.2
"""Imports in tests: begun and done in one line."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from schulhof.foundation.background import done_at_once

from .importing import Importing


@pytest.fixture
def importing(
    db: None, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> Iterator[Importing]:
    with done_at_once():
        yield Importing(django_capture_on_commit_callbacks)
