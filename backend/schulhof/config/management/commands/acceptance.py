# SPDX-License-Identifier: EUPL-1.2
"""Write docs/security/acceptance.md from the marks in the tests, or check that the committed one is true."""

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from schulhof.config.acceptance import PAGE, page


class Command(BaseCommand):
    help = "Write docs/security/acceptance.md, or compare it with --check."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: object, **options: object) -> None:
        try:
            text = page()
        except ValueError as error:
            raise CommandError(str(error)) from error
        if not options["check"]:
            PAGE.write_text(text, encoding="utf-8")
        elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
            sys.exit("Marks or rows changed. Run 'schulhof acceptance' and commit the page.")
