# SPDX-License-Identifier: EUPL-1.2
"""Jobs run when they are due, one at a time, and again when they failed."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from threading import Barrier, Event, Thread

import pytest
from django.core.management import call_command
from django.db import connection

from schulhof.foundation import clock
from schulhof.operations.jobs import JOBS, Job
from schulhof.operations.models import JobState
from schulhof.operations.schedule import HELD_AT_MOST, LONGEST_PAUSE, run_forever, run_if_due

HOUR = timedelta(hours=1)


def job(run: Callable[[], object], *, every: timedelta = HOUR, **more: Callable[[], bool]) -> Job:
    return Job(name="test", every=every, run=run, **more)


def test_a_job_runs_at_first_and_then_when_its_time_has_come(db: None) -> None:
    runs: list[int] = []
    sweep = job(lambda: runs.append(1))
    assert run_if_due(sweep)
    assert not run_if_due(sweep)
    with clock.moved_to(clock.now() + HOUR):
        assert run_if_due(sweep)
    assert len(runs) == 2


def test_a_failing_job_is_retried_after_a_growing_pause_and_shown(db: None) -> None:
    def fail() -> None:
        raise ZeroDivisionError("a secret")

    sweep = job(fail, every=timedelta(minutes=1))
    at = clock.now()
    pauses = []
    for _ in range(9):
        with clock.moved_to(at):
            assert not run_if_due(sweep)
            due_at = JobState.objects.get().due_at
        pauses.append(due_at - at)
        at = due_at
    assert pauses[:3] == [timedelta(minutes=m) for m in (1, 2, 4)]
    assert pauses[-1] == LONGEST_PAUSE
    state = JobState.objects.get()
    assert (state.failures, state.problem, state.held_until) == (9, "ZeroDivisionError", None)
    with clock.moved_to(at):
        assert run_if_due(job(lambda: None))
    assert JobState.objects.get().failures == 0


def test_a_job_nobody_needs_writes_nothing(db: None) -> None:
    assert not run_if_due(job(lambda: None, is_needed=lambda: False))
    assert not JobState.objects.exists()


def test_a_job_of_a_dead_process_is_taken_over(db: None) -> None:
    JobState.objects.create(name="test", held_until=clock.now() + HELD_AT_MOST)
    sweep = job(lambda: None)
    assert not run_if_due(sweep)
    with clock.moved_to(clock.now() + HELD_AT_MOST + timedelta(seconds=1)):
        assert run_if_due(sweep)


@pytest.mark.django_db(transaction=True)
def test_of_several_processes_only_one_runs_it() -> None:
    start, runs = Barrier(4), []

    def compete() -> None:
        start.wait()
        run_if_due(job(lambda: runs.append(1)))
        connection.close()

    threads = [Thread(target=compete) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert runs == [1]


@pytest.mark.django_db(transaction=True)
def test_the_schedule_runs_until_it_is_told_to_stop() -> None:
    stop, done = Event(), Event()
    often = job(done.set, every=timedelta(milliseconds=10))
    keeper = Thread(target=run_forever, args=(stop, [often]))
    keeper.start()
    assert done.wait(5)
    stop.set()
    keeper.join(5)
    assert not keeper.is_alive()


def test_the_operator_sees_every_job(db: None) -> None:
    shown = StringIO()
    call_command("jobs", stdout=shown)
    assert [line.split()[0] for line in shown.getvalue().splitlines()] == [j.name for j in JOBS]
