# SPDX-License-Identifier: EUPL-1.2
"""Asking for help, and what became of it."""

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people.authentication import CARD_TOO
from schulhof.people.requests import SignedInRequest
from schulhof.safeguarding import access, actions
from schulhof.safeguarding.schemas import MyReport, MyReports, NewReport

router = Router(tags=["reports"], auth=CARD_TOO)


@router.post("/reports", response={201: MyReport})
def report_item(request: SignedInRequest, new: NewReport) -> HttpResponse:
    """Report a message, a file or a profile to the two contacts of your school. Only they learn who you are."""
    report_id = actions.report_item(new, by=request.auth)
    return answer(access.report_of(request.auth, report_id), status=201)


@router.get("/reports", response=MyReports)
def my_reports(request: SignedInRequest) -> HttpResponse:
    """What you reported, and how far it is."""
    return answer({"items": access.reports_of(request.auth)})
