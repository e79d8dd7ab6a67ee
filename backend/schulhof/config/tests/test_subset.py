# SPDX-License-Identifier: EUPL-1.2
"""Whatever way one looks, one sees a part of what the rules allow: lists, search, counts, home, stream.

Memberships are thrown at random, with ends, partners and affiliations that end; communities.access says what is
allowed, and every view is held against it. Whoever builds a new view adds it to VIEWS.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from schulhof.communities.access import community_ids_of, group_ids_of
from schulhof.communities.models import Community, DirectParticipant, Group, Membership, Partnership
from schulhof.foundation.clock import now
from schulhof.live.standing import hearing
from schulhof.messaging.models import Message
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation
from testing.cast import Cast, join, make_community

ClientFor = Callable[[Person], Client]
Move = tuple[str, int, int]
WHO = ["pupil", "teacher", "colleague", "stranger", "foreign_teacher", "guardian"]
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

#: View → what is asked. Everything of ours that is named in its answer must be allowed.
VIEWS: dict[str, str] = {
    "communities": "/api/communities",
    "unread": "/api/unread",
    "home": "/api/home",
    "search": "/api/search?q=Kanarienvogel",
    "directs": "/api/directs",
    "scheduled": "/api/me/scheduled",
}
_moves = st.lists(
    st.tuples(
        st.sampled_from(
            ["join", "leave", "say", "end", "partner", "unpartner", "depart", "switch off"]
        ),
        st.integers(0, len(WHO) - 1),
        st.integers(0, 3),
    ),
    max_size=14,
)
_numbers = count()


@pytest.mark.row(2)
@pytest.mark.attack(3)
@settings(
    max_examples=6, derandomize=True, database=None, phases=[Phase.generate], deadline=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(moves=_moves)
def test_every_view_shows_a_part_of_what_the_rules_allow(
    cast: Cast, client_for: ClientFor, moves: list[Move]
) -> None:
    _holds_after(cast, client_for, moves)


@pytest.mark.long
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(moves=_moves)
def test_every_view_shows_a_part_of_what_the_rules_allow_after_anything(
    cast: Cast, client_for: ClientFor, moves: list[Move]
) -> None:
    _holds_after(cast, client_for, moves)


def _holds_after(cast: Cast, client_for: ClientFor, moves: list[Move]) -> None:
    people = [getattr(cast, name) for name in WHO]
    _everybody_back(cast, people)
    rooms = [
        make_community(cast.school, kind, f"Kanarienvogel {next(_numbers)}")
        for kind in ("club", "project", "project", "club")
    ]
    for room, person in zip(rooms, people, strict=False):  # somebody is in each, and said something
        join(room, person)
        _say(person, room)
    clients = [client_for(person) for person in people]
    for move, who, where in moves:
        _move(cast, move, people[who], rooms[where])
    for person, client in zip(people, clients, strict=True):
        _holds(person, client)


def _holds(person: Person, client: Client) -> None:
    person.refresh_from_db()
    groups = set(group_ids_of(person.id)) if person.is_active else set()
    communities = set(community_ids_of(person.id)) if person.is_active else set()
    forbidden = _everything() - _allowed(groups, communities)
    for view, address in VIEWS.items():
        answer = client.get(address)
        expected = (
            (200, 404) if person.is_active else (401,)
        )  # 404: none of their schools has it on
        assert answer.status_code in expected, (view, answer.content)
        seen = {UUID(found) for found in _ID.findall(answer.content.decode())}
        assert not seen & forbidden, (
            f"{person.login_name}: {view} shows what the rules do not allow"
        )
    _hears_only(person, client, groups | communities)
    _lists_all(client, person, communities)


def _allowed(groups: set[UUID], communities: set[UUID]) -> set[UUID]:
    messages = Message.objects.filter(group__in=groups).values_list("id", flat=True)
    return groups | communities | set(messages)


def _everything() -> set[UUID]:
    return {
        *Community.objects.values_list("id", flat=True),
        *Group.objects.values_list("id", flat=True),
        *Message.objects.values_list("id", flat=True),
    }


def _hears_only(person: Person, client: Client, allowed: set[UUID]) -> None:
    """What the gateway would send to this session."""
    session = client.cookies["sessionid"].value
    topics = hearing({session}).get(session, [])
    heard = {UUID(t.partition(":")[2]) for t in topics if t.startswith(("group:", "community:"))}
    assert heard <= allowed, f"{person.login_name} hears what the rules do not allow"


def _lists_all(client: Client, person: Person, communities: set[UUID]) -> None:
    """The other way round, so that an empty list would not pass for a correct one."""
    if not person.is_active:
        return
    items = json.loads(client.get("/api/communities").content)["items"]
    assert {UUID(item["id"]) for item in items} == communities


def _move(cast: Cast, move: str, person: Person, room: Community) -> None:
    member = Membership.objects.filter(community=room, person=person, ended_at=None)
    acts: dict[str, Callable[[], Any]] = {
        "join": lambda: None if member.exists() else join(room, person),
        "leave": lambda: member.update(ended_at=now()),
        "say": lambda: _say(person, room),
        "end": lambda: Community.objects.filter(pk=room.pk).update(ended_at=now()),
        "partner": lambda: Partnership.objects.update_or_create(
            community=room, school=cast.other_school, defaults={"state": "agreed"}
        ),
        "unpartner": lambda: Partnership.objects.filter(community=room).update(state="ended"),
        "depart": lambda: Affiliation.objects.filter(person=person).update(
            ended_on=date(2026, 9, 1)
        ),
        "switch off": lambda: Person.objects.filter(pk=person.pk).update(is_active=False),
    }
    acts[move]()


def _say(person: Person, room: Community) -> None:
    """A row as it would stand there from before, whoever may write now."""
    from schulhof.messaging import actions

    group = room.groups.get()
    if group.id in group_ids_of(person.id):
        actions.send_message(
            actions.Draft(author=person, group_id=group.id, body="Kanarienvogel", client_id=uuid4())
        )


def _everybody_back(cast: Cast, people: list[Person]) -> None:
    """Hypothesis keeps the database between its examples."""
    ids = [person.id for person in people]
    Person.objects.filter(pk__in=ids).update(is_active=True)
    Affiliation.objects.filter(person__in=ids).update(ended_on=None)
    Membership.objects.filter(person__in=ids, community__kind__in=["club", "project"]).delete()
    DirectParticipant.objects.filter(person__in=ids).delete()
