# SPDX-License-Identifier: EUPL-1.2
"""Look whether the audit log is as it was written."""

import sys

from django.core.management.base import BaseCommand

from schulhof.audit.access import findings


class Command(BaseCommand):
    help = "Walk the audit log's chain. Ends with 1 and says where when somebody changed it."

    def handle(self, *args: object, **options: object) -> None:
        found = 0
        for finding in findings():
            found += 1
            print(f"Entry {finding.number}: {finding.what}.")
        if found:
            sys.exit(1)
        print("The audit log is as it was written.")
