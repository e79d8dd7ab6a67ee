# SPDX-License-Identifier: EUPL-1.2
"""Work that goes on after the answer: in this process, on a few threads, with what it holds in memory.

For work that a person waits for and that cannot wait for the clock, such as reading an upload. What has to
survive the death of a process leaves its state in the database and is looked after by a job of `operations`.
"""

import logging
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, transaction

THREADS = 2

log = logging.getLogger(__name__)
_pool = ThreadPoolExecutor(THREADS, thread_name_prefix="background")
_at_once: ContextVar[bool] = ContextVar("at_once", default=False)


def after_commit(work: Callable[[], None]) -> None:
    """Do the work once the caller's transaction is durable. It has to tell of its own failures."""
    if _at_once.get():
        transaction.on_commit(work)
    else:
        transaction.on_commit(lambda: _pool.submit(_do, work))


@contextmanager
def done_at_once() -> Iterator[None]:
    """What is begun inside is done before it goes on: for the command line and for tests."""
    token = _at_once.set(True)
    try:
        yield
    finally:
        _at_once.reset(token)


def quietly(error: BaseException) -> str:
    """Kind and place of an error without its message, which may repeat what somebody wrote."""
    places = "".join(traceback.format_tb(error.__traceback__))
    return f"{type(error).__name__}\n{places}"


def _do(work: Callable[[], None]) -> None:
    try:
        work()
    except Exception as error:
        log.error("Background work failed: %s", quietly(error))
    finally:
        connection.close()
