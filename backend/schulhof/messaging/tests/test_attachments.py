# SPDX-License-Identifier: EUPL-1.2
"""Files in messages: own ones, once, read by whoever reads the group, gone with the message."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client

from schulhof.communities.models import Membership
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Invalid
from schulhof.messaging import access, actions, rules
from schulhof.messaging.models import Message
from schulhof.messaging.tests.talking import draft, post, say, upload
from schulhof.people.models import Person
from testing.cast import Cast

ClientFor = Callable[[Person], Client]
pytestmark = pytest.mark.usefixtures("store")


def content_of(file_id: object) -> str:
    return f"/api/files/{file_id}/content"


def test_files_come_in_order_and_everybody_in_the_group_reads_them(
    cast: Cast, client_for: ClientFor
) -> None:
    ids = [upload(cast.pupil, name=name) for name in ("b.txt", "a.txt")]
    answer = post(
        client_for(cast.pupil),
        f"/api/groups/{cast.class_group.id}/messages",
        {"client_id": str(uuid4()), "attachment_ids": [str(id_) for id_ in ids]},
    )
    assert answer.status_code == 201
    assert answer.json()["body"] == ""
    listed = client_for(cast.teacher).get(f"/api/groups/{cast.class_group.id}/messages").json()
    assert listed["items"] == [answer.json()]
    assert [file["name"] for file in listed["items"][0]["attachments"]] == ["b.txt", "a.txt"]
    assert client_for(cast.teacher).get(content_of(ids[0])).status_code == 200
    for outsider in (cast.other_pupil, cast.stranger, cast.head):
        assert client_for(outsider).get(content_of(ids[0])).status_code == 404


def test_removed_pupil_reads_the_file_no_more(cast: Cast, client_for: ClientFor) -> None:
    file_id = upload(cast.teacher)
    say(cast.teacher, cast.class_group, attachment_ids=(file_id,))
    assert client_for(cast.pupil).get(content_of(file_id)).status_code == 200
    Membership.objects.filter(person=cast.pupil).update(ended_at=now())
    assert client_for(cast.pupil).get(content_of(file_id)).status_code == 404


def test_a_file_fits_in_one_message_only(cast: Cast) -> None:
    file_id = upload(cast.pupil)
    say(cast.pupil, cast.class_group, attachment_ids=(file_id,))
    with pytest.raises(Invalid) as refused:
        say(cast.pupil, cast.class_group, attachment_ids=(file_id,))
    assert refused.value.code == "attachment_gone"
    assert Message.objects.count() == 1


def test_nobody_attaches_the_file_of_somebody_else(cast: Cast) -> None:
    with pytest.raises(Invalid):
        say(cast.pupil, cast.class_group, attachment_ids=(upload(cast.teacher),))


def test_a_refused_draft_leaves_its_file_for_the_next_try(cast: Cast) -> None:
    file_id = upload(cast.pupil)
    with pytest.raises(Invalid):
        say(cast.pupil, cast.class_group, "x" * 10_001, attachment_ids=(file_id,))
    say(cast.pupil, cast.class_group, attachment_ids=(file_id,))


def test_sending_again_with_a_file_answers_the_same_message(cast: Cast) -> None:
    letter = draft(cast.pupil, cast.class_group, attachment_ids=(upload(cast.pupil),))
    first, again = actions.send_message(letter), actions.send_message(letter)
    assert (again.message, again.repeated) == (first.message, True)


def test_only_so_many_files_in_one_message(cast: Cast) -> None:
    ids = tuple(upload(cast.pupil) for _ in range(rules.ATTACHMENTS_PER_MESSAGE + 1))
    with pytest.raises(Invalid) as refused:
        say(cast.pupil, cast.class_group, attachment_ids=ids)
    assert refused.value.code == "too_many_attachments"
    say(cast.pupil, cast.class_group, attachment_ids=ids[1:])


def test_a_file_goes_with_its_message(
    transactional_db: None, cast: Cast, client_for: ClientFor, store: Path
) -> None:
    file_id = upload(cast.pupil, b"KANARIENVOGEL")
    message = say(cast.pupil, cast.class_group, attachment_ids=(file_id,))
    actions.delete_message(message["id"], by=cast.teacher)
    assert access.message_wire(cast.pupil, message["id"])["attachments"] == []
    assert not StoredFile.objects.exists()
    assert not [path for path in store.rglob("*") if path.is_file()]
    assert client_for(cast.pupil).get(content_of(file_id)).status_code == 404


def test_a_message_with_files_may_lose_its_text(cast: Cast) -> None:
    message = say(cast.pupil, cast.class_group, "Bild", attachment_ids=(upload(cast.pupil),))
    assert actions.edit_message(message["id"], by=cast.pupil, body=" ")["body"] == ""
