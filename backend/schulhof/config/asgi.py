# SPDX-License-Identifier: EUPL-1.2
"""The one process: sockets on the loop, synchronous Django in threads with kept connections."""

from a2wsgi import WSGIMiddleware
from django.conf import settings

from .wsgi import application as wsgi_application

http = WSGIMiddleware(wsgi_application, workers=settings.HTTP_THREADS)  # type: ignore[arg-type]


async def application(scope, receive, send) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """ASGI entry: HTTP to Django."""
    await http(scope, receive, send)
