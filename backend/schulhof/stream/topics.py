# SPDX-License-Identifier: EUPL-1.2
"""Names of topics."""

from uuid import UUID


def person_topic(person_id: UUID) -> str:
    return f"person:{person_id}"


def group_topic(group_id: UUID) -> str:
    return f"group:{group_id}"


def community_topic(community_id: UUID) -> str:
    return f"community:{community_id}"


def school_topic(school_id: UUID) -> str:
    return f"school:{school_id}"
