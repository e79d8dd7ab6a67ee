# SPDX-License-Identifier: EUPL-1.2
"""What happens to messages. Only a sent message carries its content."""

from schulhof.stream.events import Event

from .schemas import MessageWire


class MessageSent(Event, frozen=True, tag="messaging.message_sent"):
    """A message was sent; `id` is the message, `data` is the message as GET would answer it."""

    data: MessageWire


class MessageEdited(Event, frozen=True, tag="messaging.message_edited"):
    """A message was changed by its author; `id` is the message."""


class MessageDeleted(Event, frozen=True, tag="messaging.message_deleted"):
    """A message was deleted; `id` is the message."""


class MessagesRestricted(Event, frozen=True, tag="messaging.messages_restricted"):
    """Messages of a group were hidden, or are shown again: ask for them anew. `id` is the group."""


class ReactionsChanged(Event, frozen=True, tag="messaging.reactions_changed"):
    """A reaction was added or taken back; `id` is the message."""


class ReadMarkerMoved(Event, frozen=True, tag="messaging.read_marker_moved"):
    """The person read on, perhaps on another device; told to that person only. `id` is the group."""


class ScheduledChanged(Event, frozen=True, tag="messaging.scheduled_changed"):
    """A scheduled message of the person was made, changed, sent or refused; `id` is the scheduled message."""
