# SPDX-License-Identifier: EUPL-1.2
"""Runs the jobs. Every serving process does; a row in the database lets only one run each job at a time.

A thread per job, so that a long one keeps no other waiting. A job that fails is logged, retried after a growing
pause and shown by `schulhof jobs`; a process that dies in a job lets go of it after HELD_AT_MOST.
"""

import logging
from collections.abc import Sequence
from datetime import timedelta
from threading import Event, Thread

from django.db import DatabaseError, connection
from django.db.models import Q

from schulhof.foundation.clock import now

from .jobs import JOBS, Job
from .models import JobState

HELD_AT_MOST = timedelta(minutes=10)
LONGEST_PAUSE = timedelta(hours=1)
#: How often a process looks whether a job is due; a second's job is looked after every second.
LOOK_EVERY = timedelta(seconds=30)

log = logging.getLogger(__name__)


def run_forever(stop: Event, jobs: Sequence[Job] = JOBS) -> None:
    """Run jobs when they are due until `stop` is set; then wait for those that are running."""
    threads = [Thread(target=_look_after, args=(job, stop), name=f"job {job.name}") for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def run_if_due(job: Job) -> bool:
    """Run the job once if its time has come and nobody else is at it. True if it ran and went well."""
    if not job.is_needed() or not _take(job):
        return False
    try:
        job.run()
    except Exception as error:
        log.exception("Job %s failed and will be retried", job.name)
        _put_back(job, type(error).__name__)
        return False
    _finish(job)
    return True


def _look_after(job: Job, stop: Event) -> None:
    pause = min(job.every, LOOK_EVERY)
    while not stop.wait(pause.total_seconds()):
        try:
            run_if_due(job)
        except DatabaseError:
            log.exception("Job %s could not be looked after", job.name)
            connection.close()  # perhaps the database was restarted; the next turn connects anew
        finally:
            if job.every > LOOK_EVERY:
                connection.close()
    connection.close()


def _take(job: Job) -> bool:
    """One statement decides between processes."""
    at = now()
    free = JobState.objects.filter(Q(held_until=None) | Q(held_until__lte=at), name=job.name)
    due = free.filter(due_at__lte=at)
    if not due.exists():
        if JobState.objects.filter(name=job.name).exists():
            return False
        JobState.objects.bulk_create([JobState(name=job.name, due_at=at)], ignore_conflicts=True)
    return due.update(held_until=at + HELD_AT_MOST) > 0


def _finish(job: Job) -> None:
    at = now()
    JobState.objects.filter(name=job.name).update(
        due_at=at + job.every, held_until=None, done_at=at, failures=0, problem=""
    )


def _put_back(job: Job, problem: str) -> None:
    state = JobState.objects.get(name=job.name)
    pause = min(job.every * 2 ** min(state.failures, 12), LONGEST_PAUSE)
    JobState.objects.filter(name=job.name).update(
        due_at=now() + pause, held_until=None, failures=state.failures + 1, problem=problem
    )
