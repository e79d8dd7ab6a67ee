# SPDX-License-Identifier: EUPL-1.2
"""Looking into the audit log is a privileged act itself, so it is recorded."""

from uuid import UUID

from schulhof.audit.actions import record
from schulhof.operations import access
from schulhof.operations.schemas import AuditFilter, AuditPage
from schulhof.people.models import Person


def read_audit_log(*, by: Person, school_id: UUID | None, wanted: AuditFilter) -> AuditPage:
    """A page of the log, and an entry that it was read. The entry is newer than what the page shows."""
    page = (
        access.audit_log(by, wanted)
        if school_id is None
        else access.audit_log_of(by, school_id, wanted)
    )
    record("audit.read", by=by.id, school=school_id)
    return page
