# SPDX-License-Identifier: EUPL-1.2
"""Reads: messages, threads and what is unread, always in somebody's name."""

from .attachments import may_read_file, refuse_unagreed
from .edits import FormerBody, former_bodies
from .excerpts import excerpts, last_messages
from .export import former_for_export, place_of, scheduled_for_export, written_for_export
from .exposing import (
    attachment_then,
    belonging_to_groups,
    group_label,
    group_then,
    message_label,
    message_then,
    words_seen_by,
)
from .freezing import freeze_message
from .groups import group_detail, group_refs
from .messages import (
    Window,
    last_number_in,
    message_for,
    message_wire,
    messages_behind,
    messages_by_id,
    messages_in,
    reactions_to,
    thread_of,
    wire_of,
)
from .scheduled import due_messages, is_anything_due, scheduled_for, scheduled_of, scheduled_wires
from .unread import read_state, unread_messages, unread_of

__all__ = [
    "FormerBody",
    "Window",
    "attachment_then",
    "belonging_to_groups",
    "due_messages",
    "excerpts",
    "former_bodies",
    "former_for_export",
    "freeze_message",
    "group_detail",
    "group_label",
    "group_refs",
    "group_then",
    "is_anything_due",
    "last_messages",
    "last_number_in",
    "may_read_file",
    "message_for",
    "message_label",
    "message_then",
    "message_wire",
    "messages_behind",
    "messages_by_id",
    "messages_in",
    "place_of",
    "reactions_to",
    "read_state",
    "refuse_unagreed",
    "scheduled_for",
    "scheduled_for_export",
    "scheduled_of",
    "scheduled_wires",
    "thread_of",
    "unread_messages",
    "unread_of",
    "wire_of",
    "words_seen_by",
    "written_for_export",
]
