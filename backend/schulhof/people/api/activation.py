# SPDX-License-Identifier: EUPL-1.2
"""From the login slip to the first sign-in."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from schulhof.foundation.network import client_network
from schulhof.foundation.wire import answer
from schulhof.people import access, actions
from schulhof.people.authentication import require_our_page
from schulhof.people.schemas import Activation, ActivationCheck, ActivationGreeting
from schulhof.people.sign_in import enter
from schulhof.people.tries import one_try

router = Router(tags=["sign-in"], auth=None)


@router.post("/activation/check", response=ActivationGreeting)
def check(request: HttpRequest, slip: ActivationCheck) -> HttpResponse:
    """Whose slip this is. Does not use it up. Wrong name, wrong code and expired code get the same answer."""
    require_our_page(request)
    with one_try(slip.login_name, network=client_network(request)):
        person = access.slip_of(slip.login_name, slip.code).person
    return answer({"given_name": person.given_name, "language": person.language})


@router.post("/activation", response={204: None})
def activate(request: HttpRequest, slip: Activation) -> HttpResponse:
    """Choose a passphrase with a slip and be signed in; who has a second step then signs in as always."""
    require_our_page(request)
    with one_try(slip.login_name, network=client_network(request)):
        person = actions.activate(**slip.model_dump())
    enter(request, person)
    return HttpResponse(status=204)
