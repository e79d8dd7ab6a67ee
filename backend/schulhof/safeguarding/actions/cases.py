# SPDX-License-Identifier: EUPL-1.2
"""Looking after a case."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, Invalid, NotFound
from schulhof.foundation.ids import new_id
from schulhof.foundation.text import cleaned, is_blank
from schulhof.people.models import Person
from schulhof.safeguarding import access
from schulhof.safeguarding.events import CaseChanged
from schulhof.safeguarding.freezing import hiding_of
from schulhof.safeguarding.models import Case, CaseNote
from schulhof.safeguarding.schemas import CaseDetail, CaseState

from .sealing import sealed
from .telling import tell_readers, tell_readers_and_reporters


def read_case(case_id: UUID, *, by: Person) -> CaseDetail:
    """Everything in the case; that it was read is written down."""
    case = access.case_for(by, case_id)
    _note_down("case_read", case, by)
    return access.case_detail(case)


def read_frozen_file(case_id: UUID, file_id: UUID, *, by: Person) -> StoredFile:
    """A file kept for the case; that it was read is written down. Raises NotFound."""
    case = access.case_for(by, case_id)
    file = StoredFile.objects.filter(pk=file_id).first()
    if file is None or not case.reports.filter(files__file=file_id).exists():
        raise NotFound(_("This file is not there (any more)."))
    _note_down("case_file_read", case, by)
    return file


def move_case(case_id: UUID, state: CaseState, *, by: Person) -> None:
    """Say how far it is: looked at, measures taken, or opened again. Repeating it tells nothing."""
    if state == "closed":
        raise Invalid(_("Say what came of it to close the case."), code="outcome_missing")
    with transaction.atomic():
        case = _locked(case_id, by)
        if case.state == state:
            return
        if state == "new":
            raise Conflict(_("This case was looked at already."), code="already_looked_at")
        _refuse_a_second(case)
        case.state, case.closed_at = state, None
        case.save(update_fields=["state", "closed_at"])
        _note_down("case_moved", case, by)
        tell_readers_and_reporters(case, CaseChanged(id=case.id))


def _refuse_a_second(case: Case) -> None:
    """A thing has one open case: what was reported again after closing goes on there."""
    same = Case.objects.filter(school=case.school_id, kind=case.kind, item_id=case.item_id)
    if same.exclude(pk=case.pk).exclude(state=Case.State.CLOSED).exists():
        raise Conflict(_("It was reported again and goes on in a newer case."), code="newer_case")


def close_case(case_id: UUID, outcome: str, *, by: Person) -> None:
    """Close it with what came of it. Closing again replaces the outcome."""
    with transaction.atomic():
        case = _locked(case_id, by)
        case.outcome_sealed = sealed(case, "outcome_sealed", _said(outcome), case.school_id)
        case.state, case.closed_at = Case.State.CLOSED, case.closed_at or now()
        case.save(update_fields=["outcome_sealed", "state", "closed_at"])
        _note_down("case_closed", case, by)
        tell_readers_and_reporters(case, CaseChanged(id=case.id))


def hide_item(case_id: UUID, *, hide: bool, by: Person) -> None:
    """Hide what was reported from everybody while it is looked at, or show it again. Again it tells nothing."""
    with transaction.atomic():
        case = _locked(case_id, by)
        hiding = hiding_of(case.kind)
        if hiding is None:
            raise Conflict(_("This cannot be hidden."), code="cannot_be_hidden")
        if case.hides_item == hide:
            return
        case.hides_item = hide
        case.save(update_fields=["hides_item"])
        if hide or not _hidden_elsewhere(case):
            hiding.hide(case.item_id, on=hide)
        _note_down("item_hidden" if hide else "item_shown", case, by)
        tell_readers(case, CaseChanged(id=case.id))


def _hidden_elsewhere(case: Case) -> bool:
    """Another case hides the same thing, at a partner school or an earlier one."""
    same = Case.objects.filter(kind=case.kind, item_id=case.item_id, hides_item=True)
    return same.exclude(pk=case.pk).exists()


def write_note(case_id: UUID, text: str, *, by: Person) -> None:
    """Write something down for those who look after the case."""
    with transaction.atomic():
        case = _locked(case_id, by)
        note = CaseNote(id=new_id(), case=case, author=by)
        note.text_sealed = sealed(note, "text_sealed", _said(text), case.school_id)
        note.save(force_insert=True)
        tell_readers(case, CaseChanged(id=case.id))


def _said(text: str) -> str:
    text = cleaned(text)
    if is_blank(text):
        raise Invalid(_("There is nothing to read in this."), code="blank")
    return text


def _locked(case_id: UUID, by: Person) -> Case:
    """The case, held until the act ends. A case that is open elsewhere under the same thing stays the only one."""
    access.case_for(by, case_id)
    return Case.objects.select_for_update().get(pk=case_id)


def _note_down(act: str, case: Case, by: Person) -> None:
    record(f"safeguarding.{act}", by=by.id, subject=case.id, school=case.school_id)
