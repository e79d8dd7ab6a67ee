# SPDX-License-Identifier: EUPL-1.2
"""The web application: every address that is not the API's answers its one page."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe


@require_safe
@ensure_csrf_cookie
def web_application(request: HttpRequest) -> HttpResponseBase:
    """The page that starts the web application, never cached, so that a new version is seen at once."""
    page = Path(settings.WEB_ROOT) / "index.html"
    if not page.exists():
        return HttpResponse("The web application is not built. Run: make build", status=503)
    if Path(request.path).suffix:  # a file that is not there, not a place in the application
        return HttpResponse("Not found", status=404, content_type="text/plain")
    return FileResponse(
        page.open("rb"), headers={"Cache-Control": "no-cache"}, content_type="text/html"
    )
