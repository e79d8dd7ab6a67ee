# SPDX-License-Identifier: EUPL-1.2
"""The privacy room."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "schulhof.privacy"
