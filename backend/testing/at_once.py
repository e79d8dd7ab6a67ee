# SPDX-License-Identifier: EUPL-1.2
"""Acts at the same moment, over real connections."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connection

from schulhof.foundation.errors import DomainError

T = TypeVar("T")


def at_once(acts: Sequence[Callable[[], T]]) -> list[T | str]:
    """Each act in a thread of its own, all started together; their answers, or the codes of their refusals."""
    start = Barrier(len(acts))

    def run(act: Callable[[], T]) -> T | str:
        start.wait()
        try:
            return act()
        except DomainError as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result() for future in [pool.submit(run, act) for act in acts]]
