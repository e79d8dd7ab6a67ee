# SPDX-License-Identifier: EUPL-1.2
"""Publishing: raise the head of a topic and note the event, inside the caller's transaction."""

from collections.abc import Callable, Iterable, Sequence

from django.db import connection, transaction

from schulhof.foundation.clock import now

from .events import Event, Frame, type_of
from .models import StreamEvent

#: Who takes frames after commit; the live room sets it when it starts.
_outlets: list[Callable[[Sequence[Frame]], None]] = []


def connect_outlet(outlet: Callable[[Sequence[Frame]], None]) -> None:
    """Hand every committed frame to `outlet`."""
    _outlets.append(outlet)


def publish(topic: str, event: Event) -> int:
    """Note that `event` happened in `topic`; the event's number, gapless per topic, in commit order.

    The topic's row stays locked until the transaction ends. Frames leave after commit.
    """
    return publish_all([(topic, event)])[0].seq


def publish_all(pairs: Iterable[tuple[str, Event]]) -> list[Frame]:
    """Publish several events at once, locking topics in name order so that two acts cannot deadlock."""
    if not connection.in_atomic_block:
        raise RuntimeError("publish() belongs inside the transaction of the act it tells of")
    frames = [
        Frame(
            topic=topic,
            seq=_raise_head(topic),
            type=type_of(event),
            id=event.id,
            data=getattr(event, "data", None),
        )
        for topic, event in sorted(pairs, key=lambda pair: pair[0])
    ]
    at = now()
    StreamEvent.objects.bulk_create(
        [StreamEvent(topic=f.topic, seq=f.seq, type=f.type, object_id=f.id, at=at) for f in frames]
    )
    transaction.on_commit(lambda: _hand_over(frames))
    return frames


def _raise_head(topic: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO stream_topic (name, head) VALUES (%s, 1)"
            " ON CONFLICT (name) DO UPDATE SET head = stream_topic.head + 1 RETURNING head",
            [topic],
        )
        row = cursor.fetchone()
    return int(row[0])


def _hand_over(frames: Sequence[Frame]) -> None:
    for outlet in _outlets:
        outlet(frames)
