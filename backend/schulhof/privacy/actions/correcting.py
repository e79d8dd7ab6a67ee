# SPDX-License-Identifier: EUPL-1.2
"""What the school told about somebody is put right: asked for by them, answered by the office.

A corrected name is marked as the school's own word (Person.name_by_hand), so that no roster changes it back: the
plan of an import keeps out what the file says otherwise (ADR 4). Anything else is corrected where it comes from.
"""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Conflict, NotFound, wrong_field
from schulhof.people.models import Person
from schulhof.privacy.access import correction_for, may_act_for
from schulhof.privacy.models import Correction
from schulhof.privacy.schemas import AnswerIn, CorrectionIn
from schulhof.schools.access import administrators_of, school_ids_of
from schulhof.schools.actions import correct_name
from schulhof.schools.schemas import NameChange
from schulhof.vault.access import Place, school_scope, seal

from .telling import family_of, tell

_NAMES = {Correction.What.GIVEN_NAME, Correction.What.FAMILY_NAME}
State = Correction.State


def ask_correction(wanted: CorrectionIn, *, by: Person) -> Correction:
    """Tell the office what is wrong. Asked again while it is open, the new words replace the old ones."""
    may_act_for(by, wanted.person_id)
    if wanted.school_id not in school_ids_of(wanted.person_id):
        raise NotFound(_("This school is not there (any more)."))
    with transaction.atomic():
        correction, is_new = Correction.objects.select_for_update().get_or_create(
            person_id=wanted.person_id,
            school_id=wanted.school_id,
            what=wanted.what,
            state=State.OPEN,
            defaults={"asked_by": by},
        )
        correction.asked_by = by
        correction.wanted_sealed = _sealed(correction, "wanted", wanted.wanted)
        correction.save(update_fields=["asked_by", "wanted_sealed"])
        if is_new:
            record(
                "privacy.correction_asked",
                by=by.id, subject=wanted.person_id, school=wanted.school_id,
                facts={"what": wanted.what},
            )  # fmt: skip
        _tell(correction)
    return correction


def withdraw_correction(correction_id: UUID, *, by: Person) -> None:
    """Take the question back while nobody has answered. Again changes nothing."""
    correction = Correction.objects.filter(pk=correction_id).first()
    if correction is None:
        return
    may_act_for(by, correction.person_id)
    with transaction.atomic():
        if Correction.objects.filter(pk=correction.pk, state=State.OPEN).delete()[0]:
            _tell(correction)


def answer_correction(correction_id: UUID, answer: AnswerIn, *, by: Person) -> None:
    """The office corrects, or declines with a reason. A name is written at once, everywhere."""
    correction = correction_for(by, correction_id)
    if not answer.correct and not answer.words:
        raise wrong_field("words", _("Please say why."))
    with transaction.atomic():
        locked = Correction.objects.select_for_update().get(pk=correction.pk)
        if locked.state != State.OPEN:
            raise Conflict(_("Somebody has answered this already."), code="answered_already")
        if answer.correct and locked.what in _NAMES:
            _write_name(locked, answer, by)
        locked.state = State.CORRECTED if answer.correct else State.DECLINED
        locked.decided_by, locked.decided_at = by, now()
        if answer.words:
            locked.answer_sealed = _sealed(locked, "answer", answer.words)
        locked.save()
        record(
            f"privacy.correction_{locked.state}",
            by=by.id, subject=locked.person_id, school=locked.school_id, facts={"what": locked.what},
        )  # fmt: skip
        _tell(locked)


def forget_corrections_of(person_id: UUID) -> int:
    """Questions about the person go; those they asked or answered for others stay without them."""
    others = Correction.objects.exclude(person=person_id)
    asked = others.filter(asked_by=person_id).update(asked_by=None)
    answered = others.filter(decided_by=person_id).update(decided_by=None)
    return asked + answered + Correction.objects.filter(person=person_id).delete()[0]


def _write_name(correction: Correction, answer: AnswerIn, by: Person) -> None:
    if not answer.value:
        raise wrong_field("value", _("Please enter what is right."))
    change = NameChange(**{correction.what: answer.value})
    correct_name(correction.school_id, correction.person_id, change, by=by)


def _sealed(correction: Correction, field: str, words: str) -> bytes:
    return seal(
        school_scope(correction.school_id), Place("correction", correction.id, field), words
    )


def _tell(correction: Correction) -> None:
    """The person, those who answer for them, and the office."""
    office = administrators_of(correction.school_id)
    tell(correction.id, family_of(correction.person_id) | office)
