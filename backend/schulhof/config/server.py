# SPDX-License-Identifier: EUPL-1.2
"""How uvicorn serves: one place for `schulhof serve`, the tests and the benches."""

import uvicorn

from schulhof.live.protocol import LiveProtocol

#: Bytes in one message of a client; a thousand cursors fit.
MESSAGE = 64 * 1024
#: Seconds between two pings to a silent client, below the minute after which proxies hang up.
PING = 50.0


def uvicorn_config(*, host: str, port: int) -> uvicorn.Config:
    """Uvicorn's settings. Frames are not compressed: the same bytes go to all (performance.md)."""
    return uvicorn.Config(
        "schulhof.config.asgi:application",
        host=host,
        port=port,
        ws=LiveProtocol,
        ws_max_size=MESSAGE,
        ws_ping_interval=PING,
        ws_ping_timeout=20.0,
        ws_per_message_deflate=False,
        lifespan="on",
        access_log=False,
        log_config=None,  # settings.LOGGING says it
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=5,
    )
