# SPDX-License-Identifier: EUPL-1.2
"""How processes tell each other what was committed.

A bus may lose parcels; the watch finds them. It never blocks the thread that committed.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from .parcels import Parcel

Receiver = Callable[[Sequence[Parcel]], None]


class Bus(Protocol):
    """Carries parcels from any thread of any process to the loop of every process."""

    def send(self, parcels: Sequence[Parcel]) -> None:
        """Take parcels; callable from any thread, returns at once."""

    async def run(self, receive: Receiver) -> None:
        """Hand what arrives to `receive`, on the loop, until cancelled."""


class MemoryBus:
    """One process: from the thread that committed to the loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._receive: Receiver | None = None

    def send(self, parcels: Sequence[Parcel]) -> None:
        """Take parcels; callable from any thread, returns at once."""
        self._loop.call_soon_threadsafe(self._hand_on, parcels)

    async def run(self, receive: Receiver) -> None:
        """Hand what arrives to `receive`, on the loop, until cancelled."""
        self._receive = receive
        await asyncio.Event().wait()

    def _hand_on(self, parcels: Sequence[Parcel]) -> None:
        if self._receive is not None:
            self._receive(parcels)
