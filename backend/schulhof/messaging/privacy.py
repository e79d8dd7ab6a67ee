# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import Field, Holding, Record, after, with_account, with_parent

from . import access, actions
from .models import (
    Mention,
    Message,
    MessageAttachment,
    MessageEdit,
    Reaction,
    ReadMarker,
    ScheduledMessage,
)


def _reactions(person_id: UUID) -> Iterable[Record]:
    rows = Reaction.objects.filter(person=person_id).order_by("message__created_at", "id")
    for row in rows.select_related("message"):
        yield {"emoji": row.emoji, "on_a_message_of": row.message.created_at}


def _mentions(person_id: UUID) -> Iterable[Record]:
    """Who addressed the person and when; what they wrote is theirs."""
    rows = Mention.objects.filter(person=person_id).select_related("message__author")
    for row in rows.order_by("message__created_at", "id"):
        yield {"by": row.message.author.display_name, "at": row.message.created_at}


HOLDINGS = (
    Holding(
        model=ScheduledMessage,
        title=_("Messages you planned for later"),
        person=("author",),
        purpose="participation",
        category="content",
        fields={
            "author": Field("who wrote it"),
            "client_id": Field("so that nothing is sent twice", internal=True),
            "body_sealed": Field("what was written, sealed"),
            "send_at": Field("when it is to be sent"),
            "refused_code": Field("why it could not be sent"),
            "created_at": Field("when it was written"),
        },
        retention=after(30, since="send_at"),
        export=access.scheduled_for_export,
        erase=actions.erase_scheduled_of,
        expire=actions.expire_scheduled,
    ),
    Holding(
        model=Reaction,
        title=_("Your reactions"),
        person=("person",),
        purpose="participation",
        category="content",
        fields={"person": Field("who chose it"), "emoji": Field("the emoji")},
        retention=with_parent("message"),
        export=_reactions,
        recipients=_("Whoever may read the message"),
    ),
    Holding(
        model=Mention,
        title=_("Where others addressed you"),
        person=("person",),
        purpose="participation",
        category="content",
        fields={"person": Field("who was addressed")},
        retention=with_parent("message"),
        export=_mentions,
        recipients=_("Whoever may read the message"),
    ),
    Holding(
        model=ReadMarker,
        title=_("How far you have read"),
        person=("person",),
        purpose="participation",
        category="content",
        fields={"person": Field("who has read")},
        retention=with_account(),
        recipients=_("Nobody but you"),
    ),
    Holding(
        model=Message,
        title=_("Messages you wrote"),
        person=("author",),
        purpose="participation",
        category="content",
        fields={
            "author": Field("who wrote it"),
            "client_id": Field("so that nothing is sent twice", internal=True),
            "body_sealed": Field("what was written, sealed"),
            "word_tokens": Field("keyed hashes of its words, to find it", internal=True),
            "created_at": Field("when it was written"),
            "edited_at": Field("when it was changed"),
            "deleted_at": Field("when it was deleted"),
        },
        retention=after(365, since="created_at"),
        school="group__community__school",
        export=access.written_for_export,
        erase=actions.erase_written_by,
        expire=actions.expire_messages,
        recipients=_("Members of the group, or the others in the conversation"),
    ),
    Holding(
        model=MessageEdit,
        title=_("What your messages said before you changed them"),
        person=("message__author",),
        purpose="safety",
        category="content",
        fields={
            "body_sealed": Field("what was written, sealed"),
            "replaced_at": Field("when it was changed"),
        },
        retention=with_parent("message"),
        export=access.former_for_export,
        recipients=_("Nobody, unless the message is reported"),
    ),
)

NOT_PERSONAL = {
    MessageAttachment: "Joins a message and a file, both declared; it goes with either.",
}
