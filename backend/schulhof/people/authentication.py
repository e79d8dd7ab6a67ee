# SPDX-License-Identifier: EUPL-1.2
"""Who is asking: a session cookie (with CSRF token) or a personal access token."""

from django.conf import settings
from django.http import HttpRequest
from ninja.security import APIKeyCookie

from .models import Person


class SessionOrToken(APIKeyCookie):
    """The signed-in, active person of the request; `request.auth` is a Person."""

    param_name = settings.SESSION_COOKIE_NAME

    def authenticate(self, request: HttpRequest, key: str | None) -> Person | None:
        person = request.user
        return person if isinstance(person, Person) and person.is_active else None
