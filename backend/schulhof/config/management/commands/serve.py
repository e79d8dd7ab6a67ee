# SPDX-License-Identifier: EUPL-1.2
"""Serve everything from one process."""

import sys
from argparse import ArgumentParser

import uvicorn
from django.core.management.base import BaseCommand
from uvicorn.config import STARTUP_FAILURE

from schulhof.config.server import uvicorn_config


class Command(BaseCommand):
    help = "Serve the web application, the API and the live sockets."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: object, **options: object) -> None:
        config = uvicorn_config(host=str(options["host"]), port=int(str(options["port"])))
        server = uvicorn.Server(config)
        server.run()
        if not server.started:
            sys.exit(STARTUP_FAILURE)
