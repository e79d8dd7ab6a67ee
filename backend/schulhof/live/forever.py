# SPDX-License-Identifier: EUPL-1.2
"""Work that goes on as long as the process serves."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

#: Seconds before work that failed begins anew.
AGAIN = 1.0

log = logging.getLogger(__name__)


@asynccontextmanager
async def going_on(*works: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    """Every work goes on inside the block. One that fails says so, and begins anew."""
    tasks = [asyncio.create_task(_forever(work)) for work in works]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _forever(work: Callable[[], Awaitable[None]]) -> None:
    while True:
        try:
            await work()
        except Exception:
            log.exception("%r failed and begins anew", work)
            await asyncio.sleep(AGAIN)
