# SPDX-License-Identifier: EUPL-1.2
"""Says who could open a file."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "schulhof.files"

    def ready(self) -> None:
        from schulhof.foundation.exposure import register_thing

        from .exposing import file_label, file_then

        register_thing("file", look=file_then, label=file_label)
