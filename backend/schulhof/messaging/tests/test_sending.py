# SPDX-License-Identifier: EUPL-1.2
"""Sending: allowed, refused, told, repeated."""

from collections.abc import Callable
from uuid import uuid4

import msgspec
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.communities.models import Group, Membership
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, Forbidden, Invalid, NotFound
from schulhof.messaging import actions
from schulhof.messaging.models import Message
from schulhof.messaging.tests.talking import draft, post, say
from schulhof.people.models import Person
from schulhof.stream.events import Frame
from schulhof.stream.models import StreamEvent
from schulhof.stream.topics import group_topic
from testing.cast import Cast

ClientFor = Callable[[Person], Client]


def messages_of(group: Group) -> str:
    return f"/api/groups/{group.id}/messages"


def test_pupil_sends_and_everybody_in_class_reads(cast: Cast, client_for: ClientFor) -> None:
    answer = post(
        client_for(cast.pupil),
        messages_of(cast.class_group),
        {"client_id": str(uuid4()), "body": "Guten Morgen!"},
    )
    assert answer.status_code == 201
    read = client_for(cast.classmate).get(messages_of(cast.class_group)).json()
    assert read["items"] == [answer.json()]
    assert read["items"][0]["author"]["name"] == "Ada A."
    assert read["items"][0]["author"]["school"] is None


def test_stranger_sending_gets_not_found(cast: Cast, client_for: ClientFor) -> None:
    answer = post(
        client_for(cast.stranger),
        messages_of(cast.class_group),
        {"client_id": str(uuid4()), "body": "Hallo"},
    )
    assert answer.status_code == 404
    assert answer.json()["code"] == "not_found"
    assert not Message.objects.exists()


def test_sending_again_answers_the_same_message(cast: Cast, client_for: ClientFor) -> None:
    client = client_for(cast.pupil)
    letter = {"client_id": str(uuid4()), "body": "Einmal"}
    first = post(client, messages_of(cast.class_group), letter)
    again = post(client, messages_of(cast.class_group), letter)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert Message.objects.count() == 1
    assert StreamEvent.objects.filter(type="messaging.message_sent").count() == 1


def test_sending_again_works_after_the_group_was_closed(cast: Cast) -> None:
    first = draft(cast.pupil, cast.class_group)
    sent = actions.send_message(first)
    Group.objects.filter(id=cast.class_group.id).update(closed_at=now())
    assert actions.send_message(first).message == sent.message


def test_sending_again_after_removal_is_not_found(cast: Cast) -> None:
    first = draft(cast.pupil, cast.class_group)
    actions.send_message(first)
    Membership.objects.filter(person=cast.pupil).update(ended_at=now())
    with pytest.raises(NotFound):
        actions.send_message(first)


def test_one_client_id_cannot_name_messages_in_two_groups(cast: Cast) -> None:
    client_id = uuid4()
    say(cast.teacher, cast.class_group, client_id=client_id)
    with pytest.raises(Conflict) as refused:
        say(cast.teacher, cast.staff_group, client_id=client_id)
    assert refused.value.code == "client_id_used"


def test_sent_message_is_told_with_its_words_under_its_number(cast: Cast) -> None:
    message = say(cast.pupil, cast.class_group)
    event = StreamEvent.objects.get(topic=group_topic(cast.class_group.id))
    assert (event.type, event.seq) == ("messaging.message_sent", message["number"])
    assert event.object_id == message["id"]


def test_frame_carries_the_message_as_get_answers_it(
    heard: list[Frame], cast: Cast, client_for: ClientFor
) -> None:
    message = say(cast.pupil, cast.class_group, "**Fett** & <b>kein HTML</b>")
    read = client_for(cast.teacher).get(f"/api/messages/{message['id']}").json()
    [frame] = heard
    assert msgspec.json.decode(msgspec.json.encode(frame.data)) == read
    assert (frame.seq, frame.id) == (message["number"], message["id"])


@pytest.mark.parametrize(
    ("change", "code"),
    [({"closed_at": now()}, "closed"), ({"posting": "moderators"}, "moderators_only")],
)
def test_pupil_cannot_write_where_only_moderators_may(
    cast: Cast, change: dict[str, object], code: str
) -> None:
    Group.objects.filter(id=cast.class_group.id).update(**change)
    with pytest.raises(Forbidden) as refused:
        say(cast.pupil, cast.class_group)
    assert refused.value.code == code
    assert say(cast.teacher, cast.class_group)["number"] == 1


def test_reader_cannot_write(cast: Cast) -> None:
    Membership.objects.filter(person=cast.pupil).update(role="reader")
    with pytest.raises(Forbidden) as refused:
        say(cast.pupil, cast.class_group)
    assert refused.value.code == "reader"


@pytest.mark.parametrize("body", ["", "   \n\t", "\u200b\u2060", "\u202e", "\u3164"])
def test_nothing_to_read_is_refused(cast: Cast, body: str) -> None:
    with pytest.raises(Invalid) as refused:
        say(cast.pupil, cast.class_group, body)
    assert refused.value.code == "message_blank"
    assert refused.value.fields[0].path == "body"


def test_a_hundred_thousand_characters_are_refused_with_the_numbers(
    cast: Cast, client_for: ClientFor
) -> None:
    cast.pupil.language = "en"
    cast.pupil.save()
    answer = post(
        client_for(cast.pupil),
        messages_of(cast.class_group),
        {"client_id": str(uuid4()), "body": "a" * 100_000},
    )
    assert answer.status_code == 422
    assert answer.json()["code"] == "message_too_long"
    assert "100,000" in answer.json()["detail"]
    assert "10,000" in answer.json()["detail"]


def test_the_longest_message_is_sent(cast: Cast) -> None:
    assert len(say(cast.pupil, cast.class_group, "ä" * 10_000)["body"]) == 10_000


def test_unknown_fields_are_refused(cast: Cast, client_for: ClientFor) -> None:
    letter = {"client_id": str(uuid4()), "body": "Hallo", "author": str(cast.teacher.id)}
    answer = post(client_for(cast.pupil), messages_of(cast.class_group), letter)
    assert answer.status_code == 422


def test_half_an_emoji_and_what_no_database_keeps_do_not_stop_a_message(
    cast: Cast, client_for: ClientFor
) -> None:
    raw = f'{{"client_id": "{uuid4()}", "body": "Ha\\ud83dllo\\u0000!"}}'
    address = messages_of(cast.class_group)
    answer = client_for(cast.pupil).post(address, raw, content_type="application/json")
    assert (answer.status_code, answer.json()["body"]) == (201, "Hallo!")


@pytest.mark.parametrize(
    ("raw", "status"),
    [("{nonsense", 422), ("[]", 422), ("", 422), ("[" * 100_000, 422), ("x" * 3_000_000, 413)],
)
def test_what_is_no_message_is_refused_with_a_reason(
    cast: Cast, client_for: ClientFor, raw: str, status: int
) -> None:
    address = messages_of(cast.class_group)
    answer = client_for(cast.pupil).post(address, raw, content_type="application/json")
    assert answer.status_code == status
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "[klick](javascript:alert(1)) [daten](data:text/html;base64,PHN2Zz4=)",
        "$" + "{" * 300 + "$ $\\def\\x{\\x\\x}\\x$ \\includegraphics{/etc/passwd}",
    ],
)
def test_what_could_run_elsewhere_is_kept_as_the_text_it_is(cast: Cast, body: str) -> None:
    assert say(cast.pupil, cast.class_group, body)["body"] == body


def test_a_batch_refuses_each_by_itself(cast: Cast) -> None:
    good, again = draft(cast.pupil, cast.class_group, "eins"), draft(cast.teacher, cast.class_group)
    outcomes = actions.send_messages(
        [
            good,
            draft(cast.stranger, cast.class_group),
            draft(cast.pupil, cast.class_group, " "),
            again,
            good,
            draft(cast.head, cast.staff_group),
        ]
    )
    kinds = [type(outcome).__name__ for outcome in outcomes]
    assert kinds == ["Sent", "NotFound", "Invalid", "Sent", "Sent", "Sent"]
    sent = [outcome for outcome in outcomes if isinstance(outcome, actions.Sent)]
    assert [one.message["number"] for one in sent] == [1, 2, 1, 1]
    assert outcomes[4] == actions.Sent(message=sent[0].message, repeated=True)
    assert Message.objects.count() == 3


def test_each_refusal_in_a_batch_speaks_its_authors_language(cast: Cast) -> None:
    cast.pupil.language, cast.teacher.language = "en", "de"
    long = "x" * 10_001
    drafts = [draft(author, cast.class_group, long) for author in (cast.pupil, cast.teacher)]
    english, german = (str(outcome) for outcome in actions.send_messages(drafts))
    assert "10,001" in english
    assert "10.001" in german


def test_a_batch_needs_no_more_inserts_than_one(cast: Cast) -> None:
    def inserts(count: int) -> int:
        drafts = [draft(cast.pupil, cast.class_group) for _ in range(count)]
        with CaptureQueriesContext(connection) as queries:
            actions.send_messages(drafts)
        return len(queries)

    assert inserts(1) == inserts(3) <= 12
