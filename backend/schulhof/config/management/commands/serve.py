# SPDX-License-Identifier: EUPL-1.2
"""Serve everything from one process."""

from argparse import ArgumentParser

import uvicorn
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Serve the web application, the API and the live sockets."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: object, **options: object) -> None:
        uvicorn.run(
            "schulhof.config.asgi:application",
            host=str(options["host"]),
            port=int(str(options["port"])),
            ws="websockets-sansio",
            ws_per_message_deflate=False,
            access_log=False,
            log_level="warning",
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=5,
        )
