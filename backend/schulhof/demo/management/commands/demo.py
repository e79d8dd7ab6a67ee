# SPDX-License-Identifier: EUPL-1.2
"""A city to try."""

import json
import sys
from argparse import ArgumentParser

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from schulhof.demo.city import PASSPHRASE, SignIn, build, is_built, is_empty, sign_ins


class Command(BaseCommand):
    help = (
        "Fill an empty database with a made-up city and print whom one may be; --serve it at once."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="answer one sign-in as JSON")
        parser.add_argument("--serve", action="store_true", help="migrate before and serve after")
        parser.add_argument("--port", type=int, default=8000, help="where to serve")

    def handle(self, *args: object, **options: object) -> None:
        if options["serve"]:
            call_command("migrate", verbosity=0)
        self._show(options)
        if options["serve"]:
            self.stdout.write("Stop it with Ctrl+C.")
            self.stdout.flush()
            connections.close_all()
            call_command("serve", port=options["port"])

    def _show(self, options: dict[str, object]) -> None:
        if not is_built():
            if not is_empty():
                self.stdout.write("This database holds real schools, so no demo city is added.")
                return
            build(self._tell if not options["json"] else lambda _text: None)
        people = sign_ins()
        if options["json"]:
            pupil = people[0]
            json.dump({"login_name": pupil.login_name, "passphrase": PASSPHRASE}, sys.stdout)
            return
        self.stdout.write(_table(people))

    def _tell(self, text: str) -> None:
        self.stdout.write(f"  {text}")


def _table(people: list[SignIn]) -> str:
    lines = [f"{entry.who:<24} {entry.login_name:<14} {entry.name}, {entry.at}" for entry in people]
    return "\n".join(
        [
            "",
            f"Schulhof is at {settings.BASE_URL}",
            "",
            f"{'who':<24} {'login name':<14} name",
            *lines,
            "",
            f"The passphrase of each of them: {PASSPHRASE}",
            *_second_step(),
            "",
        ]
    )


def _second_step() -> list[str]:
    if not settings.DEMO_SECOND_FACTOR:
        return []
    return [f"The second step of teacher, head and city: {settings.DEMO_SECOND_FACTOR}"]
