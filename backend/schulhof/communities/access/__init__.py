# SPDX-License-Identifier: EUPL-1.2
"""Reads: communities, groups and people, always in somebody's name."""

from .groups import (
    GroupView,
    group_for,
    may_read_group,
    person_ids_in,
    register_contact_rule,
    those_in,
)
from .names import called, displayed_as
from .places import Place, directs_of, person_ids_beside, places_of
from .topics import community_ids_of, group_ids_of, groups_since, topics_of, topics_of_all

__all__ = [
    "GroupView",
    "Place",
    "called",
    "community_ids_of",
    "directs_of",
    "displayed_as",
    "group_for",
    "group_ids_of",
    "groups_since",
    "may_read_group",
    "person_ids_beside",
    "person_ids_in",
    "places_of",
    "register_contact_rule",
    "those_in",
    "topics_of",
    "topics_of_all",
]
