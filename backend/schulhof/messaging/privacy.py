# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people, and for how long."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from schulhof.foundation.personal import (
    Field,
    Holding,
    NotExported,
    Record,
    after,
    with_account,
    with_parent,
)

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
    rows = Reaction.everything.filter(person=person_id).order_by("message__created_at", "id")
    for row in rows.select_related("message"):
        yield {"emoji": row.emoji, "on_a_message_of": row.message.created_at}


def _mentions(person_id: UUID) -> Iterable[Record]:
    """Who addressed the person and when; what they wrote is theirs."""
    rows = Mention.objects.filter(person=person_id, message__restricted=0)
    for row in rows.order_by("message__created_at", "id").select_related("message__author"):
        yield {"by": row.message.author.display_name, "at": row.message.created_at}


def _read_up_to(person_id: UUID) -> Iterable[Record]:
    rows = ReadMarker.objects.filter(person=person_id).order_by("group_id")
    for row in rows.select_related("group__community"):
        yield {"in": access.place_of(row.group), "up_to_number": row.upto}


def _written_in_communities(person_id: UUID) -> Iterable[Record]:
    """Nobody reads a child's direct conversations through its guardian's copy."""
    return (row for row in access.written_for_export(person_id) if row["in"])


def _planned_in_communities(person_id: UUID) -> Iterable[Record]:
    return (row for row in access.scheduled_for_export(person_id) if row["in"])


_OWN_WORDS = NotExported(_("That is your child's alone; it can take it along itself."))

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
        for_guardians=_planned_in_communities,
        erase=actions.erase_scheduled_of,
        expire=actions.expire_scheduled,
    ),
    Holding(
        model=Reaction,
        title=_("Your reactions"),
        person=("person",),
        purpose="participation",
        category="content",
        fields={
            "person": Field("who chose it"),
            "emoji": Field("the emoji"),
            "restricted": Field("whether it is hidden, and why", internal=True),
        },
        retention=with_parent("message"),
        export=_reactions,
        restrict=actions.restrict_reactions_of,
        for_guardians=_OWN_WORDS,
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
        for_guardians=_OWN_WORDS,
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
        export=_read_up_to,
        for_guardians=_OWN_WORDS,
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
            "restricted": Field("whether it is hidden, and why", internal=True),
        },
        retention=after(365, since="created_at"),
        # What a class or course said ends with its school year; material and direct conversations do not.
        sooner=after(42, since="group__community__school_class__year__ends_on"),
        school="group__community__school",
        export=access.written_for_export,
        for_guardians=_written_in_communities,
        erase=actions.erase_written_by,
        expire=actions.expire_messages,
        restrict=actions.restrict_written_by,
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
        for_guardians=_OWN_WORDS,
        recipients=_("Nobody, unless the message is reported"),
    ),
)

NOT_PERSONAL = {
    MessageAttachment: "Joins a message and a file, both declared; it goes with either.",
}
