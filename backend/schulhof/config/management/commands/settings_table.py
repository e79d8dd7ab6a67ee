# SPDX-License-Identifier: EUPL-1.2
"""Write docs/operating/settings.md from the one table of settings."""

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from schulhof.config.environment import ALL, ROOT

PATH = ROOT / "docs" / "operating" / "settings.md"
HEAD = """# Settings

Everything is configured by environment variables. A wrong value stops the start with a sentence that says
what to do. This page is written by `schulhof settings-table`.

| variable | default | what it is for |
|---|---|---|
"""


class Command(BaseCommand):
    help = "Write docs/operating/settings.md, or compare it with --check."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: object, **options: object) -> None:
        text = HEAD + "".join(
            f"| `{setting.name}` | {self._default(setting.default)} | {setting.purpose} |\n"
            for setting in ALL
        )
        if not options["check"]:
            PATH.parent.mkdir(parents=True, exist_ok=True)
            PATH.write_text(text)
        elif not PATH.exists() or PATH.read_text() != text:
            sys.exit("Settings changed. Run 'schulhof settings-table' and commit the page.")

    def _default(self, default: str) -> str:
        if default.startswith(str(ROOT)):
            default = default.removeprefix(f"{ROOT}/")
        return f"`{default}`" if default else "–"
