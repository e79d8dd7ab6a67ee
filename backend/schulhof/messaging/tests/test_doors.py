# SPDX-License-Identifier: EUPL-1.2
"""Every route of this room answers an outsider as if nothing were there."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from schulhof.messaging.models import Message, Reaction
from schulhof.messaging.tests.talking import say, text_of
from schulhof.people.models import Person
from testing.cast import Cast

ClientFor = Callable[[Person], Client]

ROUTES = [
    ("get", "/api/groups/{group}", None),
    ("get", "/api/groups/{group}/messages", None),
    ("post", "/api/groups/{group}/messages", {"client_id": str(uuid4()), "body": "Hallo"}),
    ("put", "/api/groups/{group}/read", {"upto": 1}),
    ("get", "/api/messages/{message}", None),
    ("patch", "/api/messages/{message}", {"body": "anders"}),
    ("delete", "/api/messages/{message}", None),
    ("get", "/api/messages/{message}/thread", None),
    ("get", "/api/messages/{message}/reactions", None),
    ("put", "/api/messages/{message}/reactions/👍", None),
    ("delete", "/api/messages/{message}/reactions/👍", None),
]


@pytest.mark.row(2)
@pytest.mark.attack(1)
@pytest.mark.parametrize("who", ["pupil", "guardian", "stranger", "foreign_teacher", None])
@pytest.mark.parametrize(("method", "path", "body"), ROUTES)
def test_outsiders_of_the_staff_group_learn_nothing(
    cast: Cast, client_for: ClientFor, method: str, path: str, body: object, who: str | None
) -> None:
    message = say(cast.head, cast.staff_group, "KANARIENVOGEL")
    client = client_for(getattr(cast, who)) if who else Client()
    address = path.format(group=cast.staff_group.id, message=message["id"])
    answer = getattr(client, method)(address, body, content_type="application/json")
    assert answer.status_code == (404 if who else 401)
    assert "KANARIENVOGEL" not in answer.content.decode()
    assert text_of(Message.objects.get()) == "KANARIENVOGEL"
    assert not Reaction.objects.exists()
