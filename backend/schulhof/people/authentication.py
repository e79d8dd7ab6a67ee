# SPDX-License-Identifier: EUPL-1.2
"""Who is asking: a session cookie (with CSRF token) or a personal access token."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext as _
from ninja.security import APIKeyCookie, HttpBearer
from ninja.utils import check_csrf

from schulhof.foundation.errors import Forbidden, Unauthenticated
from schulhof.foundation.limits import Limit, spend
from schulhof.foundation.network import client_network

from . import access, limited, second_step
from .models import Person
from .tries import UNKNOWN_TOKENS

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def _admitted(request: HttpRequest, person: Person) -> Person:
    """The person, unless they change things faster than any human or well-meant script."""
    if request.method not in SAFE:
        limit = Limit(name="writes", amount=settings.WRITES_PER_MINUTE, seconds=60)
        spend(limit, str(person.pk))
    return person


def require_our_page(request: HttpRequest) -> None:
    """Refuse what another site made this browser send. Raises Forbidden("csrf")."""
    if check_csrf(request):
        raise Forbidden(_("Please reload the page and try again."), code="csrf")


def _require_again(request: HttpRequest, person: Person) -> None:
    """Refuse whoever did not just show once more that it is them; who has a second step passed it, too."""
    if access.has_second_factor(person.id) and not second_step.is_passed(request):
        raise access.second_factor_needed()
    if not second_step.confirmed_lately(request):
        raise Forbidden(_("Please enter your passphrase once more first."), code="confirm_again")


class Session(APIKeyCookie):
    """The signed-in, active person of the browser; for a privileged route, past the second step.

    A session that a card let in is refused unless the route says that it is open to it.
    """

    param_name = settings.SESSION_COOKIE_NAME

    def __init__(
        self, *, second_factor: bool = False, again: bool = False, card: bool = False
    ) -> None:
        super().__init__(csrf=False)  # checked below, with an answer of our own
        self.second_factor = second_factor
        self.again = again
        self.card = card

    def authenticate(self, request: HttpRequest, key: str | None) -> Person | None:
        person = request.user
        if not (isinstance(person, Person) and person.is_active):
            return None
        require_our_page(request)
        if limited.is_limited(request) and not self.card:
            raise limited.refused()
        if self.second_factor and not second_step.is_passed(request):
            raise access.second_factor_needed()
        if self.again:
            _require_again(request, person)
        return _admitted(request, person)


class Token(HttpBearer):
    """The owner of a personal access token. No cookie is involved, so no CSRF token is needed."""

    openapi_scheme = "bearer"

    def __init__(self, *, second_factor: bool = False) -> None:
        super().__init__()
        self.second_factor = second_factor

    def authenticate(self, request: HttpRequest, token: str) -> Person:
        found = access.bearer(token)
        if found is None:
            spend(UNKNOWN_TOKENS, client_network(request))
            raise Unauthenticated(_("This key is not valid (any more)."), code="token")
        if request.method not in SAFE and not found.may_write:
            raise Forbidden(_("This key may only read."), code="token_reads_only")
        if self.second_factor and not found.second_factor:
            raise access.second_factor_needed()
        translation.activate(found.person.language)
        access.require_tokens(found.person_id)
        return _admitted(request, found.person)


class NoToken(Token):
    """Refuses every token: a script may not make tokens or end sessions."""

    def authenticate(self, request: HttpRequest, token: str) -> Person:
        super().authenticate(request, token)
        raise Forbidden(_("This is only possible when you are signed in yourself."), code="by_hand")


#: For most of the API; not for sessions that a card let in.
SESSION_OR_TOKEN = [Token(), Session()]
#: For what only a person at a screen may do: above all, whatever could open an account.
SESSION_ONLY = [NoToken(), Session()]
#: For what must not happen at a device somebody left open: at a screen, after the passphrase was entered again.
CONFIRMED_AGAIN = [NoToken(), Session(again=True)]
#: For rights over others: a session that passed the second step, or a token made in one.
PRIVILEGED = [Token(second_factor=True), Session(second_factor=True)]
#: The same, only at a screen.
PRIVILEGED_BY_HAND = [NoToken(), Session(second_factor=True)]
#: For what a child does in class: open to a session that a card let in, too.
CARD_TOO = [Token(), Session(card=True)]
#: The same, only at a screen.
CARD_TOO_BY_HAND = [NoToken(), Session(card=True)]
