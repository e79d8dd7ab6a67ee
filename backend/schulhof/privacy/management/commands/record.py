# SPDX-License-Identifier: EUPL-1.2
"""Write docs/privacy/ from the declarations, or check that what is committed is true."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from schulhof.privacy.record import texts

FOLDER = Path(__file__).parents[5] / "docs" / "privacy"


class Command(BaseCommand):
    help = "Write the record of processing (docs/privacy/), or compare it with --check."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: object, **options: object) -> None:
        wanted = {FOLDER / name: text.encode() for name, text in texts().items()}
        if not options["check"]:
            FOLDER.mkdir(parents=True, exist_ok=True)
            for path, content in wanted.items():
                path.write_bytes(content)
        elif any(not path.exists() or path.read_bytes() != wanted[path] for path in wanted):
            sys.exit("Declarations changed. Run 'schulhof record' and commit docs/privacy/.")
