# SPDX-License-Identifier: EUPL-1.2
"""Reactions: one emoji of one person on one message."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.communities.access import require_in
from schulhof.foundation.errors import Conflict, Invalid
from schulhof.messaging import rules
from schulhof.messaging.access import message_for, wire_of
from schulhof.messaging.emojis import canonical
from schulhof.messaging.events import ReactionsChanged
from schulhof.messaging.models import Message, Reaction
from schulhof.messaging.schemas import MessageWire
from schulhof.people.models import Person
from schulhof.stream.actions import publish
from schulhof.stream.topics import group_topic

from .changing import message_deleted
from .refusals import may_not_write


def add_reaction(message_id: UUID, emoji: str, *, by: Person) -> MessageWire:
    """React. The same emoji again changes nothing and tells nobody."""
    chosen = _emoji(emoji)
    with transaction.atomic():
        __, group = message_for(by, message_id)
        require_in(group, "reactions")
        if group.why_not is not None and not rules.may_react(group.why_not):
            raise may_not_write(group.why_not)
        message = Message.objects.select_for_update(no_key=True).get(id=message_id)
        if message.deleted_at is not None:
            raise message_deleted()
        if _added(message, chosen, by):
            publish(group_topic(group.id), ReactionsChanged(id=message.id))
        return wire_of(message.id, group)


def remove_reaction(message_id: UUID, emoji: str, *, by: Person) -> MessageWire:
    """Take one's own reaction back, also where the group was closed meanwhile."""
    chosen = _emoji(emoji)
    with transaction.atomic():
        message, group = message_for(by, message_id)
        require_in(group, "reactions")
        removed, __ = message.reactions.filter(person=by, emoji=chosen).delete()
        if removed:
            publish(group_topic(group.id), ReactionsChanged(id=message.id))
        return wire_of(message.id, group)


def _added(message: Message, emoji: str, person: Person) -> bool:
    kinds = set(message.reactions.values_list("emoji", flat=True))
    if emoji not in kinds and len(kinds) >= rules.EMOJI_PER_MESSAGE:
        raise Conflict(
            _("There are many different reactions already. Please choose one of them."),
            code="too_many_emoji",
        )
    __, added = Reaction.objects.get_or_create(message=message, person=person, emoji=emoji)
    return added


def _emoji(text: str) -> str:
    emoji = canonical(text)
    if emoji is None:
        raise Invalid(_("A reaction is exactly one emoji."), code="not_an_emoji")
    return emoji
