# SPDX-License-Identifier: EUPL-1.2
"""Writing the audit log, and linking what was written into a chain.

An entry is written in the transaction of its act. It is linked right after the commit, in a short transaction of
its own that locks the head: were the head locked by the act itself, acts that also lock topics could wait for each
other in a circle. What a crash left unlinked is linked by the next entry or by the clock.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from .models import AuditEntry, AuditHead
from .rules import chained_after, head_mac, mac_of

BATCH = 500


def record(
    act: str,
    *,
    by: UUID | None,
    subject: UUID | None = None,
    school: UUID | None = None,
    facts: dict[str, str | int | bool] | None = None,
) -> None:
    """Add one entry, in the caller's transaction. `facts` holds counts and codes, never names or content."""
    _write(
        [AuditEntry(actor_id=by, act=act, subject_id=subject, school_id=school, facts=facts or {})]
    )


def record_all(act: str, *, by: UUID | None, subjects: Iterable[UUID], school: UUID | None) -> None:
    """Add one entry for each subject of the same act, in the caller's transaction."""
    _write(
        AuditEntry(actor_id=by, act=act, subject_id=subject, school_id=school)
        for subject in subjects
    )


def _write(entries: Iterable[AuditEntry]) -> None:
    written = list(entries)
    for entry in written:
        entry.mac = mac_of(entry)
    AuditEntry.objects.bulk_create(written, batch_size=BATCH)
    transaction.on_commit(link_entries, robust=True)


def link_entries() -> int:
    """Link every entry that is committed and not yet linked, oldest first; how many."""
    linked = 0
    while number := _link_some():
        linked += number
    return linked


def _link_some() -> int:
    if not AuditEntry.objects.filter(number=None).exists():
        return 0
    with transaction.atomic():
        AuditHead.objects.bulk_create([AuditHead()], ignore_conflicts=True)
        head = AuditHead.objects.select_for_update().get()
        entries = list(AuditEntry.objects.filter(number=None).order_by("at", "id")[:BATCH])
        for entry in entries:
            head.number += 1
            head.chained = chained_after(head.chained, number=head.number, mac=entry.mac)
            entry.number, entry.chained = head.number, head.chained
        AuditEntry.objects.bulk_update(entries, ["number", "chained"])
        head.mac = head_mac(head)
        head.save()
    return len(entries)


def forget_before(moment: datetime) -> int:
    """Delete the oldest links, up to the first that is younger; how many. The rest still proves itself."""
    link_entries()
    with transaction.atomic():
        head = AuditHead.objects.select_for_update().first()
        kept = AuditEntry.objects.filter(at__gte=moment, number__gt=0).order_by("number").first()
        old = AuditEntry.objects.filter(
            number__lt=kept.number if kept else (head.number + 1 if head else 0)
        )
        last = old.order_by("-number").first()
        if head is None or last is None or last.number is None:
            return 0
        head.first_number, head.first_chained = last.number, last.chained
        head.mac = head_mac(head)
        head.save()
        return old.delete()[0]
