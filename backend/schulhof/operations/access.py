# SPDX-License-Identifier: EUPL-1.2
"""Reads for those who watch over the installation."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.audit import access as audit
from schulhof.audit.models import AuditEntry
from schulhof.foundation.errors import NotFound
from schulhof.foundation.paging import decode_cursor, encode_cursor
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.schools.models import School
from schulhof.schools.rules import Standing
from schulhof.schools.schemas import SchoolBrief

from .schemas import AuditEntryOut, AuditPage

PAGE = 50


def audit_log(reader: Person, *, cursor: str | None) -> AuditPage:
    """The log of the whole installation, for the data protection officer. NotFound for everybody else."""
    if not _protects_data(schools.standing_of(reader.id)):
        raise NotFound(_("This page is not there."))
    return _page(None, cursor)


def audit_log_of(reader: Person, school_id: UUID, *, cursor: str | None) -> AuditPage:
    """The log of one school, for its administrators and the data protection officer. Else NotFound."""
    standing = schools.standing_of(reader.id)
    if not (standing.administers(school_id) or _protects_data(standing)):
        raise NotFound(_("This school is not there (any more)."))
    return _page([schools.school_for(reader, school_id).id], cursor)


def _protects_data(standing: Standing) -> bool:
    return "dpo" in standing.installation


def _page(of: list[UUID] | None, cursor: str | None) -> AuditPage:
    before = decode_cursor(cursor, kind=tuple[int])[0] if cursor else None
    found = audit.entries_before(before, schools=of, limit=PAGE + 1)
    shown = found[:PAGE]
    more = len(found) > PAGE
    return AuditPage(
        items=_wires(shown), next=encode_cursor(shown[-1].number or 0) if more else None
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
            school=_brief(found.get(entry.school_id)) if entry.school_id else None,
            facts=entry.facts,
        )
        for entry in entries
    ]


def _brief(school: School | None) -> SchoolBrief | None:
    if school is None:
        return None
    return SchoolBrief(id=school.id, name=school.name, short_name=school.short_name)
