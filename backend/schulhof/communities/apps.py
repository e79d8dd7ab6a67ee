# SPDX-License-Identifier: EUPL-1.2
"""Lets communities follow what is changed at a school by hand; says whom they showed to an account."""

from django.apps import AppConfig


class CommunitiesConfig(AppConfig):
    name = "schulhof.communities"

    def ready(self) -> None:
        from schulhof.foundation.exposure import register_belonging, register_sight
        from schulhof.schools.actions import register_follower

        from .access import belonging_to_communities, members_seen_by
        from .actions import follow_school

        register_follower(follow_school)
        register_sight(members_seen_by)
        register_belonging(belonging_to_communities)
