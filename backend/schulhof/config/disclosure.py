# SPDX-License-Identifier: EUPL-1.2
"""Where to write for whoever finds a hole (RFC 9116)."""

from datetime import UTC, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from schulhof.foundation.clock import now

#: RFC 9116, 2.5.5: less than a year, so that nobody writes to an address that is long forgotten.
GOOD_FOR = timedelta(days=180)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """The operator's address; 404 while none is set."""
    if not settings.SECURITY_CONTACT:
        return HttpResponse("Not found", status=404, content_type="text/plain")
    today = now().astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {(today + GOOD_FOR).isoformat()}",
        "Preferred-Languages: de, en",
        f"Canonical: {settings.BASE_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
