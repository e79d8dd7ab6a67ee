# SPDX-License-Identifier: EUPL-1.2
"""The start page says what is true now, and nothing of other people's groups."""

from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.communities.actions import open_direct
from schulhof.communities.models import Group, Membership, Partnership
from schulhof.foundation.clock import now
from schulhof.messaging import actions
from schulhof.messaging.tests.talking import say
from schulhof.notifications import access
from schulhof.notifications.schemas import Need
from schulhof.people.models import Person
from schulhof.roster.models import Import
from testing.cast import Cast, affiliate, make_community

ClientFor = Callable[[Person], Client]


def _said(need: Need) -> str:
    if need["kind"] == "partnership":
        return f"{need['kind']}: {need['partnership']['community']['name']}"
    if need["kind"] == "import":
        return f"{need['kind']}: {need['school']['short_name']}"
    return f"{need['kind']}: {need['message']['excerpt']}"


def test_nothing_new_is_an_empty_page(cast: Cast, client_for: ClientFor) -> None:
    assert client_for(cast.pupil).get("/api/home").json() == {"new": [], "needs": []}


def test_groups_with_unread_messages_come_newest_first(cast: Cast) -> None:
    other = Group.objects.create(community=cast.class_community, name="Ausflug")
    say(cast.teacher, cast.class_group, "alt")
    say(cast.teacher, other, f"**Neu** für [@Ada A.](person:{cast.pupil.id})\n$x^2$")
    say(cast.pupil, other, "meins")
    home = access.home_for(cast.pupil)
    assert [each["group"]["name"] for each in home["new"]] == ["Ausflug", "5a"]
    newest = home["new"][0]
    assert (newest["unread"], newest["mentions"]) == (1, 1)
    assert newest["group"]["community"] == {
        "id": cast.class_community.id,
        "name": "5a",
        "kind": "class",
        "staff_only": False,
    }
    assert newest["last"]["excerpt"] == "meins"
    assert [_said(need) for need in home["needs"]] == ["mention: Neu für @Ada A. $x^2$"]


def test_mentions_and_answers_need_me_until_they_are_read(cast: Cast) -> None:
    mine = say(cast.pupil, cast.class_group, "Frage")
    say(cast.teacher, cast.class_group, "Antwort", thread_root_id=mine["id"])
    both = f"[@Ada](person:{cast.pupil.id}) auch"
    last = say(cast.classmate, cast.class_group, both, thread_root_id=mine["id"])
    say(cast.teacher, cast.class_group, "an alle")
    needs = access.home_for(cast.pupil)["needs"]
    assert [_said(need) for need in needs] == ["mention: @Ada auch", "reply: Antwort"]
    assert access.home_for(cast.teacher)["needs"] == []
    actions.mark_read(cast.class_group.id, by=cast.pupil, upto=last["number"])
    assert access.home_for(cast.pupil)["needs"] == []


def test_what_is_deleted_is_gone_from_the_page(cast: Cast) -> None:
    message = say(cast.teacher, cast.class_group, f"GEHEIM [@A](person:{cast.pupil.id})")
    actions.delete_message(message["id"], by=cast.teacher)
    assert access.home_for(cast.pupil) == {"new": [], "needs": []}


def test_who_was_removed_hears_nothing(cast: Cast) -> None:
    say(cast.teacher, cast.class_group, f"GEHEIM [@A](person:{cast.pupil.id})")
    Membership.objects.filter(person=cast.pupil).update(ended_at=now())
    assert access.home_for(cast.pupil) == {"new": [], "needs": []}


def test_a_direct_conversation_names_its_people(cast: Cast) -> None:
    direct = open_direct(by=cast.teacher, others=[cast.pupil.id])
    say(cast.teacher, direct, "unter uns")
    [new] = access.home_for(cast.pupil)["new"]
    assert (new["group"]["kind"], new["group"]["community"]) == ("direct", None)
    assert {one["name"] for one in new["group"]["participants"]} == {"Ada A.", "Tilda Tamm"}


def test_partnership_needs_the_administrator_of_the_school_that_is_asked(cast: Cast) -> None:
    affiliate(cast.foreign_teacher, cast.other_school, "administrator")
    project = make_community(cast.school, "project", "Fluss")
    Partnership.objects.create(
        community=project, school=cast.other_school, asked_by=cast.head, home_agreed_at=now()
    )
    [need] = access.home_for(cast.foreign_teacher)["needs"]
    assert _said(need) == "partnership: Fluss"
    assert access.home_for(cast.head)["needs"] == []
    assert access.home_for(cast.colleague)["needs"] == []


def test_a_roster_that_was_read_needs_the_administrators_of_its_school(cast: Cast) -> None:
    Import.objects.create(school=cast.school, state=Import.State.READY)
    Import.objects.create(school=cast.school, state=Import.State.APPLIED)
    Import.objects.create(school=cast.other_school, state=Import.State.READY)
    assert [_said(need) for need in access.home_for(cast.head)["needs"]] == ["import: Ost"]
    assert access.home_for(cast.teacher)["needs"] == []


def test_one_and_three_groups_cost_the_same(cast: Cast) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            access.home_for(cast.pupil)
        return len(captured)

    def talk(name: str) -> None:
        group = Group.objects.create(community=cast.class_community, name=name)
        say(cast.teacher, group, f"[@A](person:{cast.pupil.id})")

    talk("eins")
    one = queries()
    talk("zwei")
    talk("drei")
    assert queries() == one
