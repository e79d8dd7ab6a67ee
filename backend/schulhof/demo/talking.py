# SPDX-License-Identifier: EUPL-1.2
"""Lets people of the made-up city say their lines, at the time they said them."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from schulhof.communities.models import Group
from schulhof.files.actions import store_upload
from schulhof.foundation.clock import moved_to, now
from schulhof.foundation.ids import new_id
from schulhof.messaging.actions import Draft, add_reaction, send_message
from schulhof.people.models import Person

from .pictures import draw
from .talk import Line


def say(group: Group, lines: Sequence[Line], *, teacher: Person, others: Sequence[Person]) -> None:
    """All lines of one talk, in order; replies and reactions included."""
    sent: list[UUID] = []
    for line in lines:
        author = teacher if isinstance(line.who, str) else others[line.who]
        with moved_to(now() - timedelta(minutes=line.ago)):
            draft = Draft(
                author=author,
                group_id=group.id,
                client_id=new_id(),
                body=line.text,
                thread_root_id=None if line.reply_to is None else sent[line.reply_to],
                attachment_ids=_picture(line, author),
            )
            message_id = send_message(draft).message["id"]
        sent.append(message_id)
        for emoji, places in line.reactions.items():
            for place in places:
                add_reaction(message_id, emoji, by=others[place])


def _picture(line: Line, author: Person) -> tuple[UUID, ...]:
    if line.picture is None:
        return ()
    drawn = SimpleUploadedFile(f"{line.picture}.png", draw(line.picture), "image/png")
    return (store_upload(drawn, by=author).id,)
