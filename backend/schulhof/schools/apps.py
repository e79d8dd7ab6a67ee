# SPDX-License-Identifier: EUPL-1.2
"""Schools, as an application of Django."""

from django.apps import AppConfig


class SchoolsConfig(AppConfig):
    """Tells the people room whose rights ask for a second step."""

    name = "schulhof.schools"

    def ready(self) -> None:
        from schulhof.people.access import register_rights

        from .access import holds_rights

        register_rights(holds_rights)
