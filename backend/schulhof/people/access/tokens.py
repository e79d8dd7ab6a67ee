# SPDX-License-Identifier: EUPL-1.2
"""Personal access tokens: whose a secret is, and one's own list."""

from collections.abc import Callable
from uuid import UUID

from django.db.models import Q

from schulhof.foundation.clock import today
from schulhof.people.digests import keyed_hash
from schulhof.people.models import AccessToken, Person
from schulhof.people.schemas import TokenOut

#: Refuses, for a person by id, when nobody decided that they may have tokens; schools, a floor above, say.
TokenRule = Callable[[UUID], None]
_rules: list[TokenRule] = []


def register_token_rule(rule: TokenRule) -> None:
    """Ask `rule(person_id)` before a token is shown, made, ended or used."""
    if rule not in _rules:
        _rules.append(rule)


def require_tokens(person_id: UUID) -> None:
    """Refuse whoever may have no tokens now."""
    for rule in _rules:
        rule(person_id)


def bearer(secret: str) -> AccessToken | None:
    """The valid token behind a secret, its active person included. One query."""
    return (
        AccessToken.objects.filter(
            Q(expires_on=None) | Q(expires_on__gte=today()),
            token_hash=keyed_hash("access-token", secret),
            person__is_active=True,
        )
        .select_related("person")
        .first()
    )


def tokens_of(person: Person) -> list[TokenOut]:
    """The person's tokens, newest first, expired ones included so that they can be seen to be over."""
    require_tokens(person.id)
    found = AccessToken.objects.filter(person=person)
    return [on_the_wire(token) for token in found.order_by("-created_at", "-id")]


def on_the_wire(token: AccessToken) -> TokenOut:
    """A token as its owner sees it."""
    return TokenOut(
        id=token.id,
        name=token.name,
        scopes=["read", "write"] if token.may_write else ["read"],
        created_at=token.created_at,
        expires_on=token.expires_on,
    )
