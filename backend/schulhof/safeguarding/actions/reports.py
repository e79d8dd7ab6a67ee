# SPDX-License-Identifier: EUPL-1.2
"""Asking for help with something: it is frozen as it is, and two people of the school hear of it."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.files.actions import copy_file
from schulhof.foundation.errors import Conflict, NotFound
from schulhof.foundation.ids import new_id
from schulhof.foundation.limits import Limit, spend
from schulhof.foundation.text import cleaned
from schulhof.people.models import Person
from schulhof.safeguarding.events import CaseChanged
from schulhof.safeguarding.freezing import Frozen, FrozenLine, freezer_of, packed
from schulhof.safeguarding.models import Case, FrozenFile, Report
from schulhof.safeguarding.schemas import NewReport
from schulhof.schools.access import school_ids_of
from schulhof.schools.models import School
from schulhof.vault.access import Scope, school_scope

from .sealing import sealed
from .telling import tell_readers

#: Enough for a bad day, too little to bury the contacts.
REPORTS = Limit(name="reports", amount=20, seconds=60 * 60)


def report_item(new: NewReport, *, by: Person) -> UUID:
    """Report something the person may read; the report's id. The same client_id again is the same report.

    Raises NotFound for what is not there for the person. A deletion by the author afterwards changes nothing here.
    """
    if repeated := Report.objects.filter(reporter=by, client_id=new.client_id).first():
        return repeated.id
    spend(REPORTS, str(by.id))
    freeze = freezer_of(new.kind)
    if freeze is None:
        raise NotFound(_("This is not there (any more)."))
    frozen = freeze(by, new.item_id)
    with transaction.atomic():
        case = _case_for(new, frozen, by)
        report = _keep(new, frozen, case, by)
        # Not who: the log is read by people who look after no cases.
        record("safeguarding.reported", by=None, subject=case.id, school=case.school_id)
        tell_readers(case, CaseChanged(id=case.id))
    return report.id


def _case_for(new: NewReport, frozen: Frozen, by: Person) -> Case:
    """The open case about this thing at the reporter's school, or a new one."""
    case, __ = Case.objects.exclude(state=Case.State.CLOSED).get_or_create(
        school=_school_of(frozen, by),
        kind=new.kind,
        item_id=new.item_id,
        defaults={"subject_id": frozen.subject_id, "group_id": frozen.group_id},
    )
    return case


def _school_of(frozen: Frozen, by: Person) -> School:
    """Whose contacts look at it: those of the reporter's own school, where it happened if they are of several."""
    own = school_ids_of(by.id)
    shared = own & school_ids_of(frozen.subject_id) if frozen.subject_id else set()
    best = [*(own & {frozen.school_id}), *sorted(shared), *sorted(own), frozen.school_id]
    school_id = next((each for each in best if each), None)
    if school_id is None:
        raise Conflict(
            _("You belong to no school whose contacts could look at it."), code="no_school"
        )
    return School.objects.get(pk=school_id)


def _keep(new: NewReport, frozen: Frozen, case: Case, by: Person) -> Report:
    report = Report(id=new_id(), case=case, reporter=by, client_id=new.client_id, reason=new.reason)
    lines, copies = _with_copies(frozen.lines, school_scope(case.school_id))
    report.words_sealed = sealed(report, "words_sealed", cleaned(new.words), case.school_id)
    report.frozen_sealed = sealed(report, "frozen_sealed", packed(lines), case.school_id)
    report.save(force_insert=True)
    FrozenFile.objects.bulk_create(FrozenFile(report=report, file_id=file_id) for file_id in copies)
    return report


def _with_copies(lines: list[FrozenLine], scope: Scope) -> tuple[list[FrozenLine], list[UUID]]:
    """The lines with files of the reported thing copied; files around it are named only."""
    copies: list[UUID] = []
    kept = []
    for line in lines:
        files: list[tuple[str, UUID | None]] = []
        for name, file_id in line.files:
            copy = copy_file(file_id, scope=scope) if file_id and line.is_item else None
            copies += [copy.id] if copy else []
            files.append((name, copy.id if copy else None))
        kept.append(
            FrozenLine(
                author_id=line.author_id,
                author=line.author,
                text=line.text,
                at=line.at,
                former=line.former,
                files=files,
                is_item=line.is_item,
            )
        )
    return kept, copies
