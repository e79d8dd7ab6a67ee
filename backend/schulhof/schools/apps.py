# SPDX-License-Identifier: EUPL-1.2
"""Makes people ask their schools: whose rights need a second step, who may make tokens, who may arrive.

Says whom the lists of schools showed, and whose data they hold.
"""

from django.apps import AppConfig


class SchoolsConfig(AppConfig):
    """Tells the people room what only schools know."""

    name = "schulhof.schools"

    def ready(self) -> None:
        from schulhof.foundation.exposure import register_belonging, register_sight
        from schulhof.people.access import (
            register_arrival_rule,
            register_rights,
            register_token_rule,
        )

        from .access import (
            belonging_to_school,
            holds_rights,
            lists_seen_by,
            require_open_school,
            require_tokens_on,
        )

        register_arrival_rule(require_open_school)
        register_rights(holds_rights)
        register_token_rule(require_tokens_on)
        register_sight(lists_seen_by)
        register_belonging(belonging_to_school)
