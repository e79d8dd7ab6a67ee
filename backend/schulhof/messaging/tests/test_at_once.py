# SPDX-License-Identifier: EUPL-1.2
"""What many do at the same moment, over real connections: in order, once, without gaps."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import TypeVar

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schulhof.foundation.errors import DomainError
from schulhof.messaging import actions
from schulhof.messaging.actions import Draft, Outcome, Sent
from schulhof.messaging.models import Message, MessageAttachment, ReadMarker
from schulhof.messaging.tests.talking import draft, say, upload
from schulhof.stream.models import StreamEvent, Topic
from schulhof.stream.topics import group_topic
from testing.cast import Cast

T = TypeVar("T")
pytestmark = pytest.mark.django_db(transaction=True)


def at_once(acts: Sequence[Callable[[], T]]) -> list[T]:
    """Each act in a thread of its own, all started together; their answers."""
    start = Barrier(len(acts))

    def run(act: Callable[[], T]) -> T:
        start.wait()
        try:
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result() for future in [pool.submit(run, act) for act in acts]]


def sender(drafts: list[Draft]) -> Callable[[], list[Outcome]]:
    """Sends in portions of two."""
    return lambda: [
        outcome
        for start in range(0, len(drafts), 2)
        for outcome in actions.send_messages(drafts[start : start + 2])
    ]


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(plan=st.lists(st.lists(st.booleans(), min_size=1, max_size=6), min_size=2, max_size=5))
def test_interleaved_sends_are_numbered_as_their_events_without_gaps(
    cast: Cast, plan: list[list[bool]]
) -> None:
    before = Message.objects.count()
    drafts = [
        [
            draft(cast.teacher, cast.class_group if in_class else cast.staff_group)
            for in_class in one
        ]
        for one in plan
    ]
    answers = at_once([sender(one) for one in drafts])
    assert all(isinstance(outcome, Sent) for outcomes in answers for outcome in outcomes)
    assert Message.objects.count() == before + sum(map(len, plan))
    for group in (cast.class_group, cast.staff_group):
        events = StreamEvent.objects.filter(topic=group_topic(group.id)).order_by("seq")
        told = list(events.values_list("seq", "object_id"))
        assert [seq for seq, _ in told] == list(range(1, len(told) + 1))
        messages = Message.objects.filter(group=group).order_by("number")
        assert list(messages.values_list("number", "id")) == told
        heads = dict(Topic.objects.values_list("name", "head"))
        assert heads.get(group_topic(group.id), 0) == len(told)
    for outcomes in answers:
        numbers: dict[object, list[int]] = {}
        for outcome in outcomes:
            assert isinstance(outcome, Sent)
            message = outcome.message
            numbers.setdefault(message["group_id"], []).append(message["number"])
        assert all(each == sorted(each) for each in numbers.values())


def test_one_client_id_sent_by_six_threads_is_one_message(cast: Cast) -> None:
    letter = draft(cast.pupil, cast.class_group, "einmal")
    answers = at_once([lambda: actions.send_message(letter)] * 6)
    assert Message.objects.count() == 1
    assert len({answer.message["id"] for answer in answers}) == 1
    assert sorted(answer.repeated for answer in answers) == [False] + [True] * 5
    assert StreamEvent.objects.filter(topic=group_topic(cast.class_group.id)).count() == 1


def test_one_client_id_into_two_groups_at_once_is_one_message(cast: Cast) -> None:
    first = draft(cast.teacher, cast.class_group)
    second = draft(cast.teacher, cast.staff_group, client_id=first.client_id)
    outcomes = at_once(
        [lambda: actions.send_messages([first])[0], lambda: actions.send_messages([second])[0]]
    )
    assert Message.objects.count() == 1
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict", "Sent"]


@pytest.mark.usefixtures("store")
def test_one_file_attached_twice_at_once_is_in_one_message(cast: Cast) -> None:
    file_id = upload(cast.pupil)
    drafts = [draft(cast.pupil, cast.class_group, attachment_ids=(file_id,)) for _ in range(4)]
    answers = at_once([partial(actions.send_messages, [each]) for each in drafts])
    outcomes = [outcome for [outcome] in answers]
    assert sum(isinstance(outcome, Sent) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, DomainError) for outcome in outcomes) == 3
    assert MessageAttachment.objects.count() == Message.objects.count() == 1


def test_reading_on_from_several_devices_ends_at_the_furthest(cast: Cast) -> None:
    for _ in range(8):
        say(cast.teacher, cast.class_group)
    group_id = cast.class_group.id
    reads = [
        partial(actions.mark_read, group_id, by=cast.pupil, upto=upto) for upto in (3, 8, 1, 5)
    ]
    at_once(reads)
    assert ReadMarker.objects.get().upto == 8


def test_reactions_at_once_all_count_and_leave_no_gap(cast: Cast) -> None:
    message = say(cast.teacher, cast.class_group)
    people = [cast.pupil, cast.classmate, cast.teacher]
    reactions = [
        partial(actions.add_reaction, message["id"], "👍", by=person)
        for person in [*people, *people]
    ]
    at_once(reactions)
    events = StreamEvent.objects.filter(topic=group_topic(cast.class_group.id)).order_by("seq")
    assert list(events.values_list("seq", flat=True)) == [1, 2, 3, 4]


def test_a_draft_that_breaks_takes_nobody_along(cast: Cast) -> None:
    broken = draft(cast.pupil, cast.class_group, client_id="not a UUID")
    good = [draft(cast.teacher, cast.class_group, str(number)) for number in range(7)]

    def send(letter: Draft) -> Sent | Exception:
        try:
            return actions.send_message(letter)
        except ValidationError as failure:
            return failure

    answers = at_once([partial(send, letter) for letter in [broken, *good]])
    assert isinstance(answers[0], ValidationError)
    assert all(isinstance(answer, Sent) for answer in answers[1:])
    assert Message.objects.count() == 7
