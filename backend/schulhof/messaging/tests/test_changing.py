# SPDX-License-Identifier: EUPL-1.2
"""Editing, deleting and reacting: allowed, refused, told, repeated."""

from collections.abc import Callable
from urllib.parse import quote

import pytest
from django.test import Client

from schulhof.audit.models import AuditEntry
from schulhof.communities.models import Group, Membership
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, Forbidden, Invalid, NotFound
from schulhof.messaging import access, actions, rules
from schulhof.messaging.models import Mention, Message, Reaction
from schulhof.messaging.tests.talking import say
from schulhof.people.models import Person
from schulhof.stream.models import StreamEvent
from testing.cast import Cast

ClientFor = Callable[[Person], Client]


def told(kind: str) -> int:
    return StreamEvent.objects.filter(type=f"messaging.{kind}").count()


def test_author_edits_and_everybody_is_told_once(cast: Cast) -> None:
    message = say(cast.pupil, cast.class_group, "Fehlr")
    edited = actions.edit_message(message["id"], by=cast.pupil, body="Fehler")
    again = actions.edit_message(message["id"], by=cast.pupil, body="Fehler")
    assert (edited["body"], edited["number"]) == ("Fehler", message["number"])
    assert edited["edited_at"] is not None
    assert again == edited
    assert told("message_edited") == 1


@pytest.mark.parametrize("who", ["classmate", "teacher"])
def test_nobody_else_edits(cast: Cast, who: str) -> None:
    message = say(cast.pupil, cast.class_group)
    with pytest.raises(Forbidden) as refused:
        actions.edit_message(message["id"], by=getattr(cast, who), body="anders")
    assert refused.value.code == "not_author"


def test_author_cannot_edit_in_a_closed_group_or_what_is_deleted(cast: Cast) -> None:
    message = say(cast.pupil, cast.class_group)
    Group.objects.filter(id=cast.class_group.id).update(closed_at=now())
    with pytest.raises(Forbidden):
        actions.edit_message(message["id"], by=cast.pupil, body="anders")
    Group.objects.filter(id=cast.class_group.id).update(closed_at=None)
    actions.delete_message(message["id"], by=cast.pupil)
    with pytest.raises(Conflict):
        actions.edit_message(message["id"], by=cast.pupil, body="anders")


@pytest.mark.parametrize("body", [" ", "x" * 10_001])
def test_an_edit_obeys_the_rules_of_sending(cast: Cast, body: str) -> None:
    message = say(cast.pupil, cast.class_group, "bleibt")
    with pytest.raises(Invalid):
        actions.edit_message(message["id"], by=cast.pupil, body=body)
    assert access.message_wire(cast.pupil, message["id"])["body"] == "bleibt"


def test_deleting_erases_everything_but_the_trace(cast: Cast) -> None:
    secret = f"geheim [@T](person:{cast.teacher.id})"
    message = say(cast.pupil, cast.class_group, secret)
    actions.add_reaction(message["id"], "👍", by=cast.teacher)
    actions.delete_message(message["id"], by=cast.pupil)
    actions.delete_message(message["id"], by=cast.pupil)
    trace = access.message_wire(cast.classmate, message["id"])
    assert trace["deleted"]
    assert (trace["body"], trace["reactions"], trace["mentions"]) == ("", [], [])
    assert not Mention.objects.exists()
    assert not Reaction.objects.exists()
    assert not Message.objects.exclude(body_sealed=b"").exists()
    assert told("message_deleted") == 1


def test_moderator_deletes_for_everybody_and_it_is_written_down(cast: Cast) -> None:
    message = say(cast.pupil, cast.class_group)
    actions.delete_message(message["id"], by=cast.teacher)
    [entry] = AuditEntry.objects.filter(act="messaging.message_removed")
    assert (entry.actor_id, entry.subject_id) == (cast.teacher.id, cast.pupil.id)


def test_author_deletes_even_in_a_closed_group_and_nobody_writes_it_down(cast: Cast) -> None:
    message = say(cast.pupil, cast.class_group)
    Group.objects.filter(id=cast.class_group.id).update(closed_at=now())
    actions.delete_message(message["id"], by=cast.pupil)
    assert not AuditEntry.objects.exists()


def test_classmate_cannot_delete(cast: Cast) -> None:
    message = say(cast.pupil, cast.class_group)
    with pytest.raises(Forbidden):
        actions.delete_message(message["id"], by=cast.classmate)


def test_removed_author_cannot_touch_it_any_more(cast: Cast) -> None:
    message = say(cast.pupil, cast.class_group)
    Membership.objects.filter(person=cast.pupil).update(ended_at=now())
    with pytest.raises(NotFound):
        actions.delete_message(message["id"], by=cast.pupil)
    with pytest.raises(NotFound):
        actions.edit_message(message["id"], by=cast.pupil, body="anders")


def test_reactions_are_counted_by_emoji_and_told_once(cast: Cast) -> None:
    message = say(cast.teacher, cast.class_group)
    actions.add_reaction(message["id"], "❤️", by=cast.pupil)
    actions.add_reaction(message["id"], "❤", by=cast.pupil)
    wire = actions.add_reaction(message["id"], "❤", by=cast.classmate)
    assert wire["reactions"] == [{"emoji": "❤️", "person_ids": [cast.pupil.id, cast.classmate.id]}]
    assert told("reactions_changed") == 2
    actions.remove_reaction(message["id"], "❤️", by=cast.pupil)
    wire = actions.remove_reaction(message["id"], "❤️", by=cast.pupil)
    assert wire["reactions"] == [{"emoji": "❤️", "person_ids": [cast.classmate.id]}]
    assert told("reactions_changed") == 3


@pytest.mark.parametrize("text", ["ok", "👍👍", "👍 ", "", "<b>", "1", "\u200d", "🏻"])
def test_a_reaction_is_exactly_one_emoji(cast: Cast, text: str) -> None:
    message = say(cast.teacher, cast.class_group)
    with pytest.raises(Invalid):
        actions.add_reaction(message["id"], text, by=cast.pupil)


@pytest.mark.parametrize("emoji", ["👍", "👍🏽", "👨‍👩‍👧", "🏳️‍🌈", "🇩🇪", "#️⃣", "1️⃣"])
def test_every_emoji_travels_through_the_address(
    cast: Cast, client_for: ClientFor, emoji: str
) -> None:
    message = say(cast.teacher, cast.class_group)
    address = f"/api/messages/{message['id']}/reactions/{quote(emoji)}"
    client = client_for(cast.pupil)
    assert client.put(address).json()["reactions"][0]["emoji"] == emoji
    assert client.delete(address).json()["reactions"] == []


def test_only_so_many_different_emoji_but_the_same_may_grow(cast: Cast) -> None:
    message = say(cast.teacher, cast.class_group)
    for code in range(rules.EMOJI_PER_MESSAGE):
        actions.add_reaction(message["id"], chr(0x1F600 + code), by=cast.pupil)
    with pytest.raises(Conflict):
        actions.add_reaction(message["id"], "👍", by=cast.pupil)
    actions.add_reaction(message["id"], chr(0x1F600), by=cast.classmate)


def test_pupil_reacts_where_only_moderators_write_but_not_in_a_closed_group(cast: Cast) -> None:
    message = say(cast.teacher, cast.class_group)
    Group.objects.filter(id=cast.class_group.id).update(posting="moderators")
    assert actions.add_reaction(message["id"], "👍", by=cast.pupil)["reactions"]
    Group.objects.filter(id=cast.class_group.id).update(closed_at=now())
    with pytest.raises(Forbidden):
        actions.add_reaction(message["id"], "🎉", by=cast.pupil)


def test_mentions_of_outsiders_stay_plain_text(cast: Cast) -> None:
    body = f"[@Ada](person:{cast.pupil.id}) [@Stella](person:{cast.stranger.id}) [@X](person:nix)"
    message = say(cast.teacher, cast.class_group, body)
    assert message["mentions"] == [cast.pupil.id]
    assert message["body"] == body
