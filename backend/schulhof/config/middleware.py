# SPDX-License-Identifier: EUPL-1.2
"""What every answer gets."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from schulhof.people import limited

Handler = Callable[[HttpRequest], HttpResponse]


class PersonLanguageMiddleware:
    """Answer in the signed-in person's language, else in the one the browser asks for."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/api/"):
            return self.handler(request)
        language = getattr(request.user, "language", None)
        with translation.override(language or translation.get_language_from_request(request)):
            return self.handler(request)


class LimitedSessionMiddleware:
    """While a session that a card let in is served, nothing is read that belongs to its person alone (ADR 17)."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/api/") or not limited.is_limited(request):
            return self.handler(request)
        with limited.serving():
            return self.handler(request)


class PrivateAnswersMiddleware:
    """No cache keeps an answer of the API: two people behind one proxy must never see each other's."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.handler(request)
        if request.path.startswith("/api/") and not response.has_header("Cache-Control"):
            response["Cache-Control"] = "private, no-store"
        return response


#: Everything comes from this server. Styles may be inline because the component library sets sizes and
#: positions as style attributes; scripts may not.
CONTENT_POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)


#: On every answer, whoever gives it; a view's own, stricter word stays.
SECURITY_HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), interest-cohort=()",
}


class SecurityHeadersMiddleware:
    """Tell the browser what pages of this server may never do."""

    def __init__(self, handler: Handler) -> None:
        self.handler = handler

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.handler(request)
        for name, value in SECURITY_HEADERS.items():
            response.setdefault(name, value)
        return response
