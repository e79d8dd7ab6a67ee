# SPDX-License-Identifier: EUPL-1.2
"""Where django-allauth asks us."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core.exceptions import ImmediateHttpResponse
from django.contrib.auth import authenticate
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from schulhof.foundation.errors import TooMany
from schulhof.foundation.network import client_address, client_network
from schulhof.foundation.wire import refusal

from .models import Person
from .tries import one_try


class _Wrong(Exception):
    """Name and passphrase do not fit."""


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves: schools bring their people in."""

    error_messages = {  # noqa: RUF012  as allauth declares it
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("This login name and passphrase do not fit."),
        "enter_current_password": _("This is not your current passphrase."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def authenticate(self, request: HttpRequest, **credentials: str) -> Person | None:
        """The person, if name and passphrase fit and they are active.

        Everybody else gets None after the same work: allauth's backend hashes even for a name nobody has.
        """
        try:
            with one_try(credentials["username"], network=client_network(request)):
                return self._person(request, credentials)
        except _Wrong:
            return None
        except TooMany as error:
            raise ImmediateHttpResponse(refusal(error)) from error

    def _person(self, request: HttpRequest, credentials: dict[str, str]) -> Person:
        person = authenticate(request, **credentials)
        AuthenticationBackend.unstash_authenticated_user()  # where it keeps those who are not active
        if not isinstance(person, Person):
            raise _Wrong
        return person


def user_display(person: Person) -> str:
    """A person's name for allauth's messages."""
    return person.display_name
