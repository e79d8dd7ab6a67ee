# SPDX-License-Identifier: EUPL-1.2
"""The edge for those who watch over the installation."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router

from schulhof.foundation.limits import Limit, spend
from schulhof.foundation.wire import answer
from schulhof.people.authentication import PRIVILEGED_BY_HAND
from schulhof.people.requests import SignedInRequest

from . import access, actions
from .schemas import AuditFilter, AuditPage, ChainState

#: Walking a year of entries takes seconds.
_WALKS = Limit(name="audit-walks", amount=12, seconds=60)

router = Router(tags=["audit"], auth=PRIVILEGED_BY_HAND)


@router.get("/audit", response=AuditPage)
def audit_log(request: SignedInRequest, wanted: Query[AuditFilter]) -> HttpResponse:
    """Who did what in the whole installation, without content. For the data protection officer."""
    return answer(actions.read_audit_log(by=request.auth, school_id=None, wanted=wanted))


@router.get("/audit/chain", response=ChainState)
def chain_state(request: SignedInRequest) -> HttpResponse:
    """Whether the whole log is as it was written. For its readers."""
    spend(_WALKS, str(request.auth.id))
    return answer(access.chain_state(request.auth))


@router.get("/schools/{uuid:school_id}/audit", response=AuditPage)
def audit_log_of_school(
    request: SignedInRequest, school_id: UUID, wanted: Query[AuditFilter]
) -> HttpResponse:
    """The same for one school. For its administrators and the data protection officer."""
    return answer(actions.read_audit_log(by=request.auth, school_id=school_id, wanted=wanted))
