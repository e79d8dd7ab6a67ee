# SPDX-License-Identifier: EUPL-1.2
"""Reading the audit log, and looking whether somebody changed it. Who may read it decides the room that asks."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from .models import AuditEntry, AuditHead
from .rules import chained_after, head_mac, mac_of

SOME = 1000


@dataclass(frozen=True, kw_only=True)
class Sought:
    """Which entries; what is left out is not asked. `since` counts, `until` does not any more."""

    since: datetime | None = None
    until: datetime | None = None
    actor_id: UUID | None = None
    #: An act, or the room before its dot.
    act: str = ""


def entries_before(
    number: int | None,
    *,
    schools: Collection[UUID] | None,
    limit: int,
    sought: Sought | None = None,
) -> list[AuditEntry]:
    """Linked entries, newest first; of these schools, or of all with None. One query."""
    found = _sought(sought or Sought()).filter(number__isnull=False)
    if schools is not None:
        found = found.filter(school_id__in=schools)
    if number is not None:
        found = found.filter(number__lt=number)
    return list(found.order_by("-number")[:limit])


def _sought(sought: Sought) -> QuerySet[AuditEntry]:
    found = AuditEntry.objects.all()
    if sought.since is not None:
        found = found.filter(at__gte=sought.since)
    if sought.until is not None:
        found = found.filter(at__lt=sought.until)
    if sought.actor_id is not None:
        found = found.filter(actor_id=sought.actor_id)
    if sought.act:
        found = found.filter(Q(act=sought.act) | Q(act__startswith=f"{sought.act}."))
    return found


def is_anything_unlinked() -> bool:
    """Whether an entry waits to be linked."""
    return AuditEntry.objects.filter(number=None).exists()


def number_of_entries() -> int:
    """How many are linked."""
    return AuditEntry.objects.filter(number__isnull=False).count()


@dataclass(frozen=True)
class Finding:
    """Something is not as it was written. `number` is where the chain breaks."""

    number: int
    what: str


def findings() -> Iterator[Finding]:
    """Walk the whole chain; yields nothing when all is as it was written."""
    head = AuditHead.objects.first()
    if head is None:
        if AuditEntry.objects.filter(number__isnull=False).exists():
            yield Finding(0, "the head is missing")
        return
    if head.mac != head_mac(head):
        yield Finding(head.number, "the head was changed")
    number, chained = head.first_number, head.first_chained
    entries = AuditEntry.objects.filter(number__isnull=False).order_by("number")
    for entry in entries.iterator(SOME):
        number += 1
        yield from _wrong(entry, number, chained)
        number, chained = entry.number or 0, entry.chained
    if (number, chained) != (head.number, head.chained):
        yield Finding(number, "entries at the end are missing")
    for entry in AuditEntry.objects.filter(number=None).iterator(SOME):
        if entry.mac != mac_of(entry):
            yield Finding(0, "an entry that is not linked yet was changed")


def _wrong(entry: AuditEntry, number: int, previous: str) -> Iterator[Finding]:
    found = entry.number or 0
    if found != number:
        yield Finding(number, "entries are missing")
    if entry.mac != mac_of(entry):
        yield Finding(found, "the entry was changed")
    elif entry.chained != chained_after(previous, number=found, mac=entry.mac) and found == number:
        yield Finding(found, "the link was changed")
