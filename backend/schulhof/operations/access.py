# SPDX-License-Identifier: EUPL-1.2
"""Reads for those who watch over the installation."""

from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.audit import access as audit
from schulhof.audit.models import AuditEntry
from schulhof.foundation.clock import midnight
from schulhof.foundation.errors import NotFound
from schulhof.foundation.paging import decode_cursor, encode_cursor
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.schools.models import School
from schulhof.schools.rules import Standing

from .schemas import AuditEntryOut, AuditFilter, AuditPage, ChainState

PAGE = 50


def audit_log(reader: Person, wanted: AuditFilter) -> AuditPage:
    """The log of the whole installation, for the data protection officer. NotFound for everybody else."""
    if not _protects_data(schools.standing_of(reader.id)):
        raise NotFound(_("This page is not there."))
    return _page(None, wanted)


def audit_log_of(reader: Person, school_id: UUID, wanted: AuditFilter) -> AuditPage:
    """The log of one school, for its administrators and the data protection officer. Else NotFound."""
    standing = schools.standing_of(reader.id)
    if not (standing.administers(school_id) or _protects_data(standing)):
        raise NotFound(_("This school is not there (any more)."))
    return _page([schools.school_for(reader, school_id).id], wanted)


def _protects_data(standing: Standing) -> bool:
    return "dpo" in standing.installation


def chain_state(reader: Person) -> ChainState:
    """Whether the log is as it was written; for its readers, who see no entry by it. Walks the whole chain."""
    standing = schools.standing_of(reader.id)
    if not (standing.administered or _protects_data(standing)):
        raise NotFound(_("This page is not there."))
    first = next(audit.findings(), None)
    return ChainState(
        intact=first is None,
        entries=audit.number_of_entries(),
        broken_at=first.number if first else None,
    )


def _page(of: list[UUID] | None, wanted: AuditFilter) -> AuditPage:
    before = decode_cursor(wanted.cursor, kind=tuple[int])[0] if wanted.cursor else None
    found = audit.entries_before(before, schools=of, limit=PAGE + 1, sought=_sought(wanted))
    shown = found[:PAGE]
    more = len(found) > PAGE
    return AuditPage(
        items=_wires(shown), next=encode_cursor(shown[-1].number or 0) if more else None
    )


def _sought(wanted: AuditFilter) -> audit.Sought:
    return audit.Sought(
        since=midnight(wanted.since) if wanted.since else None,
        until=midnight(wanted.until + timedelta(days=1)) if wanted.until else None,
        actor_id=wanted.by,
        act=wanted.act,
    )


def _wires(entries: list[AuditEntry]) -> list[AuditEntryOut]:
    people = schools.briefs({entry.actor_id for entry in entries if entry.actor_id})
    found = School.objects.in_bulk({entry.school_id for entry in entries if entry.school_id})
    return [
        AuditEntryOut(
            number=entry.number or 0,
            at=entry.at,
            act=entry.act,
            by=people.get(entry.actor_id) if entry.actor_id else None,
            by_id=entry.actor_id,
            subject_id=entry.subject_id,
            school=schools.school_brief(found[entry.school_id])
            if entry.school_id in found
            else None,
            facts=entry.facts,
        )
        for entry in entries
    ]
