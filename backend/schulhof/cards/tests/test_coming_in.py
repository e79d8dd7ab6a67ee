# SPDX-License-Identifier: EUPL-1.2
"""A child comes in by card: in a lesson or on a device of the class, for so long, and for so much."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from schulhof.cards.models import Card, Device, Lesson
from schulhof.foundation.clock import now
from schulhof.people.models import Person, Session
from schulhof.people.tasks import end_due_sessions
from schulhof.people.tests.browser import is_signed_in
from schulhof.schools.models import ClassMember
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import person_topic
from testing.cast import Cast, affiliate, go_live

from .holding_up import OTHERS, PICTURES, begin_lesson, give_card, hold_up

ClientFor = Callable[[Person], Client]


def may_talk(client: Client) -> bool:
    return client.get("/api/communities").status_code == 200


@pytest.fixture
def lesson(cast: Cast) -> Lesson:
    return Lesson.objects.create(
        school_class=cast.school_class, ends_at=now() + timedelta(minutes=45)
    )


@pytest.mark.row(22)
def test_child_with_card_and_pictures_in_a_lesson_talks_until_it_is_over(
    cast: Cast, lesson: Lesson
) -> None:
    client = Client()
    assert hold_up(give_card(cast.pupil), client=client).status_code == 204
    me = client.get("/api/me").json()
    assert me["person"]["id"] == str(cast.pupil.id)
    assert me["limited_until"] == lesson.ends_at.isoformat().replace("+00:00", "Z")
    answer = client.post(
        f"/api/groups/{cast.class_group.id}/messages",
        {"client_id": str(lesson.id), "body": "Hallo"},
        content_type="application/json",
    )
    assert answer.status_code == 201
    assert client.get("/api/me/sessions").json()["code"] == "limited_session"


@pytest.mark.row(22)
def test_card_as_typed_from_paper_counts_too(cast: Cast, lesson: Lesson) -> None:
    code = give_card(cast.pupil).lower()
    typed = "-".join(code[start : start + 4] for start in range(0, len(code), 4))
    assert hold_up(typed).status_code == 204


@pytest.mark.row(22)
@pytest.mark.row(28)
@pytest.mark.attack(14)
def test_whatever_does_not_let_in_gets_one_answer(cast: Cast, lesson: Lesson) -> None:
    code = give_card(cast.pupil)
    without_pictures = give_card(cast.classmate, [])
    no_lesson = give_card(cast.other_pupil)
    answers = [
        hold_up("A" * 28),
        hold_up(code, OTHERS),
        hold_up(code, ["fish", "tree", "car", "ball"]),
        hold_up(without_pictures),
        hold_up(no_lesson),
    ]
    assert {(answer.status_code, answer.content) for answer in answers} == {
        (422, answers[0].content)
    }
    assert answers[0].json()["code"] == "wrong_card"
    assert not Session.objects.exists()


@pytest.mark.row(22)
def test_card_outside_a_lesson_and_after_it_opens_nothing(cast: Cast) -> None:
    code = give_card(cast.pupil)
    assert hold_up(code).status_code == 422
    lesson = Lesson.objects.create(school_class=cast.school_class, ends_at=now())
    assert hold_up(code).status_code == 422
    Lesson.objects.filter(pk=lesson.pk).update(ends_at=now() + timedelta(minutes=1))
    assert hold_up(code).status_code == 204


@pytest.mark.row(22)
@pytest.mark.attack(2)
def test_pupil_who_left_the_class_does_not_come_in_with_it(cast: Cast, lesson: Lesson) -> None:
    code = give_card(cast.pupil)
    ClassMember.objects.filter(person=cast.pupil).update(ended_on=now().date())
    assert hold_up(code).status_code == 422


@pytest.mark.row(22)
def test_deactivated_pupil_does_not_come_in(cast: Cast, lesson: Lesson) -> None:
    code = give_card(cast.pupil)
    Person.objects.filter(pk=cast.pupil.pk).update(is_active=False)
    assert hold_up(code).status_code == 422


@pytest.mark.row(22)
@pytest.mark.parametrize("role", ["guardian", "teacher", "administrator"])
def test_who_is_more_than_a_pupil_never_comes_in_by_card(
    cast: Cast, lesson: Lesson, role: str
) -> None:
    code = give_card(cast.pupil)
    affiliate(cast.pupil, cast.other_school, role, agrees=False)
    assert hold_up(code).status_code == 422


@pytest.mark.row(42)
def test_card_at_a_school_without_cards_opens_nothing(cast: Cast, lesson: Lesson) -> None:
    code = give_card(cast.pupil)
    go_live(cast.school, without=["picture_sign_in"])
    assert hold_up(code).status_code == 422
    assert not Session.objects.exists()


@pytest.mark.row(22)
def test_session_is_over_with_the_lesson_and_its_person_is_told(cast: Cast, lesson: Lesson) -> None:
    client = Client()
    with time_machine.travel(now(), tick=False) as clock:
        Lesson.objects.update(ends_at=now() + timedelta(minutes=45))
        hold_up(give_card(cast.pupil), client=client)
        end_due_sessions()
        clock.shift(45 * 60 - 1)
        assert may_talk(client)
        clock.shift(1)
        assert not may_talk(client)  # even before the job comes by
        end_due_sessions()
        end_due_sessions()
    assert not Session.objects.exists()
    told = StreamEvent.objects.filter(topic=person_topic(cast.pupil.id))
    assert [event.type for event in told] == ["people.session_ended"]


@pytest.mark.row(22)
def test_next_child_on_the_same_tablet_is_the_only_one_signed_in(
    cast: Cast, lesson: Lesson
) -> None:
    tablet = Client()
    hold_up(give_card(cast.pupil), client=tablet)
    assert hold_up(give_card(cast.classmate), client=tablet).status_code == 204
    assert tablet.get("/api/me").json()["person"]["id"] == str(cast.classmate.id)
    assert list(Session.objects.values_list("person", flat=True)) == [cast.classmate.id]


@pytest.mark.row(22)
def test_child_without_passphrase_may_not_choose_one_by_card(cast: Cast, lesson: Lesson) -> None:
    cast.pupil.set_unusable_password()
    cast.pupil.save()
    client = Client()
    hold_up(give_card(cast.pupil), client=client)
    answer = client.post(
        "/api/auth/browser/v1/account/password/change",
        {"new_password": "kiesel laterne moos"},
        content_type="application/json",
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "limited_session")
    cast.pupil.refresh_from_db()
    assert not cast.pupil.has_usable_password()


@pytest.mark.row(22)
def test_child_signs_out_by_themselves(cast: Cast, lesson: Lesson) -> None:
    client = Client()
    hold_up(give_card(cast.pupil), client=client)
    answer = client.delete("/api/auth/browser/v1/auth/session")
    assert answer["Clear-Site-Data"]
    assert not is_signed_in(client)
    assert not Session.objects.exists()


@pytest.mark.row(22)
def test_device_of_the_class_lets_its_cards_in_for_a_double_lesson(
    cast: Cast, client_for: ClientFor
) -> None:
    tablet = joined_device(cast, client_for)
    code = give_card(cast.pupil)
    assert hold_up(code).status_code == 422
    assert hold_up(code, client=tablet).status_code == 204
    session = Session.objects.get(person=cast.pupil)
    assert session.let_in_by == Device.objects.get().id
    assert session.ends_at is not None
    assert timedelta(minutes=89) < session.ends_at - now() <= timedelta(minutes=90)


@pytest.mark.row(22)
def test_device_of_a_class_lets_no_other_class_in(cast: Cast, client_for: ClientFor) -> None:
    tablet = joined_device(cast, client_for)
    assert hold_up(give_card(cast.other_pupil), client=tablet).status_code == 422


def joined_device(cast: Cast, client_for: ClientFor) -> Client:
    """A tablet that joined class 5a."""
    made = client_for(cast.teacher).post(
        f"/api/classes/{cast.school_class.id}/card-devices",
        {"name": "Tablet 1"},
        content_type="application/json",
    )
    tablet = Client()
    joined = tablet.post(
        "/api/card/device", {"code": made.json()["code"]}, content_type="application/json"
    )
    assert joined.json() == {"name": "Tablet 1", "school_class": "5a"}
    cookie = tablet.cookies["schulhof_device"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/api/card")
    return tablet


@pytest.mark.row(22)
def test_pictures_in_another_shape_are_refused(cast: Cast, lesson: Lesson) -> None:
    code = give_card(cast.pupil)
    for pictures in ([], PICTURES[:3], [*PICTURES, "sun"], ["cat", "sun", "boat", "dragon"]):
        assert hold_up(code, pictures).status_code == 422
    assert Card.objects.count() == 1
    assert not Session.objects.exists()


def test_lesson_of_the_office_counts_as_well(cast: Cast, client_for: ClientFor) -> None:
    assert begin_lesson(client_for(cast.head), cast.school_class.id).status_code == 201
    assert hold_up(give_card(cast.pupil)).status_code == 204
