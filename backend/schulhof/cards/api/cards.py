# SPDX-License-Identifier: EUPL-1.2
"""Cards and pictures of a class, for its class teachers and the office."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.cards import actions
from schulhof.cards.schemas import CardsFor, ChosenPictures, Drawn
from schulhof.foundation.limits import Limit, spend
from schulhof.foundation.wire import PDF, answer, pdf
from schulhof.people.authentication import PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest

router = Router(tags=["cards"], auth=PRIVILEGED_BY_HAND)

#: A class's worth of hashes is half a second of work.
_WORK = Limit(name="cards-made", amount=60, seconds=60 * 60)


@router.post("/classes/{uuid:class_id}/printed-cards", openapi_extra=PDF)
def print_cards(request: SignedInRequest, class_id: UUID, wanted: CardsFor) -> HttpResponse:
    """A PDF with new cards, to be cut. Printing makes new squares; the cards before end."""
    spend(_WORK, str(request.auth.id))
    return pdf(actions.print_cards(class_id, wanted.person_ids, by=request.auth), name="cards.pdf")


@router.delete("/classes/{uuid:class_id}/cards/{uuid:person_id}", response={204: None})
def block_card(request: SignedInRequest, class_id: UUID, person_id: UUID) -> HttpResponse:
    """A lost card opens nothing any more."""
    actions.block_card(class_id, person_id, by=request.auth)
    return HttpResponse(status=204)


@router.post("/classes/{uuid:class_id}/card-pictures", response=Drawn)
def draw_pictures(request: SignedInRequest, class_id: UUID, wanted: CardsFor) -> HttpResponse:
    """Four pictures by chance: for some, or for all who have none yet. Only this answer shows them."""
    spend(_WORK, str(request.auth.id))
    return answer({"items": actions.draw_pictures(class_id, wanted.person_ids, by=request.auth)})


@router.put("/classes/{uuid:class_id}/cards/{uuid:person_id}/pictures", response={204: None})
def choose_pictures(
    request: SignedInRequest, class_id: UUID, person_id: UUID, chosen: ChosenPictures
) -> HttpResponse:
    """The four pictures that the child chose."""
    actions.choose_pictures(class_id, person_id, chosen.pictures, by=request.auth)
    return HttpResponse(status=204)
