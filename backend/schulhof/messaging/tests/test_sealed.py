# SPDX-License-Identifier: EUPL-1.2
"""What is written lies sealed; without its key it is calmly not shown."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from schulhof.communities.access import group_for, scopes_of
from schulhof.communities.actions import open_direct
from schulhof.communities.models import Group, Partnership
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import moved_to, now
from schulhof.foundation.errors import DomainError
from schulhof.messaging import access, actions
from schulhof.messaging.models import Message, MessageEdit, ScheduledMessage
from schulhof.messaging.tests.talking import draft, say, upload
from schulhof.people.models import Person
from schulhof.vault.access import INSTALLATION, school_scope, scope_of
from schulhof.vault.actions import destroy_key
from testing.cast import Cast

ClientFor = Callable[[Person], Client]
CANARY = "Kanarienvogel"


@pytest.fixture(autouse=True)
def _own_keys(settings: Settings, tmp_path: Path) -> None:
    settings.KEY_DIR = tmp_path / "keys"


def raw(model: type[Model]) -> bytes:
    """Everything the table holds, as it lies there."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {model._meta.db_table}")
        rows = cursor.fetchall()
    return b" ".join(
        bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
        for row in rows
        for value in row
    )


def destroyed(cast: Cast) -> None:
    assert destroy_key(school_scope(cast.school.id))


@pytest.mark.row(58)
def test_texts_lie_sealed_in_every_table(cast: Cast) -> None:
    message = say(cast.teacher, cast.class_group, f"Der {CANARY} singt")
    actions.edit_message(message["id"], by=cast.teacher, body=f"{CANARY} fliegt")
    later = now() + timedelta(days=1)
    actions.schedule_message(draft(cast.teacher, cast.class_group, CANARY), send_at=later)
    for model in (Message, MessageEdit, ScheduledMessage):
        assert model.objects.exists()
        assert CANARY.lower().encode() not in raw(model).lower()


def test_former_texts_are_kept_in_order_and_go_with_the_message(cast: Cast) -> None:
    message = say(cast.pupil, cast.class_group, "eins")
    for text in ("zwei", "zwei", "drei"):
        actions.edit_message(message["id"], by=cast.pupil, body=text)
    former = access.former_bodies([message["id"]])[message["id"]]
    assert [each.body.text for each in former] == ["eins", "zwei"]
    actions.delete_message(message["id"], by=cast.teacher)
    assert not MessageEdit.objects.exists()
    assert not Message.objects.exclude(word_tokens=b"").exists()


def test_a_text_moved_to_another_message_is_not_shown(cast: Cast, client_for: ClientFor) -> None:
    first, second = (say(cast.teacher, cast.class_group, text) for text in ("ja", "nein"))
    moved = Message.objects.get(id=first["id"]).body_sealed
    Message.objects.filter(id=second["id"]).update(body_sealed=moved)
    answer = client_for(cast.pupil).get(f"/api/groups/{cast.class_group.id}/messages").json()
    shown = [(one["body"], one["unreadable"]) for one in answer["items"]]
    assert shown == [("ja", None), ("", "tampered")]


def test_without_its_key_a_message_is_calmly_not_shown(cast: Cast, client_for: ClientFor) -> None:
    message = say(cast.teacher, cast.class_group, CANARY)
    destroyed(cast)
    client = client_for(cast.pupil)
    for path in (
        f"/api/messages/{message['id']}",
        f"/api/groups/{cast.class_group.id}/messages",
        f"/api/messages/{message['id']}/thread",
        "/api/home",
        f"/api/search?q={CANARY}",
    ):
        answer = client.get(path)
        assert answer.status_code == 200
        assert CANARY not in answer.content.decode()
    assert client.get(f"/api/messages/{message['id']}").json()["unreadable"] == "key_destroyed"


def test_without_a_key_nothing_is_sent_changed_or_scheduled_and_it_says_why(cast: Cast) -> None:
    message = say(cast.teacher, cast.class_group, CANARY)
    later = now() + timedelta(days=1)
    actions.schedule_message(draft(cast.teacher, cast.class_group, "spaeter"), send_at=later)
    destroyed(cast)
    acts: list[Callable[[], object]] = [
        lambda: say(cast.teacher, cast.class_group, "noch etwas"),
        lambda: actions.edit_message(message["id"], by=cast.teacher, body="anders"),
        lambda: actions.schedule_message(
            draft(cast.teacher, cast.class_group, "mehr"), send_at=later
        ),
    ]
    for act in acts:
        with pytest.raises(DomainError) as refused:
            act()
        assert refused.value.code == "key_destroyed"
    actions.delete_message(message["id"], by=cast.teacher)
    with moved_to(later + timedelta(hours=1)):
        assert actions.send_due_messages() == 1
    [waiting] = access.scheduled_of(cast.teacher)
    assert (waiting["body"], waiting["refused_code"]) == ("", "key_destroyed")


def test_one_refused_for_its_key_takes_no_other_along(cast: Cast) -> None:
    direct = open_direct(by=cast.teacher, others=[cast.colleague.id])
    Partnership.objects.create(
        community=cast.class_community, school=cast.other_school, state="agreed"
    )
    say(cast.teacher, Group.objects.get(id=direct), "unter dem Schlüssel der Schule")
    destroyed(cast)
    refused, sent = actions.send_messages(
        [
            draft(cast.teacher, Group.objects.get(id=direct), "nein"),
            draft(cast.teacher, cast.class_group, "ja"),
        ]
    )
    assert getattr(refused, "code", None) == "key_destroyed"
    assert isinstance(sent, actions.Sent)


def test_whose_key_seals(cast: Cast) -> None:
    def scope(person: Person, group_id: object) -> str:
        group = group_for(person, group_id)  # type: ignore[arg-type]
        return scopes_of([group])[group.id]

    ours = school_scope(cast.school.id)
    assert scope(cast.teacher, cast.class_group.id) == ours
    inside = open_direct(by=cast.teacher, others=[cast.colleague.id])
    assert scope(cast.teacher, inside) == ours
    across = open_direct(by=cast.teacher, others=[cast.foreign_teacher.id])
    assert scope(cast.teacher, across) == INSTALLATION
    Partnership.objects.create(
        community=cast.class_community, school=cast.other_school, state="agreed"
    )
    assert scope(cast.teacher, cast.class_group.id) == INSTALLATION


def test_what_was_written_before_a_partnership_goes_with_the_schools_key(cast: Cast) -> None:
    before = say(cast.teacher, cast.class_group, "vorher")
    Partnership.objects.create(
        community=cast.class_community, school=cast.other_school, state="agreed"
    )
    during = say(cast.teacher, cast.class_group, "waehrenddessen")
    destroyed(cast)
    assert access.message_wire(cast.pupil, before["id"])["unreadable"] == "key_destroyed"
    assert access.message_wire(cast.pupil, during["id"])["body"] == "waehrenddessen"


def test_a_planned_file_goes_under_the_key_of_the_place_where_it_is_sent(cast: Cast) -> None:
    file_id = upload(cast.teacher)
    later = now() + timedelta(days=1)
    planned = draft(cast.teacher, cast.class_group, attachment_ids=(file_id,))
    actions.schedule_message(planned, send_at=later)
    assert scope_of(StoredFile.objects.get().key_sealed) == school_scope(cast.school.id)
    Partnership.objects.create(
        community=cast.class_community, school=cast.other_school, state="agreed"
    )
    with moved_to(later):
        assert actions.send_due_messages() == 1
    assert scope_of(StoredFile.objects.get().key_sealed) == INSTALLATION
    assert scope_of(StoredFile.objects.get().name_sealed) == INSTALLATION


def test_without_its_key_a_file_in_a_message_says_why(cast: Cast, client_for: ClientFor) -> None:
    file_id = upload(cast.teacher)
    say(cast.teacher, cast.class_group, attachment_ids=(file_id,))
    destroyed(cast)
    answer = client_for(cast.pupil).get(f"/api/groups/{cast.class_group.id}/messages")
    [[file]] = [message["attachments"] for message in answer.json()["items"]]
    assert (file["name"], file["unreadable"]) == ("", "key_destroyed")


def test_sealing_asks_the_database_nothing_more_for_three_than_for_one(cast: Cast) -> None:
    def queries(count: int) -> int:
        drafts = [draft(cast.teacher, cast.class_group, f"Satz {i}") for i in range(count)]
        with CaptureQueriesContext(connection) as captured:
            actions.send_messages(drafts)
        return len(captured)

    say(cast.teacher, cast.class_group, "warm")
    assert queries(1) == queries(3)
