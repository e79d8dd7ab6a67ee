# SPDX-License-Identifier: EUPL-1.2
"""Periods that a room sees to itself have a job that does."""

import pytest

from schulhof.operations.jobs import JOBS
from schulhof.privacy.registry import holdings


@pytest.mark.row(11)
def test_the_job_of_every_period_exists() -> None:
    jobs = {job.name for job in JOBS}
    named = {held.retention.job for held in holdings() if held.retention.kind == "by_room"}
    assert named <= jobs
