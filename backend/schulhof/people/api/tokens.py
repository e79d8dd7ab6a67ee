# SPDX-License-Identifier: EUPL-1.2
"""Personal access tokens."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people import access, actions, second_step
from schulhof.people.authentication import SESSION_ONLY
from schulhof.people.requests import SignedInRequest
from schulhof.people.schemas import TokenCreated, TokenIn, Tokens

router = Router(tags=["me"], auth=SESSION_ONLY)


@router.get("/me/tokens", response=Tokens)
def tokens(request: SignedInRequest) -> HttpResponse:
    """My tokens, without their secrets."""
    return answer({"items": access.tokens_of(request.auth)})


@router.post("/me/tokens", response={201: TokenCreated})
def create_token(request: SignedInRequest, wanted: TokenIn) -> HttpResponse:
    """Make a token for a script. This answer is the only one that shows its secret."""
    passed = second_step.is_passed(request)
    token = actions.create_token(wanted, by=request.auth, second_factor=passed)
    return answer(token, status=201)


@router.delete("/me/tokens/{uuid:token_id}", response={204: None})
def revoke_token(request: SignedInRequest, token_id: UUID) -> HttpResponse:
    """Delete a token; it opens nothing any more."""
    actions.revoke_token(token_id, by=request.auth)
    return HttpResponse(status=204)
