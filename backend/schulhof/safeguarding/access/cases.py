# SPDX-License-Identifier: EUPL-1.2
"""Cases in the name of those who look after them; reports in the name of those who made them."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.people.schemas import PersonBrief
from schulhof.safeguarding.freezing import FrozenLine, hiding_of, unpacked
from schulhof.safeguarding.models import Case, Report
from schulhof.safeguarding.schemas import (
    CaseDetail,
    CaseRow,
    CaseState,
    FrozenFileWire,
    FrozenLineWire,
    MyReport,
    NoteWire,
    Reason,
    ReportWire,
)
from schulhof.schools import access as schools

from .readers import Readers
from .texts import unsealed

_MOST = 200


def case_for(person: Person, case_id: UUID) -> Case:
    """The case, if the person looks after it; else NotFound, whether or not there is one."""
    case = Case.objects.filter(pk=case_id).first()
    if case is None or person.id not in Readers().of(case.school_id, case.subject_id):
        raise NotFound(_("This case is not there (any more)."))
    return case


def cases_of(person: Person) -> list[CaseRow]:
    """Cases the person looks after: open ones first, then the newest; at most 200. A fixed number of queries."""
    readers = Readers()
    at = schools.school_ids_of(person.id)
    found = Case.objects.filter(school__in=at).order_by("closed_at", "-opened_at")
    mine = [case for case in found if person.id in readers.of(case.school_id, case.subject_id)]
    return _rows(sorted(mine, key=lambda case: case.state == Case.State.CLOSED)[:_MOST])


def is_contact(person: Person) -> bool:
    """Whether cases of one of the person's schools will be theirs to look after."""
    return any(
        person.id in schools.contacts_of(school_id, "safeguarding")
        for school_id in schools.school_ids_of(person.id)
    )


def _rows(cases: Sequence[Case]) -> list[CaseRow]:
    reports = Report.objects.filter(case__in=[case.id for case in cases]).order_by("created_at")
    reasons: dict[UUID, list[Reason]] = {}
    for case_id, reason in reports.values_list("case_id", "reason"):
        reasons.setdefault(case_id, []).append(cast(Reason, reason))
    people = schools.briefs({case.subject_id for case in cases if case.subject_id})
    return [
        CaseRow(
            id=case.id,
            school_id=case.school_id,
            kind=case.kind,
            state=cast(CaseState, case.state),
            subject=people.get(case.subject_id) if case.subject_id else None,
            reasons=reasons.get(case.id, []),
            opened_at=case.opened_at,
            closed_at=case.closed_at,
        )
        for case in cases
    ]


def case_detail(case: Case) -> CaseDetail:
    """Everything in a case, for a person who was let in."""
    reports = list(case.reports.order_by("created_at").prefetch_related("files"))
    notes = list(case.notes.order_by("written_at"))
    people = schools.briefs(
        {each.reporter_id for each in reports if each.reporter_id}
        | {note.author_id for note in notes if note.author_id}
    )
    return CaseDetail(
        **_rows([case])[0],
        group_id=case.group_id,
        hides_item=case.hides_item if hiding_of(case.kind) else None,
        outcome=unsealed(case, "outcome_sealed"),
        reports=[_report(case, each, people) for each in reports],
        notes=[
            NoteWire(
                id=note.id,
                author=people.get(note.author_id) if note.author_id else None,
                text=unsealed(note, "text_sealed"),
                written_at=note.written_at,
            )
            for note in notes
        ],
    )


def _report(case: Case, report: Report, people: dict[UUID, PersonBrief]) -> ReportWire:
    return ReportWire(
        id=report.id,
        reporter=people.get(report.reporter_id) if report.reporter_id else None,
        reason=cast(Reason, report.reason),
        words=unsealed(report, "words_sealed"),
        created_at=report.created_at,
        frozen=[_line(case, line) for line in unpacked(unsealed(report, "frozen_sealed"))],
    )


def _line(case: Case, line: FrozenLine) -> FrozenLineWire:
    return FrozenLineWire(
        author=line.author,
        text=line.text,
        at=line.at,
        former=line.former,
        is_item=line.is_item,
        files=[
            FrozenFileWire(
                name=name, url=f"/api/cases/{case.id}/files/{file_id}" if file_id else None
            )
            for name, file_id in line.files
        ],
    )


def reports_of(person: Person) -> list[MyReport]:
    """What the person reported, the newest first: the state, and who looks at it. A fixed number of queries."""
    return _my_reports(Report.objects.filter(reporter=person))


def report_of(person: Person, report_id: UUID) -> MyReport:
    """One of the person's own reports."""
    found = _my_reports(Report.objects.filter(reporter=person, pk=report_id))
    if not found:
        raise NotFound(_("This report is not there (any more)."))
    return found[0]


def _my_reports(reports: QuerySet[Report]) -> list[MyReport]:
    found = list(reports.select_related("case").order_by("-created_at")[:_MOST])
    readers = Readers()
    looking = {each.id: readers.of(each.case.school_id, each.case.subject_id) for each in found}
    people = schools.briefs({person_id for several in looking.values() for person_id in several})
    return [
        MyReport(
            id=each.id,
            kind=each.case.kind,
            reason=cast(Reason, each.reason),
            state=cast(CaseState, each.case.state),
            created_at=each.created_at,
            looked_at_by=sorted(
                (people[person_id] for person_id in looking[each.id]),
                key=lambda brief: brief["name"],
            ),
        )
        for each in found
    ]
