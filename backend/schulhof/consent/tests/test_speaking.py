# SPDX-License-Identifier: EUPL-1.2
"""Words are said, count, and are taken back."""

import pytest

from schulhof.consent.access import allowed
from schulhof.consent.models import ConsentEvent, Standing
from schulhof.foundation.errors import Conflict, DomainError, NotFound
from schulhof.people.actions import add_guardianship
from schulhof.people.models import Guardianship, Person
from schulhof.schools.models import Affiliation
from schulhof.stream.models import StreamEvent
from testing.cast import Cast, Says, affiliate, make_person


def takes_part(person: Person) -> bool:
    return person.id in allowed([person.id], "participation")


def state(person: Person, purpose: str = "participation") -> str:
    return Standing.objects.get(person=person, purpose=purpose).state


def another_guardian(cast: Cast) -> Person:
    person = make_person("gustav", "Gustav", "Amsel")
    affiliate(person, cast.school, "guardian", agrees=False)
    add_guardianship(person, cast.pupil.id, school=cast.school.id)
    return person


@pytest.mark.row(8)
def test_pupil_under_14_takes_part_once_a_guardian_agrees(unasked: Cast, says: Says) -> None:
    says(unasked.pupil)
    assert state(unasked.pupil) == "waiting"
    assert not takes_part(unasked.pupil)
    says(unasked.guardian, about=unasked.pupil)
    assert state(unasked.pupil) == "allowed"
    assert takes_part(unasked.pupil)
    assert not takes_part(unasked.guardian), "for herself she has not spoken"


@pytest.mark.row(8)
def test_two_guardians_who_disagree_have_not_agreed(unasked: Cast, says: Says) -> None:
    other = another_guardian(unasked)
    says(unasked.guardian, about=unasked.pupil)
    says(other, "declined", about=unasked.pupil)
    assert state(unasked.pupil) == "conflict"
    assert not takes_part(unasked.pupil)
    says(other, "given", about=unasked.pupil)
    assert takes_part(unasked.pupil)


@pytest.mark.row(8)
def test_an_unconfirmed_guardian_decides_nothing(unasked: Cast, says: Says) -> None:
    Guardianship.objects.update(confirmed_at=None)
    with pytest.raises(NotFound):
        says(unasked.guardian, about=unasked.pupil)
    assert not ConsentEvent.objects.exists()


@pytest.mark.row(8)
def test_a_pupil_of_16_decides_alone(unasked: Cast, says: Says) -> None:
    Person.objects.filter(pk=unasked.pupil.id).update(age_band="16_17")
    with pytest.raises(Conflict) as refusal:
        says(unasked.guardian, about=unasked.pupil)
    assert refusal.value.code == "decides_alone"
    says(unasked.pupil)
    assert takes_part(unasked.pupil)


@pytest.mark.parametrize("other", ["classmate", "teacher", "stranger"])
def test_nobody_speaks_for_somebody_else(unasked: Cast, says: Says, other: str) -> None:
    with pytest.raises(NotFound):
        says(unasked.guardian, about=getattr(unasked, other))
    assert not ConsentEvent.objects.exists()


def test_a_word_is_told_once_and_repeating_adds_nothing(unasked: Cast, says: Says) -> None:
    says(unasked.teacher)
    told = StreamEvent.objects.filter(type="people.person_changed")
    assert {each.object_id for each in told} == {unasked.teacher.id}
    says(unasked.teacher)
    assert ConsentEvent.objects.count() == 1
    assert told.count() == 1


def test_taking_back_counts_at_once_and_only_what_was_given(unasked: Cast, says: Says) -> None:
    with pytest.raises(Conflict) as refusal:
        says(unasked.teacher, "withdrawn")
    assert refusal.value.code == "nothing_given"
    says(unasked.teacher)
    says(unasked.teacher, "withdrawn")
    assert not takes_part(unasked.teacher)
    assert state(unasked.teacher) == "refused"


def test_an_older_text_cannot_be_agreed_to(unasked: Cast, says: Says) -> None:
    with pytest.raises(Conflict) as refusal:
        says(unasked.teacher, version=2)
    assert refusal.value.code == "text_changed"


def test_a_purpose_stands_on_taking_part_and_on_nothing_else(unasked: Cast, says: Says) -> None:
    says(unasked.teacher, purpose="photos")
    assert not allowed([unasked.teacher.id], "photos")
    says(unasked.teacher)
    assert allowed([unasked.teacher.id], "photos")
    assert not allowed([unasked.teacher.id], "name_search")
    says(unasked.teacher, "withdrawn", purpose="photos")
    assert takes_part(unasked.teacher)


def test_who_left_and_took_back_does_not_come_back_to_it(cast: Cast, says: Says) -> None:
    Affiliation.objects.filter(person=cast.head, role="administrator").update(ended_on="2026-09-01")
    says(cast.head, "withdrawn")
    assert not Affiliation.objects.filter(person=cast.head, takes_part=True).exists()


def test_a_stranger_to_the_school_says_nothing_there(unasked: Cast, says: Says) -> None:
    with pytest.raises(DomainError):
        says(unasked.foreign_teacher)
