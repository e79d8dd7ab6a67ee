# SPDX-License-Identifier: EUPL-1.2
"""Looking into the audit log is a privileged act itself, so it is recorded."""

from uuid import UUID

from schulhof.audit.actions import record
from schulhof.operations import access
from schulhof.operations.schemas import AuditPage
from schulhof.people.models import Person


def read_audit_log(*, by: Person, school_id: UUID | None, cursor: str | None) -> AuditPage:
    """A page of the log, and an entry that it was read. The entry is newer than what the page shows."""
    if school_id is None:
        page = access.audit_log(by, cursor=cursor)
    else:
        page = access.audit_log_of(by, school_id, cursor=cursor)
    record("audit.read", by=by.id, school=school_id)
    return page
