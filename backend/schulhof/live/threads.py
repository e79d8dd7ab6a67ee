# SPDX-License-Identifier: EUPL-1.2
"""Database work of the loop: a few threads whose connections are kept."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import ParamSpec, TypeVar

from django.db import close_old_connections, connections

P = ParamSpec("P")
T = TypeVar("T")


class Threads:
    """Runs synchronous reads beside the loop."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._pool = ThreadPoolExecutor(number, thread_name_prefix="live")

    async def run(self, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The answer of `read`, from a thread."""

        def job() -> T:
            close_old_connections()
            try:
                return read(*args, **kwargs)
            finally:
                close_old_connections()

        return await asyncio.get_running_loop().run_in_executor(self._pool, job)

    def close(self) -> None:
        """Finish what runs and close every thread's connections."""
        together = Barrier(self._number)

        def last_job() -> None:
            connections.close_all()
            together.wait(10)

        for _ in range(self._number):
            self._pool.submit(last_job)
        self._pool.shutdown()
