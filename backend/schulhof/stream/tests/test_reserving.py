# SPDX-License-Identifier: EUPL-1.2
"""Numbers that an act takes before it publishes."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from schulhof.foundation.ids import new_id
from schulhof.stream import actions
from schulhof.stream.events import Event
from schulhof.stream.models import StreamEvent, Topic

pytestmark = pytest.mark.django_db


class Happened(Event, frozen=True, tag="test.happened"):
    """Something."""


def test_reserving_raises_each_head_and_tells_the_first_number() -> None:
    with transaction.atomic():
        assert actions.reserve({"group:a": 2, "group:b": 1}) == {"group:a": 1, "group:b": 1}
        assert actions.reserve({"group:a": 3}) == {"group:a": 3}
    assert dict(Topic.objects.values_list("name", "head")) == {"group:a": 5, "group:b": 1}


def test_reserving_many_topics_is_one_statement() -> None:
    with (
        transaction.atomic(),
        CaptureQueriesContext(
            connection,
        ) as queries,
    ):
        actions.reserve({f"group:{n}": 1 for n in range(50)})
    assert len([q for q in queries if "INSERT" in q["sql"]]) == 1


def test_published_events_of_one_topic_keep_their_order() -> None:
    ids = [new_id() for _ in range(4)]
    topics = ["b", "a", "b", "a"]
    with transaction.atomic():
        frames = actions.publish_all(
            (topic, Happened(id=id_)) for topic, id_ in zip(topics, ids, strict=True)
        )
    assert [(f.topic, f.seq, f.id) for f in frames] == [
        ("a", 1, ids[1]),
        ("a", 2, ids[3]),
        ("b", 1, ids[0]),
        ("b", 2, ids[2]),
    ]
    assert StreamEvent.objects.count() == 4


@pytest.mark.django_db(transaction=True)
def test_reserving_outside_an_act_is_refused() -> None:
    with pytest.raises(RuntimeError):
        actions.reserve({"group:a": 1})


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_act_leaves_no_gap() -> None:
    with transaction.atomic():
        actions.reserve({"group:a": 1})
        transaction.set_rollback(True)
    with transaction.atomic():
        assert actions.reserve({"group:a": 1}) == {"group:a": 1}
