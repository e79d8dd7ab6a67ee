# SPDX-License-Identifier: EUPL-1.2
"""Errors as problem+json (RFC 9457): the one place where refusals become answers."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from schulhof.foundation import wire
from schulhof.foundation.errors import (
    DomainError,
    FieldProblem,
    Forbidden,
    Invalid,
    Unauthenticated,
)


def problem(error: DomainError) -> HttpResponse:
    """The answer for a refusal."""
    body: dict[str, Any] = {
        "type": f"urn:schulhof:problem:{error.code}",
        "title": type(error).__name__,
        "status": error.status,
        "code": error.code,
        "detail": error.detail,
    }
    if error.fields:
        body["fields"] = [field._asdict() for field in error.fields]
    response = HttpResponse(
        wire.encode(body), status=error.status, content_type="application/problem+json"
    )
    if error.retry_after is not None:
        response["Retry-After"] = str(error.retry_after)
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A request with a cookie but without the page's token; reloading the page mends it."""
    return problem(Forbidden(_("Please reload the page and try again."), code="csrf"))


def _from_validation(error: ValidationError) -> DomainError:
    fields = [
        FieldProblem(".".join(str(part) for part in item["loc"]), item["msg"])
        for item in error.errors
    ]
    return Invalid(_("Some of this does not fit. Please check it."), fields=fields)


def register(api: NinjaAPI) -> None:
    """Teach an API to answer every refusal as problem+json."""

    @api.exception_handler(DomainError)
    def refused(request: HttpRequest, error: DomainError) -> HttpResponse:
        return problem(error)

    @api.exception_handler(ValidationError)
    def malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return problem(_from_validation(error))

    @api.exception_handler(AuthenticationError)
    def nobody(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        return problem(Unauthenticated(_("Please sign in.")))

    @api.exception_handler(HttpError)
    def unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
        return problem(Invalid(str(error), code="unreadable"))
