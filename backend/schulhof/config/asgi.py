# SPDX-License-Identifier: EUPL-1.2
"""The one process: sockets on the loop, synchronous Django in threads with kept connections."""

from asyncio import to_thread
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Event, Thread
from typing import cast

from a2wsgi import WSGIMiddleware
from asgiref.typing import (
    ASGIReceiveCallable,
    ASGISendCallable,
    ASGISendEvent,
    LifespanScope,
    Scope,
    WebSocketScope,
)
from django.conf import settings

from .middleware import SECURITY_HEADERS
from .wsgi import application as wsgi_application  # sets Django up, so it comes before the rooms

from schulhof.live.gateway import Gateway, open_bus  # isort: skip
from schulhof.operations.schedule import run_forever  # isort: skip

LIVE = "/live"
_HEADERS = [(k.lower().encode(), v.encode()) for k, v in SECURITY_HEADERS.items()]
http = WSGIMiddleware(wsgi_application, workers=settings.HTTP_THREADS)  # type: ignore[arg-type]


async def application(scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
    """ASGI entry: the live socket to the gateway, HTTP to Django."""
    if scope["type"] == "lifespan":
        await _serve(scope, receive, send)
    elif scope["type"] == "websocket":
        await _live(scope, receive, send)
    else:
        await http(scope, receive, send)  # type: ignore[arg-type]


async def _serve(
    scope: LifespanScope, receive: ASGIReceiveCallable, send: ASGISendCallable
) -> None:
    """What runs as long as the process serves."""
    await receive()
    gateway = Gateway(open_bus())
    async with gateway.serving(), _jobs():
        scope["state"]["gateway"] = gateway
        await send({"type": "lifespan.startup.complete"})
        await receive()
    await send({"type": "lifespan.shutdown.complete"})


@asynccontextmanager
async def _jobs() -> AsyncIterator[None]:
    """Jobs are done by the clock, in threads of their own."""
    if not settings.JOBS:
        yield
        return
    stop = Event()
    jobs = Thread(target=run_forever, args=(stop,), name="jobs")
    jobs.start()
    try:
        yield
    finally:
        stop.set()
        await to_thread(jobs.join)


async def _live(
    scope: WebSocketScope, receive: ASGIReceiveCallable, send: ASGISendCallable
) -> None:
    send = _refusing(send)
    if scope["path"] != LIVE:
        await receive()
        await send({"type": "websocket.close", "code": 1000, "reason": None})
        return
    gateway = cast(Gateway, scope["state"]["gateway"])
    await gateway(scope, receive, send)


def _refusing(send: ASGISendCallable) -> ASGISendCallable:
    """A socket that is closed before it is open is answered 403, with the headers of every answer."""
    is_open = False

    async def sending(event: ASGISendEvent) -> None:
        nonlocal is_open
        if event["type"] == "websocket.close" and not is_open:
            await send(
                {"type": "websocket.http.response.start", "status": 403, "headers": _HEADERS}
            )
            await send({"type": "websocket.http.response.body", "body": b"", "more_body": False})
            return
        is_open = True
        await send(event)

    return sending
