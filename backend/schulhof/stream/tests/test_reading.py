# SPDX-License-Identifier: EUPL-1.2
"""What was missed, and what is no longer kept."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from schulhof.foundation.clock import moved_to, now
from schulhof.stream.access import Noted, Span, heads, heads_since, missed
from schulhof.stream.actions import publish_all
from schulhof.stream.models import StreamEvent
from schulhof.stream.retention import forget_old_events

from .test_publish import rang

pytestmark = pytest.mark.django_db


def note(topic: str, count: int) -> list[int]:
    with transaction.atomic():
        return [frame.seq for frame in publish_all([(topic, rang())] * count)]


def seqs(found: list[Noted] | None) -> list[int] | None:
    return None if found is None else [noted.seq for noted in found]


def test_missed_are_exactly_the_events_between() -> None:
    note("group:a", 5)
    note("group:b", 2)
    found = missed({"group:a": Span(2, 4), "group:b": Span(0, 2), "group:c": Span(0, 0)})
    assert {topic: seqs(some) for topic, some in found.items()} == {
        "group:a": [3, 4],
        "group:b": [1, 2],
        "group:c": [],
    }
    rows = StreamEvent.objects.filter(topic="group:a").order_by("seq")
    assert [n.id for n in found["group:a"] or []] == [row.object_id for row in rows[2:4]]


def test_missed_more_than_the_limit_is_a_resync() -> None:
    note("group:a", 5)
    assert missed({"group:a": Span(0, 5)}, limit=4) == {"group:a": None}
    assert seqs(missed({"group:a": Span(1, 5)}, limit=4)["group:a"]) == [2, 3, 4, 5]


@pytest.mark.parametrize("span", [Span(7, 5), Span(4, 9), Span(-3, 1)])
def test_missed_in_a_past_that_never_was_is_a_resync(span: Span) -> None:
    note("group:a", 5)
    assert missed({"group:a": span}) == {"group:a": None}


def test_missed_reads_once_for_three_topics_as_for_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for topic in ("group:a", "group:b", "group:c"):
        note(topic, 3)
    with django_assert_num_queries(1):
        missed({"group:a": Span(0, 3)})
    with django_assert_num_queries(1):
        missed({"group:a": Span(0, 3), "group:b": Span(1, 3), "group:c": Span(2, 3)})
    with django_assert_num_queries(0):
        missed({"group:a": Span(3, 3), "group:b": Span(0, 999_999)})


def test_heads_of_topics_where_nothing_happened_are_zero(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    note("group:a", 3)
    with django_assert_num_queries(1):
        assert heads(["group:a", "group:z"]) == {"group:a": 3, "group:z": 0}


def test_heads_since_tells_only_what_is_new() -> None:
    with moved_to(now() - timedelta(hours=1)):
        note("group:old", 3)
    note("group:new", 2)
    assert heads_since(now() - timedelta(minutes=1)) == {"group:new": 2}


def test_what_is_older_than_the_setting_is_forgotten_but_numbers_go_on() -> None:
    with moved_to(now() - timedelta(days=settings.STREAM_DAYS, minutes=1)):
        note("group:a", 3)
    with moved_to(now() - timedelta(days=settings.STREAM_DAYS, minutes=-1)):
        note("group:a", 2)
    assert forget_old_events() == 3
    assert forget_old_events() == 0
    assert seqs(missed({"group:a": Span(3, 5)})["group:a"]) == [4, 5]
    assert missed({"group:a": Span(2, 5)}) == {"group:a": None}
    assert note("group:a", 1) == [6]
