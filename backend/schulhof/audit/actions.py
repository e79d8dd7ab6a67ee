# SPDX-License-Identifier: EUPL-1.2
"""Writing the audit log."""

from collections.abc import Iterable
from uuid import UUID

from .models import AuditEntry


def record(
    act: str,
    *,
    by: UUID | None,
    subject: UUID | None = None,
    school: UUID | None = None,
    facts: dict[str, str | int | bool] | None = None,
) -> None:
    """Add one entry, in the caller's transaction. `facts` holds counts and codes, never names or content."""
    AuditEntry.objects.create(
        actor_id=by, act=act, subject_id=subject, school_id=school, facts=facts or {}
    )


def record_all(act: str, *, by: UUID | None, subjects: Iterable[UUID], school: UUID | None) -> None:
    """Add one entry for each subject of the same act, in the caller's transaction."""
    AuditEntry.objects.bulk_create(
        [
            AuditEntry(actor_id=by, act=act, subject_id=subject, school_id=school)
            for subject in subjects
        ],
        batch_size=500,
    )
