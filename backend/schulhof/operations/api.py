# SPDX-License-Identifier: EUPL-1.2
"""The edge for those who watch over the installation."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest

from . import actions
from .schemas import AuditPage

router = Router(tags=["audit"], auth=PRIVILEGED_BY_HAND)


@router.get("/audit", response=AuditPage)
def audit_log(request: SignedInRequest, cursor: str | None = None) -> HttpResponse:
    """Who did what in the whole installation, without content. For the data protection officer."""
    return answer(actions.read_audit_log(by=request.auth, school_id=None, cursor=cursor))


@router.get("/schools/{uuid:school_id}/audit", response=AuditPage)
def audit_log_of_school(
    request: SignedInRequest, school_id: UUID, cursor: str | None = None
) -> HttpResponse:
    """The same for one school. For its administrators and the data protection officer."""
    return answer(actions.read_audit_log(by=request.auth, school_id=school_id, cursor=cursor))
