# SPDX-License-Identifier: EUPL-1.2
"""Publishing: raise the heads of topics and note the events, inside the caller's transaction.

A topic's row stays locked until the transaction ends, so its numbers have no gaps and follow the order of
commits. Publish once, as the last step of an act: two acts that each publish several times could wait for each
other. Frames leave after commit.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import count
from uuid import UUID

from django.db import connection, transaction

from schulhof.foundation.clock import now

from .events import Event, Frame, type_of
from .models import StreamEvent
from .outlet import hand_over
from .topics import person_topic

#: Rows in one statement; SQLite takes at most 32,766 parameters.
ROWS = 2000


def publish(topic: str, event: Event) -> int:
    """Note that `event` happened in `topic`; its number there."""
    return publish_all([(topic, event)])[0].seq


def publish_all(pairs: Iterable[tuple[str, Event]]) -> list[Frame]:
    """Note several events at once; frames in the order of topics, and within a topic in the order given."""
    ordered = sorted(pairs, key=lambda pair: pair[0])
    firsts = reserve(Counter(topic for topic, _ in ordered))
    counters = {topic: count(first) for topic, first in firsts.items()}
    return publish_reserved([(topic, next(counters[topic]), event) for topic, event in ordered])


def publish_to(person_ids: Iterable[UUID], event: Event) -> None:
    """Note one event for each of these people, once."""
    publish_all((person_topic(person_id), event) for person_id in set(person_ids))


def reserve(amounts: Mapping[str, int]) -> dict[str, int]:
    """Raise the head of each topic by its amount; the first number of each. Locks in the order of names.

    For acts that write the number into their own rows before they publish. Every reserved number must be
    published in the same transaction: a number left over makes every reader of the topic ask anew.
    """
    _inside_act()
    wanted = sorted(amounts.items())
    firsts: dict[str, int] = {}
    for start in range(0, len(wanted), ROWS):
        firsts.update(_raise_heads(wanted[start : start + ROWS]))
    return firsts


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
    for start in range(0, len(frames), ROWS):
        _note(frames[start : start + ROWS])
    transaction.on_commit(partial(hand_over, frames), robust=True)
    return frames


def _inside_act() -> None:
    if not connection.in_atomic_block:
        raise RuntimeError("publish() belongs inside the transaction of the act it tells of")


def _raise_heads(wanted: Sequence[tuple[str, int]]) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO stream_topic (name, head) VALUES {_places(2, len(wanted))}"  # noqa: S608
            " ON CONFLICT (name) DO UPDATE SET head = stream_topic.head + excluded.head"
            " RETURNING name, head",
            [value for pair in wanted for value in pair],
        )
        heads = dict(cursor.fetchall())
    return {name: heads[name] - amount + 1 for name, amount in wanted}


def _note(frames: Sequence[Frame]) -> None:
    """One plain statement: for a single event the ORM's bulk_create costs three times as much."""
    prepare = StreamEvent._meta.get_field("object_id").get_db_prep_value
    at = connection.ops.adapt_datetimefield_value(now())
    rows = [(f.topic, f.seq, f.type, prepare(f.id, connection), at) for f in frames]
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO stream_streamevent (topic, seq, type, object_id, at)"  # noqa: S608
            f" VALUES {_places(5, len(rows))}",
            [value for row in rows for value in row],
        )


def _places(columns: int, rows: int) -> str:
    row = f"({', '.join(['%s'] * columns)})"
    return ", ".join([row] * rows)
