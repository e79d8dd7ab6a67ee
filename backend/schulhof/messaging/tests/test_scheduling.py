# SPDX-License-Identifier: EUPL-1.2
"""Messages for later: made, changed, called off, sent once when due, refused visibly."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from schulhof.communities.models import Group, Membership
from schulhof.files.models import StoredFile
from schulhof.foundation import clock
from schulhof.foundation.errors import Conflict, Forbidden, Invalid, NotFound
from schulhof.messaging import access, actions, rules, tasks
from schulhof.messaging.models import Message, ScheduledMessage
from schulhof.messaging.schemas import ScheduledWire
from schulhof.messaging.tests.talking import draft, post, say, text_of, upload
from schulhof.people.models import Person
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import person_topic
from testing.cast import Cast

ClientFor = Callable[[Person], Client]
HOUR = timedelta(hours=1)
pytestmark = pytest.mark.usefixtures("store")


def later(cast: Cast, body: str = "Montag!", **more: object) -> ScheduledWire:
    letter = draft(cast.teacher, cast.class_group, body, **more)
    return actions.schedule_message(letter, send_at=clock.now() + HOUR)[0]


def test_a_message_is_sent_when_its_time_has_come_and_not_before(cast: Cast) -> None:
    waiting = later(cast)
    assert tasks.send_due() == 0
    assert not Message.objects.exists()
    with clock.moved_to(clock.now() + HOUR):
        assert tasks.send_due() == 1
        assert tasks.send_due() == 0
        message = Message.objects.get()
        assert message.created_at == clock.now()
    assert (text_of(message), message.client_id) == ("Montag!", waiting["client_id"])
    assert access.scheduled_of(cast.teacher) == []


def test_scheduling_over_http(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.teacher)
    address = f"/api/groups/{cast.class_group.id}/scheduled"
    letter = {
        "client_id": str(uuid4()),
        "body": "7:30",
        "send_at": (clock.now() + HOUR).isoformat(),
    }
    first, again = post(client, address, letter), post(client, address, letter)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert client.get("/api/me/scheduled").json() == {"items": [first.json()]}
    one = f"/api/scheduled/{first.json()['id']}"
    changed = client.patch(one, {"body": "7:45"}, content_type="application/json").json()
    assert (changed["body"], changed["send_at"]) == ("7:45", first.json()["send_at"])
    sent = client.post(f"{one}/send-now").json()
    assert (sent["body"], sent["client_id"]) == ("7:45", letter["client_id"])
    assert client.delete(one).status_code == 404
    assert post(client, address, letter).json()["code"] == "client_id_used"


def test_nobody_else_sees_or_touches_it(cast: Cast, client_for: ClientFor) -> None:
    one = f"/api/scheduled/{later(cast)['id']}"
    client = client_for(cast.pupil)
    assert client.get("/api/me/scheduled").json() == {"items": []}
    change = client.patch(one, {"body": "x"}, content_type="application/json")
    assert change.status_code == 404
    assert client.delete(one).status_code == 404
    assert client.post(f"{one}/send-now").status_code == 404
    assert text_of(ScheduledMessage.objects.get()) == "Montag!"


def test_outsider_cannot_schedule_into_a_group(cast: Cast) -> None:
    with pytest.raises(NotFound):
        actions.schedule_message(draft(cast.stranger, cast.class_group), send_at=clock.now() + HOUR)


def test_reader_cannot_schedule(cast: Cast) -> None:
    Membership.objects.filter(person=cast.teacher).update(role="reader")
    with pytest.raises(Forbidden):
        later(cast)


@pytest.mark.parametrize(
    ("wait", "code"), [(-HOUR, "send_at_past"), (timedelta(days=400), "send_at_far")]
)
def test_a_time_that_makes_no_sense_is_refused(cast: Cast, wait: timedelta, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        actions.schedule_message(draft(cast.teacher, cast.class_group), send_at=clock.now() + wait)
    assert refused.value.code == code


def test_a_time_without_a_zone_is_refused(cast: Cast, client_for: ClientFor) -> None:
    letter = {"client_id": str(uuid4()), "body": "x", "send_at": "2027-01-11T07:30:00"}
    answer = post(client_for(cast.teacher), f"/api/groups/{cast.class_group.id}/scheduled", letter)
    assert answer.status_code == 422


def test_nobody_schedules_without_end(cast: Cast) -> None:
    for _ in range(rules.SCHEDULED_PER_PERSON):
        later(cast)
    with pytest.raises(Conflict):
        later(cast)


def test_the_author_alone_is_told_of_every_step(cast: Cast) -> None:
    waiting = later(cast)
    actions.change_scheduled(waiting["id"], by=cast.teacher, body="anders")
    actions.delete_scheduled(waiting["id"], by=cast.teacher)
    events = StreamEvent.objects.filter(type="messaging.scheduled_changed")
    assert [event.topic for event in events] == [person_topic(cast.teacher.id)] * 3


def test_what_cannot_be_sent_waits_with_its_reason_and_can_be_mended(cast: Cast) -> None:
    Membership.objects.filter(person=cast.teacher).update(role="member")
    waiting = later(cast)
    Group.objects.filter(id=cast.class_group.id).update(closed_at=clock.now())
    with clock.moved_to(clock.now() + HOUR):
        assert tasks.send_due() == 1
        assert tasks.send_due() == 0
    assert not Message.objects.exists()
    [refused] = access.scheduled_of(cast.teacher)
    assert (refused["refused_code"], refused["body"]) == ("closed", "Montag!")
    Group.objects.filter(id=cast.class_group.id).update(closed_at=None)
    with clock.moved_to(clock.now() + 2 * HOUR):
        with pytest.raises(Invalid):
            actions.change_scheduled(waiting["id"], by=cast.teacher, body="neu")
        mended = actions.change_scheduled(
            waiting["id"], by=cast.teacher, send_at=clock.now() + HOUR
        )
        assert mended["refused_code"] is None
    with clock.moved_to(clock.now() + 3 * HOUR):
        tasks.send_due()
    assert text_of(Message.objects.get()) == "Montag!"


def test_one_refused_message_does_not_hold_up_the_others(cast: Cast) -> None:
    doomed = draft(cast.head, cast.staff_group, "zu spät")
    actions.schedule_message(doomed, send_at=clock.now() + timedelta(minutes=1))
    later(cast)
    Membership.objects.filter(person=cast.head).update(ended_at=clock.now())
    with clock.moved_to(clock.now() + HOUR):
        tasks.send_due()
    assert text_of(Message.objects.get()) == "Montag!"
    assert access.scheduled_of(cast.head)[0]["refused_code"] == "not_found"


def test_a_refused_message_is_not_tried_again_beside_others(cast: Cast) -> None:
    doomed = draft(cast.head, cast.staff_group, "zu spät")
    actions.schedule_message(doomed, send_at=clock.now() + timedelta(minutes=1))
    later(cast)
    ended = Membership.objects.filter(person=cast.head)
    ended.update(ended_at=clock.now())
    with clock.moved_to(clock.now() + timedelta(minutes=2)):
        tasks.send_due()
    ended.update(ended_at=None)
    with clock.moved_to(clock.now() + HOUR):
        tasks.send_due()
    assert text_of(Message.objects.get()) == "Montag!"


def test_files_wait_with_the_message_and_only_the_author_reads_them(
    cast: Cast, client_for: ClientFor
) -> None:
    file_id = upload(cast.teacher)
    waiting = later(cast, "", attachment_ids=(file_id,))
    assert [file["id"] for file in waiting["attachments"]] == [file_id]
    content = f"/api/files/{file_id}/content"
    assert client_for(cast.teacher).get(content).status_code == 200
    assert client_for(cast.pupil).get(content).status_code == 404
    with pytest.raises(Invalid):
        say(cast.teacher, cast.class_group, attachment_ids=(file_id,))
    with clock.moved_to(clock.now() + HOUR):
        tasks.send_due()
    assert client_for(cast.pupil).get(content).status_code == 200


def test_exchanged_and_called_off_files_are_let_go(
    transactional_db: None, cast: Cast, store: Path
) -> None:
    first, second = upload(cast.teacher), upload(cast.teacher)
    waiting = later(cast, attachment_ids=(first,))
    changed = actions.change_scheduled(waiting["id"], by=cast.teacher, attachment_ids=(second,))
    assert [file["id"] for file in changed["attachments"]] == [second]
    assert StoredFile.objects.get().id == second
    actions.delete_scheduled(waiting["id"], by=cast.teacher)
    assert not StoredFile.objects.exists()
    assert not [path for path in store.rglob("*") if path.is_file()]


@pytest.mark.django_db(transaction=True)
def test_several_processes_send_each_message_once(cast: Cast) -> None:
    for number in range(20):
        later(cast, str(number))
    start, moment = Barrier(3), clock.now() + HOUR

    def sender() -> None:
        start.wait()
        with clock.moved_to(moment):
            tasks.send_due()
        connection.close()

    threads = [Thread(target=sender) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    bodies = [text_of(message) for message in Message.objects.order_by("number")]
    assert sorted(bodies, key=int) == [str(number) for number in range(20)]
