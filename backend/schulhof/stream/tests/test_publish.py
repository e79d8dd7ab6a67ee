# SPDX-License-Identifier: EUPL-1.2
"""Numbers without gaps in the order of commits; frames after commit and only then."""

import random
import threading
from collections.abc import Iterator, Sequence
from uuid import UUID

import pytest
from django.db import connection, transaction
from pytest_django import DjangoAssertNumQueries

from schulhof.foundation.ids import new_id
from schulhof.stream import outlet
from schulhof.stream.actions import publish, publish_all
from schulhof.stream.events import Event, Frame
from schulhof.stream.models import StreamEvent, Topic


class Rang(Event, frozen=True, tag="tests.rang"):
    """The bell rang."""


class Spoke(Event, frozen=True, tag="tests.spoke"):
    """Somebody spoke; carries what was said."""

    data: str


def rang() -> Rang:
    return Rang(id=new_id())


@pytest.fixture
def told() -> Iterator[list[Frame]]:
    """What was handed over."""
    frames: list[Frame] = []

    def listen(some: Sequence[Frame]) -> None:
        frames.extend(some)

    outlet.connect(listen)
    yield frames
    outlet.disconnect(listen)


@pytest.mark.django_db(transaction=True)
def test_numbers_count_each_topic_and_frames_leave_in_order(told: list[Frame]) -> None:
    first, second, third = rang(), Spoke(id=new_id(), data="hello"), rang()
    with transaction.atomic():
        frames = publish_all([("group:b", first), ("group:a", second), ("group:b", third)])
        assert told == []
    assert [(f.topic, f.seq, f.id) for f in frames] == [
        ("group:a", 1, second.id),
        ("group:b", 1, first.id),
        ("group:b", 2, third.id),
    ]
    assert told == frames
    assert [f.data for f in told] == ["hello", None, None]
    rows = StreamEvent.objects.order_by("topic", "seq")
    assert list(rows.values_list("topic", "seq", "type", "object_id")) == [
        ("group:a", 1, "tests.spoke", second.id),
        ("group:b", 1, "tests.rang", first.id),
        ("group:b", 2, "tests.rang", third.id),
    ]


@pytest.mark.django_db(transaction=True)
def test_an_act_that_fails_tells_nothing_and_leaves_no_gap(told: list[Frame]) -> None:
    with transaction.atomic():
        publish("group:a", rang())
        transaction.set_rollback(True)
    with transaction.atomic():
        assert publish("group:a", rang()) == 1
    assert [f.seq for f in told] == [1]


@pytest.mark.django_db(transaction=True)
def test_a_part_that_was_taken_back_leaves_no_gap(told: list[Frame]) -> None:
    with transaction.atomic():
        publish("group:a", rang())
        with transaction.atomic():
            publish("group:a", rang())
            transaction.set_rollback(True)
        assert publish("group:a", rang()) == 2
    assert [f.seq for f in told] == [1, 2]
    assert Topic.objects.get().head == 2


@pytest.mark.django_db(transaction=True)
def test_publishing_outside_an_act_is_refused() -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        publish("group:a", rang())


@pytest.mark.django_db
def test_many_topics_are_two_statements(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    pairs = [(f"person:{number}", rang()) for number in range(1200)]
    with django_assert_num_queries(2):
        publish_all(pairs)
    with django_assert_num_queries(2):
        assert {f.seq for f in publish_all(pairs)} == {2}


@pytest.mark.django_db(transaction=True)
def test_acts_at_the_same_time_neither_wait_for_ever_nor_share_a_number(
    told: list[Frame],
) -> None:
    topics = [f"group:{letter}" for letter in "abcd"]
    ids: list[UUID] = []

    def act(seed: int) -> None:
        dice = random.Random(seed)
        for _ in range(15):
            chosen = dice.sample(topics, 3)
            with transaction.atomic():
                ids.extend(f.id for f in publish_all([(topic, rang()) for topic in chosen]))
        connection.close()

    threads = [threading.Thread(target=act, args=(seed,)) for seed in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(ids) == 6 * 15 * 3 == StreamEvent.objects.count()
    for topic in topics:
        head = Topic.objects.get(name=topic).head
        seqs = StreamEvent.objects.filter(topic=topic).order_by("seq").values_list("seq", flat=True)
        assert list(seqs) == list(range(1, head + 1))
    assert sorted((f.topic, f.seq) for f in told) == sorted(
        StreamEvent.objects.values_list("topic", "seq")
    )
