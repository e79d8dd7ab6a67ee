# SPDX-License-Identifier: EUPL-1.2
"""Reading a group: windows, threads, a fixed number of queries."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schulhof.communities.models import Membership
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Invalid, NotFound
from schulhof.messaging import access, actions
from schulhof.messaging.access import Window
from schulhof.messaging.schemas import MessagesPage
from schulhof.messaging.tests.talking import say
from schulhof.people.models import Person
from testing.cast import Cast

ClientFor = Callable[[Person], Client]


def numbers(page: MessagesPage) -> list[int]:
    return [message["number"] for message in page["items"]]


def in_class(cast: Cast, **window: int) -> MessagesPage:
    return access.messages_in(cast.pupil, cast.class_group.id, Window(**{"limit": 50} | window))


def test_empty_group_is_an_empty_page(cast: Cast) -> None:
    assert in_class(cast) == {
        "items": [],
        "has_before": False,
        "has_after": False,
        "read_upto": 0,
    }


def test_newest_come_first_and_the_rest_is_reached_by_before(cast: Cast) -> None:
    for _ in range(5):
        say(cast.teacher, cast.class_group)
    newest = in_class(cast, limit=2)
    assert (numbers(newest), newest["has_before"], newest["has_after"]) == ([4, 5], True, False)
    older = in_class(cast, limit=3, before=4)
    assert (numbers(older), older["has_before"], older["has_after"]) == ([1, 2, 3], False, True)


def test_after_gives_what_was_missed(cast: Cast) -> None:
    for _ in range(4):
        say(cast.teacher, cast.class_group)
    missed = in_class(cast, after=1, limit=2)
    assert (numbers(missed), missed["has_before"], missed["has_after"]) == ([2, 3], True, True)
    assert numbers(in_class(cast, after=4)) == []


def test_around_shows_both_sides(cast: Cast) -> None:
    for _ in range(9):
        say(cast.teacher, cast.class_group)
    page = in_class(cast, around=5, limit=4)
    assert (numbers(page), page["has_before"], page["has_after"]) == ([4, 5, 6, 7], True, True)


def test_only_one_kind_of_window_at_once() -> None:
    with pytest.raises(Invalid):
        Window(limit=5, before=1, after=1)


@pytest.mark.parametrize(
    "query", ["before=-1", "limit=0", "limit=101", f"after={2**63}", "around=x"]
)
def test_impossible_windows_are_refused(cast: Cast, client_for: ClientFor, query: str) -> None:
    answer = client_for(cast.pupil).get(f"/api/groups/{cast.class_group.id}/messages?{query}")
    assert answer.status_code == 422


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    start=st.integers(0, 14),
    limit=st.integers(1, 6),
    kind=st.sampled_from(["before", "after", "around"]),
)
def test_pages_say_truly_whether_there_is_more(
    cast: Cast, start: int, limit: int, kind: str
) -> None:
    while access.last_number_in(cast.class_group.id) < 12:
        say(cast.teacher, cast.class_group)
    page = in_class(cast, limit=limit, **{kind: start})
    shown = numbers(page)
    assert shown == sorted(shown)
    if shown:
        assert shown == list(range(shown[0], shown[-1] + 1))
        assert page["has_before"] == (shown[0] > 1)
        assert page["has_after"] == (shown[-1] < 12)


def test_a_page_costs_the_same_with_one_and_three_full_messages(cast: Cast) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            in_class(cast)
        return len(captured)

    def full_message() -> None:
        root = say(cast.pupil, cast.class_group, f"[@T](person:{cast.teacher.id})")
        actions.add_reaction(root["id"], "👍", by=cast.teacher)
        say(cast.teacher, cast.class_group, thread_root_id=root["id"])

    full_message()
    one = queries()
    full_message()
    full_message()
    assert queries() == one <= 11


def test_replies_to_replies_stay_in_one_flat_thread(cast: Cast) -> None:
    root = say(cast.teacher, cast.class_group, "Frage")
    reply = say(cast.pupil, cast.class_group, "Antwort", thread_root_id=root["id"])
    nested = say(cast.classmate, cast.class_group, "Nachfrage", thread_root_id=reply["id"])
    assert nested["thread_root_id"] == root["id"]
    for asked in (root, reply, nested):
        thread = access.thread_of(cast.pupil, asked["id"])
        assert (thread["root"]["id"], thread["root"]["reply_count"]) == (root["id"], 2)
        assert [message["id"] for message in thread["items"]] == [reply["id"], nested["id"]]


def test_deleted_replies_do_not_count(cast: Cast) -> None:
    root = say(cast.teacher, cast.class_group)
    reply = say(cast.pupil, cast.class_group, thread_root_id=root["id"])
    actions.delete_message(reply["id"], by=cast.pupil)
    assert access.message_wire(cast.pupil, root["id"])["reply_count"] == 0


def test_answering_a_message_of_another_group_is_refused(cast: Cast) -> None:
    secret = say(cast.teacher, cast.staff_group)
    with pytest.raises(Invalid) as refused:
        say(cast.teacher, cast.class_group, thread_root_id=secret["id"])
    assert refused.value.code == "thread_unknown"


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_removed_pupil_reads_nothing_any_more(cast: Cast) -> None:
    message = say(cast.teacher, cast.class_group)
    Membership.objects.filter(person=cast.pupil).update(ended_at=now())
    for read in (
        lambda: in_class(cast),
        lambda: access.message_wire(cast.pupil, message["id"]),
        lambda: access.thread_of(cast.pupil, message["id"]),
        lambda: access.group_detail(cast.pupil, cast.class_group.id),
    ):
        with pytest.raises(NotFound):
            read()


def test_a_reader_sees_who_chose_which_emoji_in_a_fixed_number_of_queries(
    cast: Cast, client_for: ClientFor
) -> None:
    message = say(cast.teacher, cast.class_group)
    address = f"/api/messages/{message['id']}/reactions"
    client = client_for(cast.pupil)
    actions.add_reaction(message["id"], "👍", by=cast.pupil)

    def names() -> list[tuple[str, list[str]]]:
        items = client.get(address).json()["items"]
        return [(item["emoji"], [person["name"] for person in item["people"]]) for item in items]

    with CaptureQueriesContext(connection) as one:
        assert names() == [("👍", ["Ada A."])]
    actions.add_reaction(message["id"], "👍", by=cast.classmate)
    actions.add_reaction(message["id"], "🎉", by=cast.teacher)
    with CaptureQueriesContext(connection) as three:
        assert names() == [("👍", ["Ada A.", "Ben B."]), ("🎉", ["Tilda Tamm"])]
    assert len(three) == len(one)
