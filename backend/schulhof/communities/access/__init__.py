# SPDX-License-Identifier: EUPL-1.2
"""Reads: communities, groups and people, always in somebody's name."""

from .acquaintances import names_seen_by
from .communities import (
    CommunityView,
    communities_of,
    community_detail,
    community_for,
    unattended_at,
)
from .exposing import (
    Windows,
    belonging_to_communities,
    beside,
    members_seen_by,
    participants_of,
    readable_by,
    who_could_read,
)
from .groups import (
    GroupView,
    functions_in,
    group_for,
    groups_for,
    may_read_group,
    person_ids_in,
    register_contact_rule,
    require_in,
    those_in,
)
from .members import (
    addable_people,
    briefs_in,
    candidates_for,
    members_of,
    people_in_group,
    visible_memberships,
)
from .memberships import counting, managing, partner_school_ids, talking_directly
from .names import called, displayed_as
from .partnerships import (
    may_answer,
    partnership_for,
    partnerships_of,
    partnerships_waiting_for,
    schools_of,
)
from .places import Direct, Place, directs_of, person_ids_beside, places_of
from .scopes import past_scopes_of, scopes_of
from .topics import community_ids_of, group_ids_of, groups_since, topics_of, topics_of_all

__all__ = [
    "CommunityView",
    "Direct",
    "GroupView",
    "Place",
    "Windows",
    "addable_people",
    "belonging_to_communities",
    "beside",
    "briefs_in",
    "called",
    "candidates_for",
    "communities_of",
    "community_detail",
    "community_for",
    "community_ids_of",
    "counting",
    "directs_of",
    "displayed_as",
    "functions_in",
    "group_for",
    "group_ids_of",
    "groups_for",
    "groups_since",
    "managing",
    "may_answer",
    "may_read_group",
    "members_of",
    "members_seen_by",
    "names_seen_by",
    "participants_of",
    "partner_school_ids",
    "partnership_for",
    "partnerships_of",
    "partnerships_waiting_for",
    "past_scopes_of",
    "people_in_group",
    "person_ids_beside",
    "person_ids_in",
    "places_of",
    "readable_by",
    "register_contact_rule",
    "require_in",
    "schools_of",
    "scopes_of",
    "talking_directly",
    "those_in",
    "topics_of",
    "topics_of_all",
    "unattended_at",
    "visible_memberships",
    "who_could_read",
]
