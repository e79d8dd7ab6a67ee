# SPDX-License-Identifier: EUPL-1.2
"""Acts: each one transaction with its events."""

from .directs import answer_for_direct, leave_directs, open_direct
from .founding import Founding, describe_community, found_community
from .groups import change_group, close_group, create_group, reopen_group
from .members import add_members, appoint_moderator, change_role, remove_member
from .partnerships import agree, ask_school, decline, end_partnership
from .roster import follow_school, sync_school

__all__ = [
    "Founding",
    "add_members",
    "agree",
    "answer_for_direct",
    "appoint_moderator",
    "ask_school",
    "change_group",
    "change_role",
    "close_group",
    "create_group",
    "decline",
    "describe_community",
    "end_partnership",
    "follow_school",
    "found_community",
    "leave_directs",
    "open_direct",
    "remove_member",
    "reopen_group",
    "sync_school",
]
