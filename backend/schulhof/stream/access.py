# SPDX-License-Identifier: EUPL-1.2
"""Reading the stream. Rights are the caller's: only the gateway reads here, for topics its person has."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Max, OuterRef, Q

from .models import StreamEvent, Topic

#: More than this was missed: asking anew is cheaper than being told one by one.
MISSED_LIMIT = 200
NAMES = 1000
SPANS = 50


class Span(NamedTuple):
    """The events of a topic after one number, up to and including another."""

    after: int
    upto: int


class Noted(NamedTuple):
    """An event as it is kept: that something happened, not what was written."""

    seq: int
    type: str
    id: UUID


def heads(topics: Sequence[str]) -> dict[str, int]:
    """The head of each topic; 0 where nothing has happened yet."""
    found = dict.fromkeys(topics, 0)
    for start in range(0, len(topics), NAMES):
        rows = Topic.objects.filter(name__in=topics[start : start + NAMES])
        found.update(rows.values_list("name", "head"))
    return found


def last_moments(topics: Sequence[str]) -> dict[str, datetime]:
    """When the latest event of each topic was noted; topics whose events are no longer kept are left out."""
    rows = StreamEvent.objects.filter(
        topic__in=topics, seq=Topic.objects.filter(name=OuterRef("topic")).values("head")[:1]
    )
    return dict(rows.values_list("topic", "at"))


def heads_since(moment: datetime) -> dict[str, int]:
    """The highest number of each topic in which something was noted after `moment`."""
    rows = StreamEvent.objects.filter(at__gt=moment).order_by().values("topic")
    return dict(rows.annotate(highest=Max("seq")).values_list("topic", "highest"))


def missed(
    spans: Mapping[str, Span], *, limit: int = MISSED_LIMIT
) -> dict[str, list[Noted] | None]:
    """The events of each span, ascending; None where they cannot be told one by one.

    That is: more than `limit`, no longer kept, or a span that this stream never had.
    """
    readable = {topic: span for topic, span in spans.items() if 0 < _length(span) <= limit}
    found: dict[str, list[Noted]] = {topic: [] for topic in spans}
    for topic, noted in _noted_in(list(readable.items())):
        found[topic].append(noted)
    return {
        topic: noted if len(noted) == _length(spans[topic]) else None
        for topic, noted in found.items()
    }


def _length(span: Span) -> int:
    return span.upto - span.after


def _noted_in(spans: Sequence[tuple[str, Span]]) -> Iterator[tuple[str, Noted]]:
    for start in range(0, len(spans), SPANS):
        wanted = Q()
        for topic, span in spans[start : start + SPANS]:
            wanted |= Q(topic=topic, seq__gt=span.after, seq__lte=span.upto)
        rows = StreamEvent.objects.filter(wanted).order_by("topic", "seq")
        for topic, seq, type_, object_id in rows.values_list("topic", "seq", "type", "object_id"):
            yield topic, Noted(seq, type_, object_id)
