# SPDX-License-Identifier: EUPL-1.2
"""Write the contract between server and browser, or check that the committed one is true."""

import json
import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from schulhof.config.api import api
from schulhof.config.environment import ROOT

PATH = ROOT / "contract" / "openapi.json"


class Command(BaseCommand):
    help = "Write contract/openapi.json, or compare it with --check."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: object, **options: object) -> None:
        text = json.dumps(api.get_openapi_schema(), indent=1, sort_keys=True, default=str) + "\n"
        if not options["check"]:
            PATH.write_text(text)
        elif not PATH.exists() or PATH.read_text() != text:
            sys.exit(
                "The contract changed. Run 'schulhof openapi' and commit contract/openapi.json."
            )
