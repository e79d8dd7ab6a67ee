# SPDX-License-Identifier: EUPL-1.2
"""Errors as problem+json (RFC 9457): the one place where refusals become answers."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from schulhof.foundation.errors import (
    DomainError,
    FieldProblem,
    Forbidden,
    Invalid,
    TooLarge,
    Unauthenticated,
)
from schulhof.foundation.wire import refusal


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A request with a cookie but without the page's token; reloading the page mends it."""
    return refusal(Forbidden(_("Please reload the page and try again."), code="csrf"))


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
        return refusal(error)

    @api.exception_handler(ValidationError)
    def malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return refusal(_from_validation(error))

    @api.exception_handler(AuthenticationError)
    def nobody(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        return refusal(Unauthenticated(_("Please sign in.")))

    @api.exception_handler(RequestDataTooBig)
    def too_much(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
        return refusal(TooLarge(_("This is too much at once. Please send less.")))

    @api.exception_handler(HttpError)
    def unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
        return refusal(Invalid(str(error), code="unreadable"))
