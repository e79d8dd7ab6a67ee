# SPDX-License-Identifier: EUPL-1.2
"""The stream forgets: whoever was away for longer asks anew."""

from datetime import timedelta

from django.conf import settings

from schulhof.foundation.clock import now

from .models import StreamEvent

#: Rows deleted in one statement, so that nobody waits long.
PORTION = 5000


def forget_old_events() -> int:
    """Delete what is older than STREAM_DAYS; how many rows. Heads stay, so numbers never come twice."""
    before = now() - timedelta(days=settings.STREAM_DAYS)
    old = StreamEvent.objects.filter(at__lt=before)
    forgotten = 0
    while oldest := list(old.order_by("at").values_list("at", flat=True)[:PORTION]):
        deleted, _ = old.filter(at__lte=oldest[-1]).delete()
        forgotten += deleted
    return forgotten
