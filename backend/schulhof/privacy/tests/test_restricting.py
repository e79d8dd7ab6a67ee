# SPDX-License-Identifier: EUPL-1.2
"""Who is restricted is shown nowhere and deleted by nothing, until it is lifted; then everything is as it was."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.communities.actions import open_direct
from schulhof.communities.models import Group
from schulhof.foundation.clock import moved_to, now
from schulhof.foundation.errors import Conflict, NotFound
from schulhof.foundation.restricting import Restrictable
from schulhof.messaging.actions import send_due_messages
from schulhof.messaging.models import Message, ScheduledMessage
from schulhof.people.actions import reactivate_people
from schulhof.people.models import Person, Session
from schulhof.privacy import registry
from schulhof.privacy.access import restrictions_for, wards_of
from schulhof.privacy.actions import (
    ask_erasure,
    ask_restriction,
    lift_own_restriction,
    lift_restriction,
    restrict_by_office,
)
from schulhof.privacy.models import Restriction
from schulhof.privacy.schemas import RestrictIn
from schulhof.roster.access.present import school_as_it_is
from schulhof.safeguarding.actions import hide_item
from schulhof.safeguarding.models import Case
from schulhof.schools.models import Affiliation
from schulhof.stream.models import StreamEvent
from testing.browsers import past_second_step, signed_in
from testing.cast import Cast, affiliate, make_person

from .full import CANARY, fill, sing
from .test_exporting import copy_of, everything_in
from .test_retaining import DAY, days_pass

NAME = "Adaline"


def about(person: Person, reason: str = "") -> RestrictIn:
    return RestrictIn(person_id=person.id, reason=reason)


def talk(cast: Cast) -> Group:
    """The pupil said something in class, answered, reacted, and talks with the teacher alone."""
    Person.objects.filter(pk=cast.pupil.pk).update(display_name=NAME, given_name=NAME)
    cast.pupil.refresh_from_db()
    theirs = sing(cast.teacher, "Wer weiß es?", group=cast.class_group)
    sing(cast.pupil, f"{CANARY} weiß es", group=cast.class_group, files=1)
    past_second_step(cast.pupil).put(f"/api/messages/{theirs}/reactions/👍")
    direct = Group.objects.get(pk=open_direct(by=cast.teacher, others={cast.pupil.id}))
    sing(cast.pupil, f"{CANARY} unter uns", group=direct)
    sing(cast.teacher, "so ist das", group=direct)
    return direct


def views(cast: Cast, direct: Group) -> list[str]:
    """What others of the school ask for, in which the pupil or something of theirs could stand."""
    school, group = cast.school.id, cast.class_group.id
    class_id, community = cast.school_class.id, cast.class_community.id
    return [
        "/api/me", "/api/communities", "/api/directs", "/api/unread", "/api/contacts?q=a",
        f"/api/communities/{community}", f"/api/communities/{community}/members",
        f"/api/communities/{community}/candidates?q=a",
        f"/api/groups/{group}", f"/api/groups/{group}/messages", f"/api/groups/{group}/people",
        f"/api/groups/{direct.id}/messages", f"/api/search?q={CANARY}",
        f"/api/schools/{school}/people", f"/api/schools/{school}/classes",
        f"/api/classes/{class_id}/people", f"/api/classes/{class_id}/on-paper",
        f"/api/classes/{class_id}/cards",
    ]  # fmt: skip


def seen(cast: Cast, direct: Group) -> Iterator[str]:
    """Where others see the pupil or something the pupil wrote."""
    for person in (cast.classmate, cast.teacher, cast.colleague, cast.head, cast.guardian):
        client = past_second_step(person)
        for path in views(cast, direct):
            text = client.get(path).content.decode()
            if NAME in text or CANARY in text or str(cast.pupil.id) in _but_own_words(text):
                yield f"{person} {path}"


def _but_own_words(text: str) -> str:
    """That there is somebody in one's own conversation stays; who that is does not."""
    return "" if '"participants"' in text else text


@pytest.mark.row(50)
def test_whoever_is_restricted_is_absent_from_every_view_and_back_when_it_is_lifted(
    cast: Cast,
) -> None:
    direct = talk(cast)
    before = list(seen(cast, direct))
    assert len(before) > 15, "the views look where they should"
    ask_restriction(about(cast.pupil), by=cast.guardian)
    assert list(seen(cast, direct)) == []
    lift_own_restriction(cast.pupil.id, by=cast.guardian)
    assert list(seen(cast, direct)) == before


@pytest.mark.row(50)
def test_nothing_of_a_restricted_person_is_purged(cast: Cast) -> None:
    fill(cast, cast.pupil)
    kept = {
        holding.label: holding.of(cast.pupil.id).count()
        for holding in registry.holdings()
        if holding.retention.kind in {"after", "account", "with_account"}
    }
    assert sum(1 for count in kept.values() if count) > 15
    ask_restriction(about(cast.pupil), by=cast.guardian)
    kept["privacy.Restriction"] += 1
    days_pass(now() + 800 * DAY, 8)
    left = {label: registry.holding_named(label).of(cast.pupil.id).count() for label in kept}  # type: ignore[union-attr]
    assert left == kept
    with moved_to(now() + 800 * DAY):
        lift_own_restriction(cast.pupil.id, by=cast.guardian)
    days_pass(now() + 801 * DAY, 8)
    assert not Message.everything.filter(author=cast.pupil).exists()


@pytest.mark.row(50)
def test_what_a_case_hides_is_not_purged(cast: Cast) -> None:
    said = sing(cast.teacher, "gemein", group=cast.class_group)
    sing(cast.teacher, "bis nächstes Jahr", group=cast.class_group)
    case = Case.objects.create(school=cast.school, kind="message", item_id=said)
    hide_item(case.id, hide=True, by=cast.head)
    Message.everything.update(created_at=now() - 500 * DAY)
    days_pass(now(), 8)
    assert list(Message.everything.values_list("id", flat=True)) == [said]


def test_a_restricted_person_is_signed_out_and_does_not_come_in(cast: Cast) -> None:
    client = signed_in(cast.pupil)
    assert client.get("/api/me").status_code == 200
    ask_restriction(about(cast.pupil), by=cast.pupil)
    assert client.get("/api/me").status_code == 401
    assert not Session.objects.filter(person=cast.pupil).exists()
    reactivate_people([cast.pupil.id])
    cast.pupil.refresh_from_db()
    assert not cast.pupil.is_active, "no other act brings them back"


def test_only_who_speaks_for_somebody_asks_and_lifts(cast: Cast) -> None:
    for nobody in (cast.classmate, cast.teacher, cast.head):
        with pytest.raises(NotFound):
            ask_restriction(about(cast.pupil), by=nobody)
    ask_restriction(about(cast.pupil, "Der Name stimmt nicht."), by=cast.guardian)
    ask_restriction(about(cast.pupil), by=cast.guardian)
    row = Restriction.objects.get()
    assert (row.asked_as, row.asked_by) == ("guardian", cast.guardian)
    [_me, child] = wards_of(cast.guardian)
    assert (child["person"]["name"], child["restricted_at"]) == ("Ada A.", row.asked_at)
    for nobody in (cast.classmate, cast.teacher):
        with pytest.raises(NotFound):
            lift_own_restriction(cast.pupil.id, by=nobody)
        with pytest.raises(NotFound):
            lift_restriction(row.id, by=nobody)
    for _again in range(2):
        lift_own_restriction(cast.pupil.id, by=cast.guardian)
    acts = AuditEntry.objects.filter(act__startswith="privacy.restrict").order_by("at")
    assert [entry.act for entry in acts] == ["privacy.restricted", "privacy.restriction_lifted"]


def test_the_office_restricts_who_asked_there_and_lifts_it(cast: Cast) -> None:
    restrict_by_office(about(cast.colleague, "Streit um Noten"), by=cast.head)
    [row] = restrictions_for(cast.head)
    assert (row["full_name"], row["asked_as"]) == ("Karl Kohl", "office")
    assert row["reason"] == "Streit um Noten"
    with pytest.raises(NotFound):
        restrict_by_office(about(cast.stranger), by=cast.head)
    with pytest.raises(NotFound):
        restrict_by_office(about(cast.pupil), by=cast.teacher)
    with pytest.raises(Conflict):
        restrict_by_office(about(cast.head), by=cast.head)
    affiliate(cast.foreign_teacher, cast.other_school, "administrator")
    assert restrictions_for(cast.foreign_teacher) == []
    with pytest.raises(NotFound):
        lift_restriction(row["id"], by=cast.foreign_teacher)
    lift_restriction(row["id"], by=cast.head)
    assert restrictions_for(cast.head) == []
    cast.colleague.refresh_from_db()
    assert cast.colleague.is_active


def test_the_person_the_family_and_the_office_are_told(cast: Cast) -> None:
    group = f"group:{cast.class_group.id}"
    sing(cast.pupil, "da", group=cast.class_group)
    ask_restriction(about(cast.pupil), by=cast.guardian)
    told = StreamEvent.objects.filter(type="privacy.request_changed")
    assert set(told.values_list("topic", flat=True)) == {
        f"person:{each.id}" for each in (cast.pupil, cast.guardian, cast.head)
    }
    hidden = StreamEvent.objects.filter(topic=group, type="messaging.messages_restricted")
    assert hidden.count() == 1


def test_nobody_restricts_what_nobody_could_lift(cast: Cast) -> None:
    with pytest.raises(Conflict):
        ask_restriction(about(cast.head), by=cast.head)
    official = make_person("stadt", "Stefan", "Stadt")
    with pytest.raises(Conflict):
        ask_restriction(about(official), by=official)
    affiliate(make_person("zwei", "Zoe", "Zwei"), cast.school, "administrator")
    ask_restriction(about(cast.head), by=cast.head)


def test_restriction_and_erasure_exclude_each_other(cast: Cast) -> None:
    ask_restriction(about(cast.pupil), by=cast.guardian)
    with pytest.raises(Conflict):
        ask_erasure(cast.pupil.id, by=cast.guardian)
    lift_own_restriction(cast.pupil.id, by=cast.guardian)
    ask_erasure(cast.pupil.id, by=cast.guardian)
    with pytest.raises(Conflict):
        ask_restriction(about(cast.pupil), by=cast.guardian)


def test_a_guardian_still_gets_the_childs_copy(cast: Cast) -> None:
    sing(cast.pupil, f"{CANARY} bleibt meins", group=cast.class_group)
    ask_restriction(about(cast.pupil), by=cast.guardian)
    assert CANARY in everything_in(copy_of(cast.pupil, by=cast.guardian))


def test_nothing_planned_is_sent_meanwhile_and_all_of_it_afterwards(cast: Cast) -> None:
    planned = ScheduledMessage.objects.create(
        author=cast.teacher, group=cast.class_group, client_id=uuid4(), body_sealed=b"",
        send_at=now() - timedelta(minutes=1),
    )  # fmt: skip
    restrict_by_office(about(cast.teacher), by=cast.head)
    send_due_messages()
    planned.refresh_from_db()
    assert planned.refused_code == ""
    lift_restriction(Restriction.objects.get().id, by=cast.head)
    send_due_messages()
    assert not ScheduledMessage.objects.filter(pk=planned.pk, refused_code="").exists()


def test_no_roster_takes_a_restricted_person_for_one_who_left(cast: Cast) -> None:
    restrict_by_office(about(cast.pupil), by=cast.head)
    assert school_as_it_is(cast.school).people[cast.pupil.id].is_active


def test_who_left_meanwhile_has_left_when_it_is_lifted(cast: Cast) -> None:
    restrict_by_office(about(cast.colleague), by=cast.head)
    Affiliation.objects.filter(person=cast.colleague).update(ended_on=now().date())
    lift_restriction(Restriction.objects.get().id, by=cast.head)
    cast.colleague.refresh_from_db()
    assert not cast.colleague.is_active
    assert cast.colleague.deactivated_on


def test_every_table_that_can_be_restricted_says_how() -> None:
    restrictable = {model for model in apps.get_models() if issubclass(model, Restrictable)}
    declared = {held.model for held in registry.holdings() if held.restrict}
    assert restrictable == declared
    assert Message in declared


def _ids(client: Client) -> list[UUID]:
    return [UUID(row["id"]) for row in client.get("/api/privacy/restrictions").json()["items"]]


def test_over_the_api_the_office_restricts_and_lifts(cast: Cast) -> None:
    office = past_second_step(cast.head)
    wanted = {"person_id": str(cast.pupil.id), "reason": "Adresse falsch"}
    answer = office.post("/api/privacy/restrictions", wanted, content_type="application/json")
    assert answer.status_code == 201
    [row] = answer.json()["items"]
    assert row["classes"] == ["5a"]
    assert _ids(office) == [UUID(row["id"])]
    assert office.delete(f"/api/privacy/restrictions/{row['id']}").json() == {"items": []}
