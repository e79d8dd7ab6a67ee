# SPDX-License-Identifier: EUPL-1.2
"""Lessons and devices: who lets the cards of a class count, and how it ends."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.cards.models import Device, Lesson
from schulhof.cards.tasks import forget_over
from schulhof.foundation.clock import now
from schulhof.people.models import Person, Session
from schulhof.schools.models import ClassMember
from schulhof.stream.models import StreamEvent
from testing.cast import STARTED, Cast

from .holding_up import begin_lesson, give_card, hold_up

ClientFor = Callable[[Person], Client]
JSON = "application/json"


@pytest.mark.row(22)
def test_teacher_begins_a_lesson_once(cast: Cast, client_for: ClientFor) -> None:
    teacher = client_for(cast.teacher)
    begun = begin_lesson(teacher, cast.school_class.id)
    assert begun.status_code == 201
    assert begun.json()["lesson"]["ends_at"]
    again = begin_lesson(teacher, cast.school_class.id)
    assert (again.status_code, again.json()["code"]) == (409, "lesson_on")
    entry = AuditEntry.objects.get(act="cards.lesson_begun")
    assert (entry.actor_id, entry.subject_id) == (cast.teacher.id, cast.school_class.id)


@pytest.mark.row(22)
def test_colleague_who_teaches_the_class_begins_a_lesson_but_sees_no_cards(
    cast: Cast, client_for: ClientFor
) -> None:
    colleague = client_for(cast.colleague)
    assert begin_lesson(colleague, cast.school_class.id).status_code == 404
    ClassMember.objects.create(
        school_class=cast.school_class, person=cast.colleague, part="teacher", source="manual",
        started_on=STARTED,
    )  # fmt: skip
    found = begin_lesson(colleague, cast.school_class.id).json()
    assert (found["cards"], found["devices"]) == ([], [])
    assert found["abilities"] == {"manage": False}
    address = f"/api/classes/{cast.school_class.id}/printed-cards"
    assert colleague.post(address, {}, content_type=JSON).status_code == 404


def test_lesson_has_one_of_five_lengths(cast: Cast, client_for: ClientFor) -> None:
    teacher = client_for(cast.teacher)
    for minutes in (0, -5, 20, 600):
        assert begin_lesson(teacher, cast.school_class.id, minutes).status_code == 422
    assert not Lesson.objects.exists()


@pytest.mark.row(22)
def test_ending_the_lesson_ends_the_sessions_it_let_in_and_tells(
    cast: Cast, client_for: ClientFor
) -> None:
    teacher, tablet, own = client_for(cast.teacher), Client(), client_for(cast.classmate)
    begin_lesson(teacher, cast.school_class.id)
    hold_up(give_card(cast.pupil), client=tablet)
    for _ in range(2):
        address = f"/api/classes/{cast.school_class.id}/lesson"
        assert teacher.delete(address).status_code == 204
    assert tablet.get("/api/communities").status_code == 401
    assert own.get("/api/communities").status_code == 200
    assert StreamEvent.objects.filter(type="people.session_ended").count() == 1
    assert AuditEntry.objects.filter(act="cards.lesson_ended").count() == 1
    assert hold_up(give_card(cast.pupil)).status_code == 422


def add_device(client: Client, cast: Cast, name: str = "Tablet 1") -> dict[str, str]:
    found: dict[str, str] = client.post(
        f"/api/classes/{cast.school_class.id}/card-devices", {"name": name}, content_type=JSON
    ).json()
    return found


def join(code: str, client: Client | None = None) -> int:
    return (
        (client or Client()).post("/api/card/device", {"code": code}, content_type=JSON).status_code
    )


@pytest.mark.row(22)
def test_device_joins_once_and_is_listed(cast: Cast, client_for: ClientFor) -> None:
    teacher = client_for(cast.teacher)
    made = add_device(teacher, cast)
    address = f"/api/classes/{cast.school_class.id}/cards"
    assert [each["joined"] for each in teacher.get(address).json()["devices"]] == [False]
    assert join(made["code"]) == 200
    assert join(made["code"]) == 422
    assert [each["joined"] for each in teacher.get(address).json()["devices"]] == [True]
    assert str(Device.objects.get().expires_on) == "2027-07-31"
    kept = " ".join(str(value) for row in Device.objects.values_list() for value in row)
    assert made["code"].replace("-", "") not in kept


def test_device_that_comes_too_late_does_not_join(cast: Cast, client_for: ClientFor) -> None:
    made = add_device(client_for(cast.teacher), cast)
    Device.objects.update(joins_until=now())
    assert join(made["code"]) == 422
    assert join("C" * 28) == 422


@pytest.mark.row(22)
def test_removed_device_lets_nobody_in_and_whom_it_let_in_is_out(
    cast: Cast, client_for: ClientFor
) -> None:
    teacher, tablet, code = client_for(cast.teacher), Client(), give_card(cast.pupil)
    made = add_device(teacher, cast)
    join(made["code"], tablet)
    assert hold_up(code, client=tablet).status_code == 204
    address = f"/api/classes/{cast.school_class.id}/card-devices/{made['id']}"
    assert client_for(cast.colleague).delete(address).status_code == 404
    assert teacher.delete(address).status_code == 204
    assert tablet.get("/api/communities").status_code == 401
    assert hold_up(code, client=tablet).status_code == 422
    assert teacher.delete(address).status_code == 404
    assert not Session.objects.filter(person=cast.pupil).exists()


def test_guessing_codes_of_devices_is_stopped(cast: Cast) -> None:
    for _ in range(300):
        assert join("C" * 28) == 422
    assert join("C" * 28) == 429


def test_night_forgets_what_is_over_and_nothing_else(cast: Cast, client_for: ClientFor) -> None:
    teacher = client_for(cast.teacher)
    add_device(teacher, cast)
    Device.objects.update(joins_until=now() - timedelta(seconds=1))
    join(add_device(teacher, cast, "Tablet 2")["code"])
    Lesson.objects.create(school_class=cast.school_class, ends_at=now())
    forget_over()
    assert not Lesson.objects.exists()
    assert [each.name for each in Device.objects.all()] == ["Tablet 2"]
    Device.objects.update(expires_on=now().date() - timedelta(days=1))
    begin_lesson(teacher, cast.school_class.id)
    forget_over()
    assert Lesson.objects.count() == 1
    assert not Device.objects.exists()
