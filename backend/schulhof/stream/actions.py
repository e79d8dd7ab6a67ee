# SPDX-License-Identifier: EUPL-1.2
"""Publishing: raise the head of a topic and note the event, inside the caller's transaction."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count

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
    ordered = sorted(pairs, key=lambda pair: pair[0])
    firsts = reserve(Counter(topic for topic, _ in ordered))
    counters = {topic: count(first) for topic, first in firsts.items()}
    return publish_reserved([(topic, next(counters[topic]), event) for topic, event in ordered])


def reserve(amounts: Mapping[str, int]) -> dict[str, int]:
    """Raise the head of each topic by its amount, in one statement; the first number of each.

    For acts that write the number into their own rows before they publish. Every reserved number must be
    published in the same transaction: a number left over is a gap that clients would ask for.
    """
    _inside_act()
    if not amounts:
        return {}
    rows = sorted(amounts.items())
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO stream_topic (name, head) VALUES {', '.join(['(%s, %s)'] * len(rows))}"  # noqa: S608
            " ON CONFLICT (name) DO UPDATE SET head = stream_topic.head + excluded.head"
            " RETURNING name, head",
            [value for row in rows for value in row],
        )
        heads = cursor.fetchall()
    return {str(name): int(head) - amounts[name] + 1 for name, head in heads}


def publish_reserved(numbered: Sequence[tuple[str, int, Event]]) -> list[Frame]:
    """Publish events under numbers that `reserve` gave in this transaction."""
    _inside_act()
    frames = [
        Frame(
            topic=topic,
            seq=seq,
            type=type_of(event),
            id=event.id,
            data=getattr(event, "data", None),
        )
        for topic, seq, event in numbered
    ]
    at = now()
    StreamEvent.objects.bulk_create(
        [StreamEvent(topic=f.topic, seq=f.seq, type=f.type, object_id=f.id, at=at) for f in frames]
    )
    transaction.on_commit(lambda: _hand_over(frames))
    return frames


def _inside_act() -> None:
    if not connection.in_atomic_block:
        raise RuntimeError("publish() belongs inside the transaction of the act it tells of")


def _hand_over(frames: Sequence[Frame]) -> None:
    for outlet in _outlets:
        outlet(frames)
