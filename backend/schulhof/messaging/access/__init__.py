# SPDX-License-Identifier: EUPL-1.2
"""Reads: messages, threads and what is unread, always in somebody's name."""

from .groups import group_detail
from .messages import (
    Window,
    last_number_in,
    message_for,
    message_wire,
    messages_in,
    thread_of,
    wire_of,
)
from .unread import read_state, unread_messages, unread_of

__all__ = [
    "Window",
    "group_detail",
    "last_number_in",
    "message_for",
    "message_wire",
    "messages_in",
    "read_state",
    "thread_of",
    "unread_messages",
    "unread_of",
    "wire_of",
]
