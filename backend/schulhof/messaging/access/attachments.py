# SPDX-License-Identifier: EUPL-1.2
"""Who may read a file in a message: whoever may read the group; before it is sent, its author."""

from uuid import UUID

from schulhof.communities.access import may_read_group
from schulhof.consent.access import require_purpose
from schulhof.messaging.models import MessageAttachment
from schulhof.people.models import Person


def may_read_file(person: Person, file_id: UUID) -> bool:
    """Whether the file is in a message, sent or scheduled, that the person may read."""
    if person.scheduled_messages.filter(files=file_id).exists():
        return True
    link = MessageAttachment.objects.filter(file=file_id, message__restricted=0)
    group_id = link.values_list("message__group_id", flat=True).first()
    return group_id is not None and may_read_group(person, group_id)


def refuse_unagreed(person: Person, media_type: str) -> None:
    """Nothing is taken in from who does not take part, and no picture, sound or video without that agreement."""
    shows = media_type.partition("/")[0] in {"image", "audio", "video"}
    require_purpose(person, "photos" if shows else "participation")
