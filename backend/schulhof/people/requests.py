# SPDX-License-Identifier: EUPL-1.2
"""What an operation of the API receives once somebody is signed in."""

from django.http import HttpRequest

from .models import Person


class SignedInRequest(HttpRequest):
    """A request of a signed-in, active person."""

    auth: Person
