# SPDX-License-Identifier: EUPL-1.2
"""Says whom the audit log named to an account."""

from django.apps import AppConfig


class IncidentsConfig(AppConfig):
    name = "schulhof.incidents"

    def ready(self) -> None:
        from schulhof.foundation.exposure import register_sight

        from .access import named_in_log

        register_sight(named_in_log)
