# SPDX-License-Identifier: EUPL-1.2
"""`schulhof …` on the command line: Django's commands, with hyphens."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run a command; `import-roster` and `import_roster` are the same."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schulhof.config.settings")
    arguments = sys.argv[:]
    if len(arguments) > 1:
        arguments[1] = arguments[1].replace("-", "_") if arguments[1][0] != "-" else arguments[1]
    execute_from_command_line(arguments)
