# SPDX-License-Identifier: EUPL-1.2
"""Makes communities ask the contact rule; lets files and profiles be reported.

Says whom an account could see by the contact rule and in cases.
"""

from django.apps import AppConfig


class SafeguardingConfig(AppConfig):
    name = "schulhof.safeguarding"

    def ready(self) -> None:
        from schulhof.communities.access import register_contact_rule
        from schulhof.files.actions import erase_restricted_file, restrict_file
        from schulhof.foundation.exposure import register_sight

        from .access import (
            cases_seen_by,
            contacts_seen_by,
            freeze_file,
            freeze_profile,
            may_go_on,
            register_reportable,
        )
        from .freezing import Hiding

        register_contact_rule(may_go_on)
        register_reportable("file", freeze_file, Hiding(restrict_file, erase_restricted_file))
        register_reportable("profile", freeze_profile)
        register_sight(contacts_seen_by)
        register_sight(cases_seen_by)
