# SPDX-License-Identifier: EUPL-1.2
"""Where django-allauth asks us."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from .models import Person


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves: schools bring their people in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


def user_display(person: Person) -> str:
    """A person's name for allauth's messages."""
    return person.display_name
