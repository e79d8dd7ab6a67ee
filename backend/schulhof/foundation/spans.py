# SPDX-License-Identifier: EUPL-1.2
"""Stretches of time, and which rows held during one. For whoever asks what was, not what is.

Every stretch is half open: its beginning belongs to it, its end does not. What ended at the moment a stretch
begins was over by then; what began at the moment it ends came too late.
"""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from django.db.models import Q
from django.utils import timezone

from .clock import midnight

#: Long ago, and never: the ends of what has none.
ALWAYS = datetime(1, 1, 2, tzinfo=UTC)
NEVER = datetime(9999, 12, 30, tzinfo=UTC)


class Span(NamedTuple):
    """From `since` until just before `until`."""

    since: datetime
    until: datetime

    def cut(self, other: "Span") -> "Span | None":
        """What both have in common."""
        both = Span(max(self.since, other.since), min(self.until, other.until))
        return both if both.since < both.until else None

    @property
    def first_day(self) -> date:
        return timezone.localdate(self.since)

    @property
    def last_day(self) -> date:
        return timezone.localdate(self.until - timedelta.resolution)


def asked(since: datetime, until: datetime) -> Span:
    """The stretch somebody asks about: its last moment belongs to it, so that it may be a single one."""
    return Span(since, until + timedelta.resolution)


def lasting(since: datetime | None, until: datetime | None) -> Span:
    """The stretch of a row with times; None is an open end."""
    return Span(since or ALWAYS, until or NEVER)


def of_days(first: date, last: date | None) -> Span:
    """The stretch of a row with days. Both count whole, here: nobody wrote down at which hour."""
    return Span(midnight(first), midnight(last + timedelta(days=1)) if last else NEVER)


def during(span: Span, *, start: str, end: str) -> Q:
    """Rows with times that held at some moment of the stretch."""
    still = Q(**{f"{end}__isnull": True}) | Q(**{f"{end}__gt": span.since})
    return still & Q(**{f"{start}__lt": span.until})


def on_days(span: Span, *, start: str, end: str) -> Q:
    """Rows with days that held on some day of the stretch."""
    still = Q(**{f"{end}__isnull": True}) | Q(**{f"{end}__gte": span.first_day})
    return still & Q(**{f"{start}__lte": span.last_day})
