# SPDX-License-Identifier: EUPL-1.2
"""What a server writes down about its own faults: where and of what kind, nothing of what people wrote.

The message of an exception may hold anything (PostgreSQL quotes the row, a parser its input), so it is left
out. On one's own computer, with SCHULHOF_DEBUG, it is told.
"""

import logging
import traceback
from collections.abc import Iterator

from django.conf import settings

ExcInfo = tuple[type[BaseException], BaseException, object] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """One line for each record, then the way to the fault."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802  logging's own name
        if settings.DEBUG:
            return super().formatException(ei)  # type: ignore[arg-type]
        return "\n".join(_told(ei[1]))


def _told(fault: BaseException | None) -> Iterator[str]:
    """Kind and way of a fault, the newest first, then of what it came from."""
    seen: set[int] = set()
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        kind = type(fault)
        yield f"{kind.__module__}.{kind.__qualname__}"
        for frame in reversed(traceback.extract_tb(fault.__traceback__)):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
        if fault is not None:
            yield "came from"
