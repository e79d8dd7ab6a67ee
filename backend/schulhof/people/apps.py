# SPDX-License-Identifier: EUPL-1.2
"""People, as an application of Django; says who found their family in their own data."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Hears of sign-ins."""

    name = "schulhof.people"

    def ready(self) -> None:
        from allauth.account.signals import password_changed
        from allauth.mfa.signals import authenticator_used
        from django.contrib.auth.signals import user_logged_in, user_logged_out

        from schulhof.foundation.exposure import register_sight

        from . import sign_in
        from .access import family_seen_by

        user_logged_in.connect(sign_in.on_signed_in, dispatch_uid="people.signed_in")
        user_logged_out.connect(sign_in.on_signed_out, dispatch_uid="people.signed_out")
        authenticator_used.connect(sign_in.on_factor_used, dispatch_uid="people.factor_used")
        password_changed.connect(sign_in.on_passphrase_changed, dispatch_uid="people.passphrase")
        register_sight(family_seen_by)
