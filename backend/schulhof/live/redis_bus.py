# SPDX-License-Identifier: EUPL-1.2
"""The bus between processes: Redis or Valkey, publish and subscribe on one channel."""

import asyncio
import hashlib
import logging
from collections.abc import Sequence
from contextlib import suppress

import msgspec
from django.conf import settings
from redis.asyncio import Redis
from redis.exceptions import RedisError

from .bus import Receiver
from .parcels import Parcel, pack, unpack

#: Seconds.
PATIENCE = 2.0
AGAIN = 0.5
LISTENING = 5.0
#: Parcels in one publication.
TOGETHER = 500

log = logging.getLogger(__name__)


class RedisBus:
    """Every process hears every process, itself included, in the order in which Redis took it."""

    def __init__(self, url: str) -> None:
        self._loop = asyncio.get_running_loop()
        self._redis = Redis.from_url(
            url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE, health_check_interval=10
        )
        self._channel = _channel()
        self._outbox: list[Parcel] = []
        self._waiting = asyncio.Event()

    def send(self, parcels: Sequence[Parcel]) -> None:
        """Take parcels; callable from any thread, returns at once."""
        self._loop.call_soon_threadsafe(self._put, parcels)

    async def run(self, receive: Receiver) -> None:
        """Hand what arrives to `receive`, on the loop, until cancelled."""
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(self._publish(receive))
                both.create_task(self._listen(receive))
        finally:
            with suppress(RedisError, OSError):
                await self._redis.aclose()

    def _put(self, parcels: Sequence[Parcel]) -> None:
        self._outbox.extend(parcels)
        self._waiting.set()

    async def _publish(self, receive: Receiver) -> None:
        while True:
            await self._waiting.wait()
            self._waiting.clear()
            while self._outbox:
                some, self._outbox = self._outbox[:TOGETHER], self._outbox[TOGETHER:]
                try:
                    await self._redis.publish(self._channel, pack(some))
                except (RedisError, OSError) as error:
                    # The others find it in the stream; here nobody has to wait for that.
                    log.warning("The bus does not take events: %s", error)
                    receive(some)

    async def _listen(self, receive: Receiver) -> None:
        while True:
            try:
                await self._hear(receive)
            except (RedisError, OSError) as error:
                log.warning("The bus is silent, trying again: %s", error)
                await asyncio.sleep(AGAIN)

    async def _hear(self, receive: Receiver) -> None:
        async with self._redis.pubsub(ignore_subscribe_messages=True) as line:
            await line.subscribe(self._channel)
            while True:
                message = await line.get_message(timeout=LISTENING)
                if message is not None:
                    receive(_readable(message["data"]))


def _readable(packed: bytes) -> list[Parcel]:
    """Parcels, or nothing from a process of another version: the watch finds what it told."""
    try:
        return unpack(packed)
    except msgspec.MsgspecError:
        log.warning("The bus carried something that is not understood")
        return []


def _channel() -> str:
    """Redis shares channels between its databases; installations that share a Redis must not hear each other."""
    secret = hashlib.sha256(f"schulhof.live:{settings.SECRET_KEY}".encode())
    return f"schulhof:{secret.hexdigest()[:16]}"
