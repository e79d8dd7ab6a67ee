# SPDX-License-Identifier: EUPL-1.2
"""How long a large school takes to come in: `python -m bench.roster [pupils]`.

On the database of SCHULHOF_DATABASE_URL, or on SQLite in a folder of its own. Goals for 1,200 pupils with
their guardians, 90 teachers, 48 classes and 60 courses: preview under 10 s, applied under 60 s (issue 2).
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import django

from bench import big_school
from schulhof.roster.formats.opening import RawFile

if TYPE_CHECKING:
    from schulhof.schools.models import School

PREVIEW_GOAL, APPLY_GOAL = 10.0, 60.0


def main(pupils: int = 1200) -> int:
    """0 when both goals are met."""
    with tempfile.TemporaryDirectory(prefix="schulhof-bench-") as folder:
        os.environ.setdefault("SCHULHOF_DATABASE_URL", "")
        if not os.environ["SCHULHOF_DATABASE_URL"]:
            os.environ["SCHULHOF_DATA_DIR"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schulhof.config.settings")
        django.setup()
        return _measure(pupils)


def _measure(pupils: int) -> int:
    from django.core.management import call_command
    from django.db import connection

    from schulhof.foundation.background import done_at_once

    call_command("migrate", verbosity=0)
    files = big_school.files(pupils)
    size = sum(len(file.content) for file in files) / 1e6
    print(f"{pupils} pupils with guardians, {big_school.TEACHERS} teachers, {big_school.CLASSES}")
    print(f"classes, {big_school.COURSES} courses; {size:.1f} MB; {connection.vendor}")
    took: dict[str, float] = {}
    with done_at_once():
        counts = [_turn(name, _school(), files, took) for name in ("first", "again")]
    print(f"people who change: {counts[0]}, again: {counts[1]}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    met = took["first preview"] < PREVIEW_GOAL and took["first apply"] < APPLY_GOAL
    print("goals met" if met and counts[1] == 0 else "GOALS MISSED")
    return 0 if met and counts[1] == 0 else 1


def _school() -> "School":
    from schulhof.schools.models import School

    return School.objects.get_or_create(
        number="bench", defaults={"name": "Schule der Messung", "short_name": "Messung"}
    )[0]


def _turn(name: str, school: "School", files: list[RawFile], took: dict[str, float]) -> int:
    """One import from upload to applied; how many people it changed."""
    from schulhof.roster import actions
    from schulhof.roster.models import Import
    from schulhof.roster.pending import preview_of

    with _timed(f"{name} preview", took):
        entry = actions.start_import(school, by=None, files=files)
    entry = Import.objects.get(pk=entry.pk)
    changes = len(preview_of(entry).changes)
    with _timed(f"{name} apply", took):
        actions.apply_import(entry, by=None, confirm_removals=False)
    state = Import.objects.get(pk=entry.pk)
    if state.state != "applied":
        raise SystemExit(f"not applied: {state.state} {state.error}")
    return changes


@contextmanager
def _timed(name: str, took: dict[str, float]) -> Iterator[None]:
    start = time.perf_counter()
    yield
    took[name] = time.perf_counter() - start
    print(f"{name:<14} {took[name]:6.2f} s")


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
