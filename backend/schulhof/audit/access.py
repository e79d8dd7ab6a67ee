# SPDX-License-Identifier: EUPL-1.2
"""Reading the audit log, and looking whether somebody changed it. Who may read it decides the room that asks."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from .models import AuditEntry, AuditHead
from .rules import chained_after, head_mac, mac_of

SOME = 1000


def entries_before(
    number: int | None, *, schools: Collection[UUID] | None, limit: int
) -> list[AuditEntry]:
    """Linked entries, newest first; of these schools, or of all with None. One query."""
    found = AuditEntry.objects.filter(number__isnull=False)
    if schools is not None:
        found = found.filter(school_id__in=schools)
    if number is not None:
        found = found.filter(number__lt=number)
    return list(found.order_by("-number")[:limit])


def is_anything_unlinked() -> bool:
    """Whether an entry waits to be linked."""
    return AuditEntry.objects.filter(number=None).exists()


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
