# SPDX-License-Identifier: EUPL-1.2
"""Personal access tokens, for scripts."""

import secrets
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.clock import today
from schulhof.foundation.errors import Conflict, FieldProblem, Invalid, NotFound
from schulhof.people.access.second_factor import needs_second_factor, second_factor_needed
from schulhof.people.access.tokens import on_the_wire, require_tokens
from schulhof.people.digests import keyed_hash
from schulhof.people.models import AccessToken, Person
from schulhof.people.schemas import TokenCreated, TokenIn

PREFIX = "shp_"
_BYTES = 24  # 192 random bits
_MOST = 20


def create_token(wanted: TokenIn, *, by: Person, second_factor: bool) -> TokenCreated:
    """A new token; its secret is in the answer and nowhere else. The right to write includes reading.

    `second_factor`: whether the session passed it. Who holds rights over others makes no token without.
    """
    if not second_factor and needs_second_factor(by.id):
        raise second_factor_needed()
    require_tokens(by.id)
    if wanted.expires_on is not None and wanted.expires_on < today():
        raise Invalid(
            _("This day has passed."),
            fields=[FieldProblem("expires_on", _("This day has passed."))],
        )
    secret = PREFIX + secrets.token_urlsafe(_BYTES)
    with transaction.atomic():
        if AccessToken.objects.filter(person=by).count() >= _MOST:
            raise Conflict(
                _("Please delete a key you no longer need first."), code="too_many_tokens"
            )
        token = AccessToken.objects.create(
            person=by,
            name=wanted.name,
            token_hash=keyed_hash("access-token", secret),
            may_write="write" in wanted.scopes,
            second_factor=second_factor,
            expires_on=wanted.expires_on,
        )
        record("people.token_created", by=by.id, subject=token.id)
    return TokenCreated(**on_the_wire(token), token=secret)


def revoke_token(token_id: UUID, *, by: Person) -> None:
    """The token opens nothing from now on."""
    require_tokens(by.id)
    with transaction.atomic():
        deleted, _rows = AccessToken.objects.filter(person=by, pk=token_id).delete()
        if not deleted:
            raise NotFound(_("This key is not there (any more)."))
        record("people.token_revoked", by=by.id, subject=token_id)
