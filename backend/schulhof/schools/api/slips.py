# SPDX-License-Identifier: EUPL-1.2
"""Login slips, on paper."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.limits import Limit, spend
from schulhof.foundation.wire import PDF, pdf
from schulhof.people.authentication import PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest
from schulhof.schools import actions
from schulhof.schools.schemas import SlipsWanted

router = Router(tags=["schools"], auth=PRIVILEGED_BY_HAND)

#: A school's worth of slips is seconds of work.
_PRINTS = Limit(name="slips", amount=60, seconds=60 * 60)


@router.post("/schools/{uuid:school_id}/login-slips", openapi_extra=PDF)
def print_slips(request: SignedInRequest, school_id: UUID, wanted: SlipsWanted) -> HttpResponse:
    """A PDF with a slip for each person, to be cut. Printing makes new codes; the ones before end."""
    spend(_PRINTS, str(request.auth.id))
    return pdf(actions.print_slips(school_id, wanted, by=request.auth), name="login-slips.pdf")
