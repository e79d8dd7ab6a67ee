# SPDX-License-Identifier: EUPL-1.2
"""No silent reading: whoever is not in a conversation finds nothing of it anywhere, whatever their office."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from schulhof.messaging.models import Message
from schulhof.messaging.tests.talking import post, say, upload
from schulhof.people.models import InstallationRole, Person
from schulhof.safeguarding.actions import open_direct
from testing.cast import Cast, affiliate, make_person

ClientFor = Callable[[Person], Client]

pytestmark = pytest.mark.row(17)

CANARY = "kanarienvogel"


def officers(cast: Cast) -> dict[str, Person]:
    """Everybody who has an office and is not in the conversation."""
    found = {"head": cast.head, "contact": cast.colleague}
    for role in ("city", "operator", "dpo"):
        found[role] = make_person(role, role, role)
        InstallationRole.objects.create(person=found[role], role=role)
    found["administrator"] = make_person("verwaltung", "Vera", "Walter")
    affiliate(found["administrator"], cast.school, "administrator")
    return found


@pytest.fixture
def private(cast: Cast) -> Message:
    """A message with a file between a teacher and a pupil."""
    group_id = open_direct([cast.pupil.id], by=cast.teacher)
    file_id = upload(cast.teacher, CANARY.encode(), f"{CANARY}.txt")
    wire = say(cast.teacher, group_id, CANARY, attachment_ids=[file_id])
    return Message.objects.get(pk=wire["id"])


def addresses(message: Message, file_id: UUID) -> list[str]:
    group = f"/api/groups/{message.group_id}"
    one = f"/api/messages/{message.id}"
    file = f"/api/files/{file_id}"
    return [
        group, f"{group}/messages", one, f"{one}/thread", f"{one}/reactions",
        f"{file}/content", f"{file}/preview",
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["head", "contact", "city", "operator", "dpo", "administrator"])
def test_officer_finds_nothing_of_a_conversation_they_are_not_in(
    cast: Cast, client_for: ClientFor, private: Message, who: str
) -> None:
    client = client_for(officers(cast)[who])
    file_id = private.attachments.get().file_id
    for address in addresses(private, file_id):
        assert client.get(address).status_code == 404, address
    sent = post(client, f"/api/groups/{private.group_id}/messages", {
        "client_id": "01a20b71-257b-71d8-8c7d-afa8e0bb05b4", "body": "x",
    })  # fmt: skip
    assert sent.status_code == 404
    assert client.delete(f"/api/messages/{private.id}").status_code == 404
    for address in ("/api/home", "/api/unread", "/api/directs", f"/api/search?q={CANARY}"):
        found = client.get(address)
        assert CANARY not in found.content.decode(), address
        assert str(private.group_id) not in found.content.decode(), address


def test_the_people_in_it_do_find_it(cast: Cast, client_for: ClientFor, private: Message) -> None:
    client = client_for(cast.pupil)
    file_id = private.attachments.get().file_id
    statuses = {address: client.get(address).status_code for address in addresses(private, file_id)}
    assert {address for address, status in statuses.items() if status != 200} == {
        f"/api/files/{file_id}/preview"
    }
