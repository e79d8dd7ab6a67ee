# SPDX-License-Identifier: EUPL-1.2
"""Acts: each one transaction with its events, and an entry in the audit log."""

from .changing import add_scope, change_incident, remove_scope
from .closing import close_incident, reopen_incident
from .looking import (
    list_for_office,
    list_people,
    look_at_affected,
    read_incident,
    read_letters,
    read_notices,
    read_register,
)
from .opening import open_incident
from .telling import record_told, tell_school

__all__ = [
    "add_scope",
    "change_incident",
    "close_incident",
    "list_for_office",
    "list_people",
    "look_at_affected",
    "open_incident",
    "read_incident",
    "read_letters",
    "read_notices",
    "read_register",
    "record_told",
    "remove_scope",
    "reopen_incident",
    "tell_school",
]
