# SPDX-License-Identifier: EUPL-1.2
"""How long a large school takes to come in: `python -m bench.roster [pupils]`.

1,200 pupils with their guardians, 90 teachers, 48 classes and 60 courses, from SchILD files to people in their
communities; then the same files again, which have to change nothing.
"""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from bench import big_school
from bench.ground import prepare
from bench.table import Row, show
from schulhof.roster.formats.opening import RawFile

if TYPE_CHECKING:
    from schulhof.schools.models import School

Answer = TypeVar("Answer")


def main(pupils: int = 1200) -> None:
    """Measure and print."""
    prepare()
    from schulhof.foundation.background import done_at_once
    from schulhof.foundation.ids import new_id
    from schulhof.schools.models import School

    school = School.objects.create(
        name="Messung", short_name="M", number=f"bench{new_id().hex[-7:]}"
    )
    files = big_school.files(pupils)
    size = sum(len(file.content) for file in files) / 1e6
    print(f"{pupils} pupils, {size:.1f} MB in {len(files)} files")
    with done_at_once():
        show([*_turn("first", school, files), *_turn("again", school, files)])


def _turn(name: str, school: "School", files: list[RawFile]) -> list[Row]:
    """One import from upload to applied."""
    from schulhof.roster import actions
    from schulhof.roster.models import Import
    from schulhof.roster.pending import preview_of

    preview, entry = _timed(lambda: actions.start_import(school, by=None, files=files))
    entry = Import.objects.get(pk=entry.pk)
    changes = len(preview_of(entry).changes)
    applied, _ = _timed(lambda: actions.apply_import(entry, by=None, confirm_removals=False))
    state = Import.objects.get(pk=entry.pk)
    if state.state != "applied":
        raise SystemExit(f"not applied: {state.state} {state.error}")
    rows = [
        Row(what=f"{name}: preview", ours=preview, goal=10, unit="s", less=True),
        Row(what=f"{name}: applied", ours=applied, goal=60, unit="s", less=True),
    ]
    if name == "again":
        rows.append(Row(what="again: people who change", ours=changes, goal=0, less=True))
    else:
        print(f"{changes} people come in")
    return rows


def _timed(work: Callable[[], Answer]) -> tuple[float, Answer]:
    start = time.perf_counter()
    answer = work()
    return time.perf_counter() - start, answer


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
