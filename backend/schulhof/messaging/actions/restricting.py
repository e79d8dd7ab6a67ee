# SPDX-License-Identifier: EUPL-1.2
"""Hiding messages and showing them again. Readers' devices are told per group, not per message."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from schulhof.foundation.restricting import Why, restrict
from schulhof.messaging.events import MessagesRestricted
from schulhof.messaging.models import Message, Reaction
from schulhof.stream.actions import publish_all
from schulhof.stream.topics import group_topic

from .erasing import expire_messages


def restrict_message(message_id: UUID, *, on: bool) -> None:
    """Hide one message for its case, or show it again. Repeating it changes nothing."""
    _restrict(Message.everything.filter(pk=message_id), Why.CASE, on=on)


def erase_restricted(message_id: UUID) -> None:
    """A message whose case is forgotten is not shown again: it goes. One that was shown again stays."""
    expire_messages(Message.everything.filter(pk=message_id).exclude(restricted=0))


def restrict_written_by(person_id: UUID, *, on: bool) -> int:
    """Hide everything somebody wrote, or show it again; how many messages changed."""
    return _restrict(Message.everything.filter(author=person_id), Why.PERSON, on=on)


def restrict_reactions_of(person_id: UUID, *, on: bool) -> int:
    """The same with their reactions; what was said with them is told again when it is next asked for."""
    return restrict(Reaction.everything.filter(person=person_id), Why.PERSON, on=on)


@transaction.atomic
def _restrict(messages: QuerySet[Message], why: Why, *, on: bool) -> int:
    groups = set(messages.values_list("group_id", flat=True))
    changed = restrict(messages, why, on=on)
    if changed:
        publish_all((group_topic(group), MessagesRestricted(id=group)) for group in groups)
    return changed
