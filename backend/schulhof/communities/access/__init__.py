# SPDX-License-Identifier: EUPL-1.2
"""Reads: communities, groups and people, always in somebody's name."""

from .groups import (
    GroupView,
    crosses_schools,
    group_for,
    may_read_group,
    person_ids_in,
    register_contact_rule,
    those_in,
)
from .topics import community_ids_of, group_ids_of, topics_of

__all__ = [
    "GroupView",
    "community_ids_of",
    "crosses_schools",
    "group_for",
    "group_ids_of",
    "may_read_group",
    "person_ids_in",
    "register_contact_rule",
    "those_in",
    "topics_of",
]
