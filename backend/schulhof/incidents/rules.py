# SPDX-License-Identifier: EUPL-1.2
"""The clock of an incident, and what is missing before it is closed. Pure."""

from datetime import datetime, timedelta
from typing import Literal

#: Art. 33 (1) GDPR. Counted as time that passes: nights, Sundays and the hour of summer time as they come.
HOURS = timedelta(hours=72)

Clock = Literal["running", "overdue", "told", "told_late", "not_told"]
Missing = Literal["authority", "people"]


def due_at(noticed_at: datetime) -> datetime:
    """Until when the supervisory authority is to be told."""
    return noticed_at + HOURS


def clock(*, noticed_at: datetime, authority: str, told_at: datetime | None, at: datetime) -> Clock:
    """Where it stands: it stops when the authority is told, or when somebody decided that it need not be."""
    due = due_at(noticed_at)
    if authority == "not_told":
        return "not_told"
    if authority == "told" and told_at is not None:
        return "told" if told_at <= due else "told_late"
    return "running" if at <= due else "overdue"


def needs_reason(*, told: bool, told_at: datetime, noticed_at: datetime) -> bool:
    """Why not is always said; why late, too (Art. 33 (1), second sentence)."""
    return not told or told_at > due_at(noticed_at)


def missing_to_close(*, authority: str, people: str) -> list[Missing]:
    """What nobody decided yet."""
    missing: list[Missing] = []
    if authority == "open":
        missing.append("authority")
    if people == "open":
        missing.append("people")
    return missing


def next_reference(year: int, last: str | None) -> str:
    """The number after the last one of a year: 2026-004 after 2026-003."""
    number = int(last.rpartition("-")[2]) if last else 0
    return f"{year}-{number + 1:03}"
