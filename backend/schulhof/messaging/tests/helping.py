# SPDX-License-Identifier: EUPL-1.2
"""What tests of reports and of looking in share."""

from typing import Any
from uuid import uuid4

from django.test import Client

from schulhof.messaging.schemas import MessageWire
from schulhof.people.models import Person

from .talking import post


def report(
    client: Client, message: MessageWire, *, reason: str = "mean", words: str = "", **more: Any
) -> Any:
    """Report a message as a child does: a picture, perhaps words."""
    new = {
        "kind": "message",
        "item_id": str(message["id"]),
        "client_id": str(uuid4()),
        "reason": reason,
        "words": words,
    }
    return post(client, "/api/reports", new | more)


def only_case(client: Client) -> Any:
    """The one case that this person looks after, read."""
    (row,) = client.get("/api/cases").json()["items"]
    return client.get(f"/api/cases/{row['id']}").json()


def told(person: Person, kind: str) -> int:
    """How often the person was told of something of this kind."""
    from schulhof.stream.models import StreamEvent

    return StreamEvent.objects.filter(topic=f"person:{person.id}", type=kind).count()
