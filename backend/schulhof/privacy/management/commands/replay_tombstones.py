# SPDX-License-Identifier: EUPL-1.2
"""After restoring a backup: erase everybody again who was erased since it was made."""

import time

from django.core.management.base import BaseCommand

from schulhof.privacy.actions import erase_restored


class Command(BaseCommand):
    help = (
        "Erase everybody again whom a restored backup brought back. Run it before people come in."
    )

    def handle(self, *args: object, **options: object) -> None:
        began = time.monotonic()
        count = erase_restored()
        print(f"Erased again: {count} ({time.monotonic() - began:.1f} s)")
