# SPDX-License-Identifier: EUPL-1.2
"""Lets taking part follow what is changed at a school by hand."""

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    name = "schulhof.consent"

    def ready(self) -> None:
        from schulhof.schools.actions import register_follower

        from .actions import follow_school

        register_follower(follow_school)
