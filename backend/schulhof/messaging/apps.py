# SPDX-License-Identifier: EUPL-1.2
"""Makes the files room ask messaging who may read a file in a message; lets messages be reported.

Says whose words an account, a group, a message showed, and to whom.
"""

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "schulhof.messaging"

    def ready(self) -> None:
        from schulhof.files.access import register_use
        from schulhof.files.exposing import register_use_look
        from schulhof.files.permission import register_upload_rule
        from schulhof.foundation.exposure import (
            register_belonging,
            register_sight,
            register_thing,
        )
        from schulhof.safeguarding.access import register_reportable
        from schulhof.safeguarding.freezing import Hiding

        from .access import (
            attachment_then,
            belonging_to_groups,
            freeze_message,
            group_label,
            group_then,
            may_read_file,
            message_label,
            message_then,
            refuse_unagreed,
            words_seen_by,
        )
        from .actions import erase_restricted, restrict_message

        register_use(may_read_file)
        register_upload_rule(refuse_unagreed)
        register_reportable("message", freeze_message, Hiding(restrict_message, erase_restricted))
        register_sight(words_seen_by)
        register_belonging(belonging_to_groups)
        register_thing("group", look=group_then, label=group_label)
        register_thing("message", look=message_then, label=message_label)
        register_use_look(attachment_then)
