# SPDX-License-Identifier: EUPL-1.2
"""The one place time comes from, so that tests and simulations can move it."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """The current moment, timezone-aware, UTC."""
    return timezone.now()


def today() -> date:
    """Today's date in the installation's time zone."""
    return timezone.localdate()
