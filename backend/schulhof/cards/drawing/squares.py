# SPDX-License-Identifier: EUPL-1.2
"""What the square of a card, or of a device that joins, leads to."""

from django.conf import settings


def link_with(words: str) -> str:
    """The address in a square. Behind the #, so that it reaches no server's log."""
    return f"{settings.BASE_URL}/karte#{words}"
