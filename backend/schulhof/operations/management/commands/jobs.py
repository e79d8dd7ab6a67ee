# SPDX-License-Identifier: EUPL-1.2
"""Show what is done by the clock and how it went."""

from django.core.management.base import BaseCommand

from schulhof.operations.jobs import JOBS
from schulhof.operations.models import JobState


class Command(BaseCommand):
    help = "List the jobs done by the clock: when each went well last, when it is due, what went wrong."

    def handle(self, *args: object, **options: object) -> None:
        states = {state.name: state for state in JobState.objects.all()}
        for job in JOBS:
            self.stdout.write(f"{job.name:<28} {_line(states.get(job.name))}")


def _line(state: JobState | None) -> str:
    if state is None:
        return "has not run yet"
    done = f"went well {state.done_at:%Y-%m-%d %H:%M:%S}" if state.done_at else "never went well"
    if state.failures:
        return f"{done}; failed {state.failures} times since ({state.problem}), due {state.due_at:%H:%M:%S}"
    return done
