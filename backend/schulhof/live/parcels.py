# SPDX-License-Identifier: EUPL-1.2
"""Events on their way: encoded once, in the thread that committed, and never again."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from schulhof.foundation.wire import encode
from schulhof.stream.access import Noted
from schulhof.stream.events import Frame

from .frames import EventFrame


class Parcel(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An event, and its frame as it leaves on every socket."""

    topic: str
    seq: int
    type: str
    id: UUID
    frame: bytes


_packer = msgspec.msgpack.Encoder()
_unpacker = msgspec.msgpack.Decoder(list[Parcel])


def parcel_of(frame: Frame) -> Parcel:
    """A committed event, with its content where it carries any."""
    told = EventFrame(
        topic=frame.topic,
        seq=frame.seq,
        type=frame.type,
        id=frame.id,
        data=msgspec.UNSET if frame.data is None else frame.data,
    )
    return Parcel(frame.topic, frame.seq, frame.type, frame.id, encode(told))


def parcel_again(topic: str, noted: Noted) -> Parcel:
    """An event that the bus lost, as the stream keeps it: without content, so clients ask for it."""
    told = EventFrame(topic=topic, seq=noted.seq, type=noted.type, id=noted.id)
    return Parcel(topic, noted.seq, noted.type, noted.id, encode(told))


def pack(parcels: Sequence[Parcel]) -> bytes:
    """Parcels as they travel between processes."""
    return _packer.encode(parcels)


def unpack(packed: bytes) -> list[Parcel]:
    """What `pack` packed."""
    return _unpacker.decode(packed)
