# SPDX-License-Identifier: EUPL-1.2
"""Makes the files room ask messaging who may read a file in a message; lets messages be reported."""

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "schulhof.messaging"

    def ready(self) -> None:
        from schulhof.files.access import register_use
        from schulhof.files.permission import register_upload_rule
        from schulhof.safeguarding.access import register_reportable

        from .access import freeze_message, may_read_file, refuse_unagreed

        register_use(may_read_file)
        register_upload_rule(refuse_unagreed)
        register_reportable("message", freeze_message)
