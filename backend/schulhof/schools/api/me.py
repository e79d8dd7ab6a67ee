# SPDX-License-Identifier: EUPL-1.2
"""Who am I, and what may I do?"""

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people import actions as people
from schulhof.people import limited, second_step
from schulhof.people.authentication import CARD_TOO
from schulhof.people.requests import SignedInRequest
from schulhof.people.schemas import MeChange
from schulhof.schools import access
from schulhof.schools.schemas import Me

router = Router(tags=["me"])


@router.get("/me", response=Me, auth=CARD_TOO)
def me(request: SignedInRequest) -> HttpResponse:
    """The signed-in person, where they belong and what they may do."""
    return answer(_me(request))


@router.patch("/me", response=Me)
def change_me(request: SignedInRequest, change: MeChange) -> HttpResponse:
    """Change language, e-mail address, appearance, or that the first steps are done."""
    people.change_me(change, by=request.auth)
    return answer(_me(request))


def _me(request: SignedInRequest) -> Me:
    return access.me(
        request.auth,
        second_factor_passed=second_step.is_passed(request),
        limited_until=limited.ends_at(request),
    )
