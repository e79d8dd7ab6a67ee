# SPDX-License-Identifier: EUPL-1.2
"""A fan-out with listeners that are no connections, run by hand."""

import asyncio

from schulhof.foundation.ids import new_id
from schulhof.foundation.wire import encode
from schulhof.live.audiences import Audience, Audiences
from schulhof.live.fanout import Fanout
from schulhof.live.frames import EventFrame
from schulhof.live.parcels import Parcel
from schulhof.live.rights import Rights
from schulhof.live.sockets import Socket
from schulhof.live.threads import Threads

from .peers import Quiet


class Hall:
    """A fan-out with listeners, run by hand."""

    def __init__(self) -> None:
        self.audiences = Audiences()
        self.fanout = Fanout(self.audiences)
        self.told: list[tuple[str, int]] = []
        self.gaps: list[str] = []
        self.slow: list[Socket] = []
        self.fanout.ends_turn = lambda each: each.type == "tests.consequences"
        self.fanout.on_told = lambda audience, each: self.told.append((audience.topic, each.seq))
        self.fanout.on_gap = lambda audience: self.gaps.append(audience.topic)
        self.fanout.on_slow = self.slow.append

    def listener(self, *topics: str) -> tuple[Socket, Quiet]:
        peer = Quiet()
        socket = Socket(peer, "key")
        self.audiences.change(socket, topics)
        for audience in self.audiences:
            if audience.head is None:
                audience.go_on_after(0)
        return socket, peer

    def audience(self, topic: str) -> Audience:
        found = self.audiences.get(topic)
        assert found is not None
        return found

    async def turns(self) -> None:
        running = asyncio.create_task(self.fanout.run())
        await asyncio.sleep(0.02)
        running.cancel()


class Asked(Rights):
    """Notes who is asked for."""

    def __init__(self, hall: Hall) -> None:
        super().__init__(hall.audiences, hall.fanout, Threads(1))
        self.asked: list[Socket] = []

    def ask(self, socket: Socket) -> None:
        self.asked.append(socket)


def parcel(topic: str, seq: int, type_: str = "tests.rang") -> Parcel:
    id_ = new_id()
    frame = EventFrame(topic=topic, seq=seq, type=type_, id=id_)
    return Parcel(topic, seq, type_, id_, encode(frame))


def heard(peer: Quiet) -> list[tuple[str, int]]:
    return [(frame["topic"], frame["seq"]) for frame in peer.frames]
