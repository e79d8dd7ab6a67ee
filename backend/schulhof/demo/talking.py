# SPDX-License-Identifier: EUPL-1.2
"""Lets people of the made-up city say their lines, at the time they said them."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from schulhof.communities.models import Group
from schulhof.files.actions import store_upload
from schulhof.foundation.clock import moved_to, now
from schulhof.foundation.ids import new_id
from schulhof.messaging.actions import Draft, add_reaction, send_message
from schulhof.people.models import Person

from .pictures import draw
from .talk import Line

OPENS, CLOSES = time(7), time(19)


def say(group: Group, lines: Sequence[Line], *, teacher: Person, others: Sequence[Person]) -> None:
    """All lines of one talk, in order; replies and reactions included."""
    sent: list[UUID] = []
    for line in lines:
        author = teacher if isinstance(line.who, str) else others[line.who]
        with moved_to(in_school_hours(line.ago)):
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


def in_school_hours(ago: int) -> datetime:
    """The moment `ago` minutes back, put between seven and nineteen o'clock of its day, in the same order."""
    at = timezone.localtime(now())
    end = at if at.time() > OPENS else at.replace(hour=0, minute=0) - timedelta(minutes=1)
    moment = end - timedelta(minutes=ago)
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    opens = datetime.combine(moment, OPENS, tzinfo=moment.tzinfo)
    closes = datetime.combine(moment, CLOSES, tzinfo=moment.tzinfo)
    if moment.date() == at.date():  # today has not ended: between opening and now
        share = (moment - midnight) / (end - midnight)
        return opens + (min(end, closes) - opens) * share
    return opens + (closes - opens) * ((moment - midnight) / timedelta(days=1))


def _picture(line: Line, author: Person) -> tuple[UUID, ...]:
    if line.picture is None:
        return ()
    drawn = SimpleUploadedFile(f"{line.picture}.png", draw(line.picture), "image/png")
    return (store_upload(drawn, by=author).id,)
