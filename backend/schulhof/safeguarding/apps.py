# SPDX-License-Identifier: EUPL-1.2
"""Makes communities ask the contact rule."""

from django.apps import AppConfig


class SafeguardingConfig(AppConfig):
    name = "schulhof.safeguarding"

    def ready(self) -> None:
        from schulhof.communities.access import register_contact_rule

        from .access import may_go_on

        register_contact_rule(may_go_on)
