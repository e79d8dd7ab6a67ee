# SPDX-License-Identifier: EUPL-1.2
"""Nothing stays lost. What this process told is compared with the stream, again and again.

One remedy for every cause: a process that died between commit and bus, a bus that lost its line, a command on
the terminal that knows no bus. So no event needs to be marked as sent.
"""

import asyncio
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import islice

from django.db import Error as DatabaseError

from schulhof.foundation.clock import now
from schulhof.stream.access import Span, heads, heads_since, missed

from .audiences import Audience, Audiences
from .fanout import Fanout
from .parcels import parcel_again
from .threads import Threads

#: Seconds between two comparisons; a frame may be under way that long.
EVERY = 0.5
#: Compared each time: topics with news not older than this, and as many others, in turn.
RECENT = timedelta(seconds=10)
OTHERS = 300
#: Seconds that an early frame waits for the one before it.
EARLY = 0.1

log = logging.getLogger(__name__)


class Watch:
    """Reads from the stream what did not come over the bus."""

    def __init__(self, audiences: Audiences, fanout: Fanout, threads: Threads) -> None:
        self._audiences = audiences
        self._fanout = fanout
        self._threads = threads
        self._gaps: set[Audience] = set()
        self._gap_is_due = asyncio.Event()
        self._behind: Mapping[str, int] = {}
        self._round: Iterator[Audience] = iter(())

    def gap(self, audience: Audience) -> None:
        """A frame came before the one it follows: read what lies between, if it does not come soon."""
        if audience not in self._gaps:
            self._gaps.add(audience)
            asyncio.get_running_loop().call_later(EARLY, self._gap_is_due.set)

    async def run(self) -> None:
        """Close gaps and compare, until cancelled."""
        compared_at = 0.0
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._gap_is_due.wait(), EVERY)
            try:
                await self._close_gaps()
                if asyncio.get_running_loop().time() - compared_at >= EVERY:
                    compared_at = asyncio.get_running_loop().time()
                    await self._compare()
            except DatabaseError:
                log.exception("Cannot compare with the stream; the next time is soon")
                await asyncio.sleep(EVERY)

    async def _close_gaps(self) -> None:
        self._gap_is_due.clear()
        gaps, self._gaps = self._gaps, set()
        await self._mend({each: each.gap for each in gaps if each.gap is not None})

    async def _compare(self) -> None:
        """Mend what was behind the last time and still is."""
        if not len(self._audiences):
            return
        known = await self._threads.run(_heads_now, self._some_others())
        behind = {
            topic: head
            for topic, head in known.items()
            if (audience := self._audiences.get(topic)) and _lacks(audience, head)
        }
        late: dict[Audience, int] = {}
        for topic in behind.keys() & self._behind.keys():
            audience = self._audiences.get(topic)
            if audience and _lacks(audience, self._behind[topic]):
                late[audience] = self._behind[topic]
        self._behind = behind
        await self._mend(late)

    def _some_others(self) -> list[str]:
        some = [audience.topic for audience in islice(self._round, OTHERS)]
        if not some:
            self._round = iter(self._audiences)
            some = [audience.topic for audience in islice(self._round, OTHERS)]
        return some

    async def _mend(self, wanted: Mapping[Audience, int]) -> None:
        spans = {each.topic: Span(each.head or 0, upto) for each, upto in wanted.items()}
        if not spans:
            return
        found = await self._threads.run(missed, spans)
        for audience, upto in wanted.items():
            noted = found[audience.topic]
            if noted is None:
                self._fanout.resync(audience, upto)
            else:
                self._fanout.receive(parcel_again(audience.topic, each) for each in noted)


def _lacks(audience: Audience, head: int) -> bool:
    return audience.head is not None and audience.head < head


def _heads_now(others: Sequence[str]) -> dict[str, int]:
    return heads(others) | heads_since(now() - RECENT)
