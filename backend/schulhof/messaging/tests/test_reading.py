# SPDX-License-Identifier: EUPL-1.2
"""Unread counts that are always right."""

from collections.abc import Callable
from datetime import timedelta

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.communities.models import Group, Membership
from schulhof.foundation import clock
from schulhof.messaging import access, actions
from schulhof.messaging.tests.talking import say
from schulhof.people.models import Person
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import person_topic
from testing.cast import Cast

ClientFor = Callable[[Person], Client]


def unread(person: Person, group: Group) -> tuple[int, int]:
    count = access.unread_of(person).get(group.id, {"unread": 0, "mentions": 0})
    return count["unread"], count["mentions"]


def test_messages_of_others_are_unread_until_read(cast: Cast) -> None:
    for _ in range(3):
        say(cast.teacher, cast.class_group)
    assert unread(cast.pupil, cast.class_group) == (3, 0)
    actions.mark_read(cast.class_group.id, by=cast.pupil, upto=2)
    assert unread(cast.pupil, cast.class_group) == (1, 0)
    assert unread(cast.classmate, cast.class_group) == (3, 0)


def test_own_messages_never_count(cast: Cast) -> None:
    say(cast.teacher, cast.class_group)
    say(cast.pupil, cast.class_group)
    assert unread(cast.pupil, cast.class_group) == (1, 0)
    assert unread(cast.teacher, cast.class_group) == (1, 0)


def test_mentions_count_and_vanish_with_an_edit_or_a_deletion(cast: Cast) -> None:
    ada = f"[@Ada A.](person:{cast.pupil.id})"
    first = say(cast.teacher, cast.class_group, f"{ada} und {ada}")
    second = say(cast.teacher, cast.class_group, "noch nichts")
    assert unread(cast.pupil, cast.class_group) == (2, 1)
    actions.edit_message(second["id"], by=cast.teacher, body=f"doch: {ada}")
    assert unread(cast.pupil, cast.class_group) == (2, 2)
    actions.edit_message(second["id"], by=cast.teacher, body="doch nicht")
    assert unread(cast.pupil, cast.class_group) == (2, 1)
    actions.delete_message(first["id"], by=cast.teacher)
    assert unread(cast.pupil, cast.class_group) == (1, 0)


def test_two_mentions_in_one_message_do_not_double_the_count(cast: Cast) -> None:
    both = " ".join(f"[@X](person:{p.id})" for p in (cast.pupil, cast.classmate))
    say(cast.teacher, cast.class_group, both)
    assert unread(cast.pupil, cast.class_group) == (1, 1)


def test_marker_only_moves_forward_and_not_beyond_the_newest(cast: Cast) -> None:
    for _ in range(3):
        say(cast.teacher, cast.class_group)
    group_id = cast.class_group.id
    assert actions.mark_read(group_id, by=cast.pupil, upto=2)["read_upto"] == 2
    assert actions.mark_read(group_id, by=cast.pupil, upto=1)["read_upto"] == 2
    assert actions.mark_read(group_id, by=cast.pupil, upto=-5)["read_upto"] == 2
    assert actions.mark_read(group_id, by=cast.pupil, upto=10**30)["read_upto"] == 3
    say(cast.teacher, cast.class_group)
    assert unread(cast.pupil, cast.class_group) == (1, 0)


def test_reading_on_is_told_to_the_person_alone_and_only_when_it_moved(cast: Cast) -> None:
    say(cast.teacher, cast.class_group)
    actions.mark_read(cast.class_group.id, by=cast.pupil, upto=1)
    actions.mark_read(cast.class_group.id, by=cast.pupil, upto=1)
    [event] = StreamEvent.objects.filter(type="messaging.read_marker_moved")
    assert (event.topic, event.object_id) == (person_topic(cast.pupil.id), cast.class_group.id)


def test_newcomer_finds_the_history_but_it_is_not_news(cast: Cast) -> None:
    for _ in range(3):
        say(cast.teacher, cast.class_group)
    Membership.objects.create(
        community=cast.class_community, person=cast.colleague, role="member", source="manual"
    )
    assert unread(cast.colleague, cast.class_group) == (0, 0)
    page = access.messages_in(cast.colleague, cast.class_group.id, access.Window(limit=50))
    assert (len(page["items"]), page["read_upto"]) == (3, 3)
    say(cast.teacher, cast.class_group)
    assert unread(cast.colleague, cast.class_group) == (1, 0)
    state = access.group_detail(cast.colleague, cast.class_group.id)
    assert (state["read_upto"], state["unread"], state["last_number"]) == (3, 1, 4)


def test_who_left_and_came_back_has_only_what_came_since(cast: Cast) -> None:
    say(cast.teacher, cast.class_group)
    Membership.objects.filter(person=cast.pupil).update(ended_at=clock.now())
    say(cast.teacher, cast.class_group)
    assert access.unread_of(cast.pupil) == {}
    with clock.moved_to(clock.now() + timedelta(minutes=1)):
        Membership.objects.create(
            community=cast.class_community, person=cast.pupil, role="member", source="roster"
        )
        say(cast.teacher, cast.class_group)
        assert unread(cast.pupil, cast.class_group) == (1, 0)


def test_unread_over_http_sums_up(cast: Cast, client_for: ClientFor) -> None:
    say(cast.head, cast.staff_group, f"[@T](person:{cast.teacher.id})")
    say(cast.pupil, cast.class_group)
    answer = client_for(cast.teacher).get("/api/unread").json()
    assert answer == {
        "groups": {
            str(cast.staff_group.id): {"unread": 1, "mentions": 1},
            str(cast.class_group.id): {"unread": 1, "mentions": 0},
        },
        "total": 2,
    }


def test_stranger_cannot_read_on(cast: Cast, client_for: ClientFor) -> None:
    answer = client_for(cast.stranger).put(
        f"/api/groups/{cast.class_group.id}/read", {"upto": 1}, content_type="application/json"
    )
    assert answer.status_code == 404


def test_unread_of_one_and_three_groups_cost_the_same(cast: Cast) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            access.unread_of(cast.teacher)
        return len(captured)

    say(cast.pupil, cast.class_group)
    before = queries()
    for name in ("eins", "zwei"):
        group = Group.objects.create(community=cast.class_community, name=name)
        say(cast.pupil, group)
    assert queries() == before == 4
