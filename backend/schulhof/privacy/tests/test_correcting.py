# SPDX-License-Identifier: EUPL-1.2
"""What the school told about somebody is put right, and reaches search, copies and devices."""

from uuid import UUID

import pytest

from schulhof.audit.models import AuditEntry
from schulhof.foundation.errors import Conflict, Invalid, NotFound
from schulhof.people.models import Person
from schulhof.privacy.access import corrections_for, master_data_of
from schulhof.privacy.actions import answer_correction, ask_correction, withdraw_correction
from schulhof.privacy.models import Correction
from schulhof.privacy.schemas import AnswerIn, CorrectionIn, CorrectionWhat
from schulhof.stream.models import StreamEvent
from testing.browsers import past_second_step
from testing.cast import Cast

from .full import CANARY, sightings
from .test_exporting import copy_of, told

YES = AnswerIn(correct=True, value="Adele")


def wrong(cast: Cast, what: CorrectionWhat = "given_name", wanted: str = "Adele") -> CorrectionIn:
    return CorrectionIn(person_id=cast.pupil.id, school_id=cast.school.id, what=what, wanted=wanted)


def asked(cast: Cast, what: CorrectionWhat = "given_name") -> UUID:
    return ask_correction(wrong(cast, what), by=cast.pupil).id


def test_pupil_and_guardian_ask_and_nobody_else_does(cast: Cast) -> None:
    ask_correction(wrong(cast), by=cast.pupil)
    ask_correction(wrong(cast, wanted="Adelheid"), by=cast.guardian)
    row = Correction.objects.get()
    assert row.asked_by == cast.guardian
    assert AuditEntry.objects.filter(act="privacy.correction_asked").count() == 1
    for nobody in (cast.teacher, cast.head, cast.classmate):
        with pytest.raises(NotFound):
            ask_correction(wrong(cast), by=nobody)
    elsewhere = wrong(cast)
    elsewhere.school_id = cast.other_school.id
    with pytest.raises(NotFound):
        ask_correction(elsewhere, by=cast.pupil)


def test_the_office_reads_it_and_no_other_office_does(cast: Cast) -> None:
    asked(cast)
    [row] = corrections_for(cast.head)
    assert (row["wanted"], row["person"]["id"]) == ("Adele", cast.pupil.id)
    assert corrections_for(cast.foreign_teacher) == []
    assert corrections_for(cast.teacher) == []
    told_to = StreamEvent.objects.filter(type="privacy.request_changed").values_list(
        "topic", flat=True
    )
    assert set(told_to) == {
        f"person:{each.id}" for each in (cast.pupil, cast.guardian, cast.head)
    }  # fmt: skip


@pytest.mark.row(51)
def test_a_corrected_name_reaches_search_copies_and_devices(cast: Cast) -> None:
    correction = asked(cast)
    answer_correction(correction, YES, by=cast.head)
    person = Person.objects.get(pk=cast.pupil.pk)
    assert (person.given_name, person.display_name, person.sort_name) == (
        "Adele", "Adele A.", "amsel adele",
    )  # fmt: skip
    assert person.name_by_hand, "no roster changes it back: roster/tests/test_reimport_by_hand.py"
    people = past_second_step(cast.teacher).get("/api/search", {"q": "Adele"}).json()
    assert "Adele A." in str(people)
    assert told(copy_of(person))["people.Person"]["records"][0]["given_name"] == "Adele"
    changed = StreamEvent.objects.filter(type="people.person_changed", topic=f"person:{person.id}")
    assert changed.exists()
    [about] = master_data_of(person)
    assert {"what": "given_name", "value": "Adele", "source": "by_hand"} in about["told"]
    assert about["corrections"][0]["state"] == "corrected"


def test_the_office_declines_with_a_reason_or_not_at_all(cast: Cast) -> None:
    correction = asked(cast)
    with pytest.raises(Invalid):
        answer_correction(correction, AnswerIn(correct=False), by=cast.head)
    answer_correction(
        correction, AnswerIn(correct=False, words="So steht es im Pass."), by=cast.head
    )
    [about] = master_data_of(cast.pupil)
    assert about["corrections"][0]["answer"] == "So steht es im Pass."
    assert Person.objects.get(pk=cast.pupil.pk).given_name == "Ada"
    with pytest.raises(Conflict):
        answer_correction(correction, YES, by=cast.head)
    with pytest.raises(NotFound):
        answer_correction(correction, YES, by=cast.foreign_teacher)


def test_the_office_reads_what_waits_before_what_was_answered(cast: Cast) -> None:
    first, second = asked(cast), asked(cast, "class")
    third = asked(cast, "other")
    answer_correction(first, YES, by=cast.head)
    assert [row["id"] for row in corrections_for(cast.head)] == [second, third, first]


def test_what_the_office_changes_elsewhere_writes_nothing_here(cast: Cast) -> None:
    answer_correction(asked(cast, "class"), AnswerIn(correct=True), by=cast.head)
    assert Person.objects.get(pk=cast.pupil.pk).given_name == "Ada"
    assert AuditEntry.objects.filter(act="privacy.correction_corrected").count() == 1


def test_taken_back_it_is_gone_and_twice_is_once(cast: Cast) -> None:
    correction = asked(cast)
    with pytest.raises(NotFound):
        withdraw_correction(correction, by=cast.teacher)
    withdraw_correction(correction, by=cast.guardian)
    withdraw_correction(correction, by=cast.guardian)
    assert not Correction.objects.exists()


def test_the_words_lie_sealed(cast: Cast) -> None:
    correction = ask_correction(wrong(cast, wanted=CANARY), by=cast.pupil)
    answer_correction(correction.id, AnswerIn(correct=False, words=CANARY), by=cast.head)
    assert not list(sightings(CANARY))


def test_guardian_sees_what_is_told_about_herself_and_her_child(cast: Cast) -> None:
    found = master_data_of(cast.guardian)
    assert [each["person"]["name"] for each in found] == ["Gerda Amsel", "Ada A."]
    assert {"what": "class", "value": "5a", "source": "roster"} in found[1]["told"]
