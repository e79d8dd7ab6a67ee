# SPDX-License-Identifier: EUPL-1.2
"""Writes: what happens to messages, each act one transaction with its events."""

from .changing import delete_message, edit_message
from .drafts import Draft
from .reacting import add_reaction, remove_reaction
from .reading import mark_read
from .sending import Outcome, Sent, send_message, send_messages

__all__ = [
    "Draft",
    "Outcome",
    "Sent",
    "add_reaction",
    "delete_message",
    "edit_message",
    "mark_read",
    "remove_reaction",
    "send_message",
    "send_messages",
]
