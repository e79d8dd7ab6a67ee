# SPDX-License-Identifier: EUPL-1.2
"""What tests of messages share: sending in one line, and asking over HTTP."""

from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from schulhof.communities.models import Group
from schulhof.files.actions import store_upload
from schulhof.messaging import actions
from schulhof.messaging.models import Message, ScheduledMessage
from schulhof.messaging.schemas import MessageWire
from schulhof.messaging.sealing import Table, opened_body
from schulhof.people.models import Person


def draft(author: Person, group: Group | UUID, body: str = "Hallo!", **more: Any) -> actions.Draft:
    """A draft with a fresh client_id."""
    group_id = group.id if isinstance(group, Group) else group
    return actions.Draft(
        author=author, group_id=group_id, body=body, **{"client_id": uuid4()} | more
    )


def say(author: Person, group: Group | UUID, body: str = "Hallo!", **more: Any) -> MessageWire:
    """A message that was sent."""
    return actions.send_message(draft(author, group, body, **more)).message


def text_of(message: Message | ScheduledMessage) -> str:
    """What a stored message says."""
    table: Table = "message" if isinstance(message, Message) else "scheduled_message"
    return opened_body(table, message.id, message.body_sealed)


def post(client: Client, path: str, body: dict[str, Any]) -> Any:
    """A JSON request as the web application makes it."""
    return client.post(path, body, content_type="application/json")


def upload(by: Person, content: bytes = b"Inhalt", name: str = "blatt.txt") -> UUID:
    """A file that waits to be attached."""
    return store_upload(SimpleUploadedFile(name, content), by=by).id
