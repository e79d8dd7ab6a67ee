# SPDX-License-Identifier: EUPL-1.2
"""Search finds what is meant and never what one may not read."""

from collections.abc import Callable
from itertools import count

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schulhof.communities.access import group_ids_of
from schulhof.communities.actions import open_direct
from schulhof.communities.models import Group, Membership
from schulhof.foundation.clock import now
from schulhof.messaging import actions
from schulhof.messaging.models import Message
from schulhof.messaging.sealing import opened_body
from schulhof.messaging.tests.talking import say
from schulhof.people.models import Person
from schulhof.search import access
from schulhof.search.access import around
from testing.cast import Cast, join, make_community

ClientFor = Callable[[Person], Client]


def bodies(person: Person, query: str) -> list[str]:
    return [found["message"]["body"] for found in access.search_for(person, query)["messages"]]


@pytest.mark.parametrize(
    "query",
    [
        "ÜBUNG",
        "übung",
        "uebung",
        "ubung",
        "Übung Straße",
        "strasse ubung",
        "Übungen",
        "übun",
        "STRASSE",
        "häu",
    ],
)
def test_words_are_found_without_regard_to_case_and_umlauts(cast: Cast, query: str) -> None:
    say(cast.teacher, cast.class_group, "Die Übung über die STRAẞE von Herrn Häusler")
    say(cast.teacher, cast.class_group, "etwas anderes")
    assert len(bodies(cast.pupil, query)) == 1


@pytest.mark.parametrize(
    "query", ["", " ", "x", "fehlt", "übung", "Hausübung fehlt", "100%", "h_us", "\x00Haus\ud800x"]
)
def test_what_is_not_there_is_not_found(cast: Cast, query: str) -> None:
    say(cast.teacher, cast.class_group, "Die Hausübung, x und 100 Prozent")
    assert bodies(cast.pupil, query) == []


def test_every_word_must_be_there_and_the_newest_come_first(cast: Cast) -> None:
    say(cast.teacher, cast.class_group, "Mathe morgen")
    say(cast.pupil, cast.class_group, "morgen Mathe?")
    say(cast.teacher, cast.class_group, "Mathe")
    assert bodies(cast.pupil, "mathe morgen") == ["morgen Mathe?", "Mathe morgen"]


def test_edits_are_found_by_their_new_words_and_deleted_ones_never(cast: Cast) -> None:
    message = say(cast.teacher, cast.class_group, "Montag")
    actions.edit_message(message["id"], by=cast.teacher, body="Dienstag")
    assert (bodies(cast.pupil, "montag"), bodies(cast.pupil, "dienstag")) == ([], ["Dienstag"])
    actions.delete_message(message["id"], by=cast.teacher)
    assert bodies(cast.pupil, "dienstag") == []


@pytest.mark.row(2)
@pytest.mark.attack(3)
def test_a_pupil_finds_nothing_of_the_staff(cast: Cast, client_for: ClientFor) -> None:
    say(cast.head, cast.staff_group, "KANARIENVOGEL")
    answer = client_for(cast.pupil).get("/api/search?q=kanarienvogel")
    assert answer.json() == {"messages": [], "people": [], "communities": [], "groups": []}
    assert len(client_for(cast.teacher).get("/api/search?q=kanari").json()["messages"]) == 1


def test_nobody_searches_without_signing_in(cast: Cast) -> None:
    assert Client().get("/api/search?q=ada").status_code == 401


def test_a_found_message_tells_its_group_and_what_stands_around(cast: Cast) -> None:
    say(cast.teacher, cast.class_group, f"{'vorher ' * 30}**Klassenarbeit**{' nachher' * 30}")
    [found] = access.search_for(cast.pupil, "klassenarbeit")["messages"]
    assert found["group"]["name"] == "5a"
    assert "Klassenarbeit nachher" in found["excerpt"]
    assert found["excerpt"].startswith("…vorher")
    assert len(found["excerpt"]) <= 122


def test_excerpts_need_no_word_to_match() -> None:
    assert around("ganz kurz", ["fehlt"]) == "ganz kurz"


def test_names_of_people_communities_groups_and_conversations_are_found(cast: Cast) -> None:
    Group.objects.create(community=cast.class_community, name="Ausflüge")
    found = access.search_for(cast.pupil, "tamm")
    assert [one["name"] for one in found["people"]] == ["Tilda Tamm"]
    assert found["groups"] == []
    direct = open_direct(by=cast.teacher, others=[cast.pupil.id])
    assert [g["id"] for g in access.search_for(cast.pupil, "tamm")["groups"]] == [direct]
    assert [g["name"] for g in access.search_for(cast.pupil, "ausfluege")["groups"]] == ["Ausflüge"]
    assert [c["name"] for c in access.search_for(cast.pupil, "5A")["communities"]] == ["5a"]


def test_a_pupil_finds_no_child_of_another_class(cast: Cast) -> None:
    school = make_community(cast.school, "school", "Ost")
    for person in (cast.pupil, cast.other_pupil, cast.guardian):
        join(school, person, "reader")
    join(school, cast.colleague)
    assert access.search_for(cast.pupil, "cem")["people"] == []
    assert access.search_for(cast.pupil, "gerda")["people"] == []
    assert [one["name"] for one in access.search_for(cast.pupil, "kohl")["people"]] == ["Karl Kohl"]
    assert [one["name"] for one in access.search_for(cast.colleague, "gerda")["people"]] != []


def test_family_names_of_children_are_not_found(cast: Cast) -> None:
    assert access.search_for(cast.classmate, "amsel")["people"] == []


def test_one_and_three_results_cost_the_same(cast: Cast) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            access.search_for(cast.pupil, "mathe")
        return len(captured)

    say(cast.teacher, cast.class_group, "Mathe 1")
    one = queries()
    for number in (2, 3):
        say(cast.teacher, cast.class_group, f"Mathe {number}")
    assert queries() == one


WORDS = ["apfel", "Übung", "Straße"]
_moves = st.lists(
    st.tuples(
        st.sampled_from(["say", "delete", "leave", "join", "edit"]),
        st.integers(0, 3),
        st.integers(0, 3),
        st.sampled_from(WORDS),
    ),
    max_size=25,
)


@pytest.mark.once
@pytest.mark.row(2)
@pytest.mark.attack(3)
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(moves=_moves)
def test_results_are_always_part_of_what_one_may_read(
    cast: Cast, moves: list[tuple[str, int, int, str]]
) -> None:
    people = [cast.pupil, cast.classmate, cast.teacher, cast.colleague]
    names = count()
    groups = [make_community(cast.school, "club", f"{next(names)}").groups.get() for _ in range(4)]
    for move, who, where, word in moves:
        _move(move, people[who], groups[where], word)
    for person in people:
        rows = Message.objects.filter(group__in=group_ids_of(person.id), deleted_at=None)
        readable = {
            (id_, opened_body("message", id_, sealed))
            for id_, sealed in rows.values_list("id", "body_sealed")
        }
        for word in WORDS:
            found = access.search_for(person, word)["messages"]
            assert {one["message"]["id"] for one in found} == {
                id_ for id_, body in readable if body == word
            }


def _move(move: str, person: Person, group: Group, word: str) -> None:
    community = group.community
    assert community is not None
    member = Membership.objects.filter(community=community, person=person, ended_at=None)
    if move == "leave":
        member.update(ended_at=now())
    elif move == "join" and not member.exists():
        join(community, person)
    elif move == "say" and member.exists():
        say(person, group, word)
    elif move in {"delete", "edit"} and member.exists():
        mine = Message.objects.filter(group=group, author=person, deleted_at=None).first()
        if mine and move == "delete":
            actions.delete_message(mine.id, by=person)
        elif mine:
            actions.edit_message(mine.id, by=person, body=word)
