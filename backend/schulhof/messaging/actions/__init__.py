# SPDX-License-Identifier: EUPL-1.2
"""Writes: what happens to messages, each act one transaction with its events."""

from .changing import delete_message, edit_message
from .drafts import Draft
from .due import send_due_messages, send_scheduled_now
from .erasing import erase_scheduled_of, erase_written_by, expire_messages, expire_scheduled
from .looking import look_through
from .reacting import add_reaction, remove_reaction
from .reading import mark_read
from .restricting import (
    erase_restricted,
    restrict_message,
    restrict_reactions_of,
    restrict_written_by,
)
from .scheduling import change_scheduled, delete_scheduled, schedule_message
from .sending import Outcome, Sent, send_messages
from .together import send_message

__all__ = [
    "Draft",
    "Outcome",
    "Sent",
    "add_reaction",
    "change_scheduled",
    "delete_message",
    "delete_scheduled",
    "edit_message",
    "erase_restricted",
    "erase_scheduled_of",
    "erase_written_by",
    "expire_messages",
    "expire_scheduled",
    "look_through",
    "mark_read",
    "remove_reaction",
    "restrict_message",
    "restrict_reactions_of",
    "restrict_written_by",
    "schedule_message",
    "send_due_messages",
    "send_message",
    "send_messages",
    "send_scheduled_now",
]
