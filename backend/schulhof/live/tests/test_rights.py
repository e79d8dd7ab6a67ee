# SPDX-License-Identifier: EUPL-1.2
"""What somebody may hear changes while they listen, in every process."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

import pytest
from django.contrib.sessions.models import Session
from django.db import transaction
from httpx import HTTPStatusError

from schulhof.communities.actions import create_group, open_direct, remove_member
from schulhof.communities.models import Membership
from schulhof.foundation.ids import new_id
from schulhof.live.parcels import Parcel
from schulhof.people.events import PersonChanged, SessionEnded
from schulhof.people.models import Person
from schulhof.stream.actions import publish
from schulhof.stream.events import Event
from schulhof.stream.topics import person_topic
from testing.cast import PASSPHRASE, Cast, join, make_community
from testing.screen import Screen, call, screen, send, session_of

from .conftest import Tell
from .hall import Asked, Hall


def say_to(person: Person, event: type[Event]) -> None:
    with transaction.atomic():
        publish(person_topic(person.id), event(id=uuid4()))


@contextmanager
def club(cast: Cast, address: str, other: str) -> Iterator[tuple[str, str, list[Screen]]]:
    """Ada sits in a club, at two screens; the community's and the group's topic."""
    community = make_community(cast.school, "club", "Schach")
    join(community, cast.pupil)
    join(community, cast.classmate)
    join(community, cast.teacher, "moderator")
    Membership.objects.filter(community=community).update(source="manual")
    group = community.groups.get()
    with screen(address, cast.pupil) as first, screen(other, cast.pupil) as second:
        yield f"community:{community.id}", f"group:{group.id}", [first, second]


def new_topics(seen: Screen) -> set[str]:
    """The topics that are told next, whatever events come before."""
    while (frame := seen.next())["t"] != "topics":
        assert frame["t"] == "event"
    return set(frame["topics"])


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_a_removed_person_hears_nothing_more_from_that_moment(
    cast: Cast, here: str, there: str, tell: Tell
) -> None:
    with club(cast, here, there) as (community, group, screens):
        tell(group)
        assert [seen.event() for seen in screens] == [(group, 1)] * 2
        remove_member(UUID(community.removeprefix("community:")), cast.pupil.id, by=cast.teacher)
        for _ in range(50):
            tell(group)
        for seen in screens:
            heard = seen.all_within(1)
            assert [frame["t"] for frame in heard][-1] == "topics"
            assert {group, community}.isdisjoint(heard[-1]["topics"])
            assert group not in [frame.get("topic") for frame in heard]
            seen.say({"t": "cursors", "cursors": {group: 0}})
            assert seen.all_within(0.3) == []


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_a_person_removed_through_another_process_hears_nothing_more(
    cast: Cast, here: str, there: str, tell: Tell
) -> None:
    with club(cast, here, there) as (community, group, screens):
        path = f"/communities/{community.removeprefix('community:')}/members/{cast.pupil.id}"
        call(there, session_of(cast.teacher), "DELETE", path)
        for seen in screens:
            assert group not in new_topics(seen)
        tell(group)
        assert screens[0].all_within(0.5) == screens[1].all_within(0.1) == []


def test_the_others_hear_on_while_somebody_is_removed(cast: Cast, here: str, tell: Tell) -> None:
    with club(cast, here, here) as (community, group, _), screen(here, cast.classmate) as other:
        for number in range(30):
            tell(group)
            if number == 10:
                remove_member(
                    UUID(community.removeprefix("community:")), cast.pupil.id, by=cast.teacher
                )
        heard = [frame for frame in other.all_within(1) if frame["topic"] == group]
        assert [frame["seq"] for frame in heard] == list(range(1, 31))


def test_a_new_group_is_heard_by_all_of_its_community(cast: Cast, here: str, there: str) -> None:
    with screen(here, cast.pupil) as first, screen(there, cast.classmate) as second:
        opened = create_group(
            cast.class_community.id, name="Ausflug", posting="all", by=cast.teacher
        )
        for seen in (first, second):
            assert f"group:{opened}" in new_topics(seen)
        send(there, session_of(cast.teacher), opened)
        assert first.event() == second.event() == (f"group:{opened}", 1)


def test_a_group_that_changed_is_no_reason_to_tell_topics_anew(cast: Cast, here: str) -> None:
    path = f"/groups/{cast.class_group.id}/close"
    with screen(here, cast.pupil) as seen:
        call(here, session_of(cast.teacher), "POST", path, {})
        assert [frame["t"] for frame in seen.all_within(1)] == ["event"]


def test_a_direct_conversation_is_heard_by_both_and_nobody_else(
    cast: Cast, here: str, there: str
) -> None:
    with (
        screen(here, cast.teacher) as teacher,
        screen(there, cast.colleague) as colleague,
        screen(here, cast.head) as head,
    ):
        group = open_direct(by=cast.teacher, others=[cast.colleague.id])
        assert f"group:{group}" in new_topics(teacher) & new_topics(colleague)
        send(here, session_of(cast.teacher), group)
        assert teacher.event() == colleague.event() == (f"group:{group}", 1)
        assert head.all_within(0.3) == []


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_an_ended_session_closes_its_sockets_and_no_others(
    cast: Cast, here: str, there: str, tell: Tell
) -> None:
    ended, other = session_of(cast.pupil), session_of(cast.pupil)
    with (
        screen(here, cast.pupil, ended) as first,
        screen(there, cast.pupil, ended) as second,
        screen(there, cast.pupil, other) as third,
    ):
        Session.objects.get(pk=ended).delete()
        say_to(cast.pupil, SessionEnded)
        assert [first.closed_with(1), second.closed_with(1)] == [4401, 4401]
        tell(f"group:{cast.class_group.id}")
        heard = {third.event(), third.event()}
        assert (f"group:{cast.class_group.id}", 1) in heard


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_a_deactivated_person_is_cut_off_everywhere(cast: Cast, here: str, there: str) -> None:
    with screen(here, cast.pupil) as first, screen(there, cast.pupil) as second:
        Person.objects.filter(pk=cast.pupil.pk).update(is_active=False)
        say_to(cast.pupil, PersonChanged)
        assert [first.closed_with(1), second.closed_with(1)] == [4401, 4401]


def test_a_new_passphrase_ends_the_sockets_of_older_sessions(cast: Cast, here: str) -> None:
    with screen(here, cast.pupil) as seen:
        cast.pupil.set_password("birne regen geige")
        cast.pupil.save()
        say_to(cast.pupil, PersonChanged)
        assert seen.closed_with(1) == 4401


@pytest.mark.row(3)
@pytest.mark.attack(2)
def test_signing_out_closes_the_sockets(cast: Cast, here: str, there: str) -> None:
    session = session_of(cast.pupil)
    with screen(there, cast.pupil, session) as seen:
        with pytest.raises(HTTPStatusError, match="401"):
            call(here, session, "DELETE", "/auth/browser/v1/auth/session")
        assert seen.closed_with(2) == 4401


def test_a_new_passphrase_signs_the_other_devices_out(cast: Cast, here: str, there: str) -> None:
    mine, other = session_of(cast.pupil), session_of(cast.pupil)
    change = {"current_password": PASSPHRASE, "new_password": "birne regen geige"}
    with screen(there, cast.pupil, other) as seen:
        call(here, mine, "POST", "/auth/browser/v1/account/password/change", change)
        assert seen.closed_with(2) == 4401


def test_only_groups_that_are_not_heard_yet_are_a_reason_to_ask() -> None:
    hall, known, new = Hall(), new_id(), new_id()
    socket, _ = hall.listener("community:x", f"group:{known}")
    rights = Asked(hall)
    for group in (known, new):
        told = Parcel("community:x", 1, "communities.group_changed", group, b"")
        rights.told(hall.audience("community:x"), told)
        assert rights.asked == ([] if group is known else [socket])
