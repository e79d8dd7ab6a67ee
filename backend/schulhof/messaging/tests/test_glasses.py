# SPDX-License-Identifier: EUPL-1.2
"""No silent reading: one asks, somebody in another role lets them, it ends by itself, and everybody is told."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.communities.models import Group
from schulhof.foundation.clock import moved_to, now
from schulhof.people.models import InstallationRole, Person
from schulhof.safeguarding.actions import open_direct
from schulhof.safeguarding.models import Case, Glass
from schulhof.schools.models import NamedContact
from testing.cast import Cast, make_person

from .helping import report, told
from .talking import post, say

ClientFor = Callable[[Person], Client]

pytestmark = pytest.mark.row(17)

WHY = {"reason": "Ein Kind hat um Hilfe gebeten.", "notice": "Wir mussten ein Kind schützen."}


@pytest.fixture
def group_id(cast: Cast) -> UUID:
    """A conversation that neither contact is in."""
    found = open_direct([cast.pupil.id], by=cast.teacher)
    say(cast.teacher, found, "unter uns")
    return found


@pytest.fixture
def dpo(db: None) -> Person:
    person = make_person("dpo", "Dora", "Datenschutz")
    InstallationRole.objects.create(person=person, role="dpo")
    return person


def ask(client: Client, group_id: UUID | str, **more: Any) -> Any:
    return post(client, "/api/break-glass", {"group_id": str(group_id)} | WHY | more)


def look(client: Client, glass_id: UUID) -> int:
    return client.get(f"/api/break-glass/{glass_id}/messages").status_code


def test_contact_asks_head_lets_them_contact_reads_and_all_are_told_when_it_is_over(
    cast: Cast, client_for: ClientFor, group_id: UUID
) -> None:
    contact, head, pupil = (client_for(who) for who in (cast.colleague, cast.head, cast.pupil))
    assert ask(contact, group_id).status_code == 201
    glass_id = Glass.objects.get().id
    assert look(contact, glass_id) == 404
    (waiting,) = head.get("/api/break-glass").json()["items"]
    assert (waiting["state"], waiting["may_decide"], waiting["reason"]) == (
        "asked", True, WHY["reason"],
    )  # fmt: skip
    assert head.post(f"/api/break-glass/{glass_id}/approve").status_code == 204
    page = contact.get(f"/api/break-glass/{glass_id}/messages").json()
    assert [each["body"] for each in page["items"]] == ["unter uns"]
    assert look(head, glass_id) == 404, "who lets them does not read"
    assert pupil.get("/api/break-glass/notices").json()["items"] == []
    with moved_to(now() + timedelta(hours=24, seconds=1)):
        assert look(contact, glass_id) == 404
        (notice,) = pupil.get("/api/break-glass/notices").json()["items"]
        assert notice["why"] == WHY["notice"]
        assert "Kohl" not in str(notice)
        assert len(client_for(cast.teacher).get("/api/break-glass/notices").json()["items"]) == 1
        assert client_for(cast.classmate).get("/api/break-glass/notices").json()["items"] == []
        for _ in range(2):
            noted = pupil.post(f"/api/break-glass/notices/{notice['id']}/noted")
            assert noted.status_code == 204
        assert pupil.get("/api/break-glass/notices").json()["items"] == []
    assert told(cast.head, "safeguarding.glass_changed") == 2


def test_every_look_is_written_down_with_who_and_where_and_no_word_of_it(
    cast: Cast, client_for: ClientFor, group_id: UUID
) -> None:
    contact = client_for(cast.colleague)
    ask(contact, group_id)
    glass_id = Glass.objects.get().id
    client_for(cast.head).post(f"/api/break-glass/{glass_id}/approve")
    assert [look(contact, glass_id) for _ in range(2)] == [200, 200]
    reads = AuditEntry.objects.filter(act="safeguarding.glass_read")
    assert list(reads.values_list("actor_id", "subject_id", "school_id")) == 2 * [
        (cast.colleague.id, group_id, cast.school.id)
    ]
    assert AuditEntry.objects.filter(act="safeguarding.glass_opened").count() == 1
    assert "unter uns" not in str(list(AuditEntry.objects.values()))
    assert "Hilfe" not in str(list(Glass.objects.values()))


def test_nobody_lets_themselves_nor_the_other_contact_nor_one_inside(
    cast: Cast, client_for: ClientFor, group_id: UUID
) -> None:
    NamedContact.objects.filter(person=cast.head, kind="safeguarding").update(person=cast.teacher)
    NamedContact.objects.create(school=cast.school, person=cast.head, kind="safeguarding")
    asked = ask(client_for(cast.head), group_id)
    assert asked.status_code == 201
    approve = f"/api/break-glass/{Glass.objects.get().id}/approve"
    for person in (cast.head, cast.colleague, cast.teacher, cast.pupil, cast.foreign_teacher):
        assert client_for(person).post(approve).status_code == 404, person


def test_data_protection_officer_lets_them_and_reads_nothing(
    cast: Cast, client_for: ClientFor, group_id: UUID, dpo: Person
) -> None:
    ask(client_for(cast.head), group_id)
    glass_id = Glass.objects.get().id
    officer = client_for(dpo)
    assert officer.post(f"/api/break-glass/{glass_id}/approve").status_code == 204
    assert look(officer, glass_id) == 404
    assert look(client_for(cast.head), glass_id) == 200
    again = officer.post(f"/api/break-glass/{glass_id}/approve")
    assert (again.status_code, again.json()["code"]) == (409, "decided")


def test_only_contacts_of_the_group_s_school_who_are_not_in_it_may_ask(
    cast: Cast, client_for: ClientFor, group_id: UUID
) -> None:
    for person in (cast.teacher, cast.pupil, cast.guardian, cast.foreign_teacher, cast.stranger):
        assert ask(client_for(person), group_id).status_code == 404, person
    inside = open_direct([cast.colleague.id], by=cast.teacher)
    assert ask(client_for(cast.colleague), inside).status_code == 404
    elsewhere = Group.objects.filter(community__school=cast.other_school).first()
    assert elsewhere is not None
    assert ask(client_for(cast.colleague), elsewhere.id).status_code == 404
    assert ask(client_for(cast.colleague), group_id, hours=100).status_code == 422
    assert ask(client_for(cast.colleague), group_id, reason="   ").status_code == 422
    assert Glass.objects.count() == 0


def test_declined_closed_and_forgotten_questions_open_nothing(
    cast: Cast, client_for: ClientFor, group_id: UUID
) -> None:
    contact, head = client_for(cast.colleague), client_for(cast.head)
    for _ in range(3):
        ask(contact, group_id)
    declined, closed, forgotten = Glass.objects.order_by("asked_at").values_list("id", flat=True)
    assert head.post(f"/api/break-glass/{declined}/decline").status_code == 204
    assert head.post(f"/api/break-glass/{closed}/approve").status_code == 204
    assert contact.post(f"/api/break-glass/{closed}/close").status_code == 204
    assert AuditEntry.objects.get(act="safeguarding.glass_closed").actor_id == cast.colleague.id
    with moved_to(now() + timedelta(days=3, seconds=1)):
        assert head.post(f"/api/break-glass/{forgotten}/approve").status_code == 409
        states = [each["state"] for each in contact.get("/api/break-glass").json()["items"]]
    assert states == ["lapsed", "ended", "declined"]
    for glass_id in (declined, closed, forgotten):
        assert look(contact, glass_id) == 404
    notices = client_for(cast.pupil).get("/api/break-glass/notices").json()["items"]
    assert len(notices) == 1, "who declined has nothing to tell"


def test_contact_who_is_no_contact_any_more_reads_no_further(
    cast: Cast, client_for: ClientFor, group_id: UUID
) -> None:
    contact = client_for(cast.colleague)
    ask(contact, group_id)
    glass_id = Glass.objects.get().id
    client_for(cast.head).post(f"/api/break-glass/{glass_id}/approve")
    assert look(contact, glass_id) == 200
    NamedContact.objects.filter(person=cast.colleague).delete()
    assert look(contact, glass_id) == 404


def test_reported_administrator_does_not_decide_about_the_case(
    cast: Cast, client_for: ClientFor
) -> None:
    found = open_direct([cast.head.id], by=cast.teacher)
    report(client_for(cast.teacher), say(cast.head, found, "gemein"))
    case = Case.objects.get()
    asked = ask(client_for(cast.colleague), found, case_id=str(case.id))
    assert asked.status_code == 201
    approve = f"/api/break-glass/{Glass.objects.get().id}/approve"
    assert client_for(cast.head).post(approve).status_code == 404
