# SPDX-License-Identifier: EUPL-1.2
"""What a school decided by hand outlives its files."""

from schulhof.people.models import AccessToken, Person
from schulhof.roster.models import Import
from schulhof.roster.pending import preview_of
from schulhof.schools import actions as schools
from schulhof.schools.models import Affiliation, School
from schulhof.schools.schemas import NameChange

from .importing import Importing, class_of, listed, make_school, many, person, pupils, told
from .test_reimport_people import ADA, LIST


def _head(school: School) -> Person:
    head = Person.objects.create(
        login_name="head", given_name="Hanna", family_name="Herz", display_name="Hanna Herz"
    )
    Affiliation.objects.create(
        school=school, person=head, role="administrator", source="manual", started_on="2026-08-01"
    )
    return head


def test_name_corrected_by_hand_stays_and_is_recognised(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, listed("Mueler;Anna;;5a"), mapping=LIST)
    schools.correct_name(
        school.id, person("Anna").id, NameChange(family_name="Müller"), by=_head(school)
    )
    assert importing.whole(school, listed("Mueler;Anna;;5a"), mapping=LIST) == []
    assert person("Anna").full_name == "Anna Müller"
    assert Person.objects.filter(given_name="Anna").count() == 1


def test_who_was_signed_off_by_hand_stays_so_while_the_file_still_names_them(
    importing: Importing,
) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    schools.deactivate(school.id, person("Ada").id, by=_head(school))
    entry = importing.read(school, pupils(ADA, *many(20)))
    assert [problem.code for problem in preview_of(entry).problems] == ["person_dismissed"]
    assert preview_of(entry).changes == []
    assert importing.apply(entry).state == "applied"
    assert not person("Ada").is_active
    assert class_of(person("Ada")) == []


def test_who_was_signed_off_by_hand_returns_with_a_later_file(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    schools.deactivate(school.id, person("Ada").id, by=_head(school))
    importing.whole(school, pupils(*many(20)))
    assert told(importing.whole(school, pupils(ADA, *many(20)))) == [("returning", "Ada Adler")]
    assert person("Ada").is_active


def test_who_was_brought_back_by_hand_goes_on_as_before(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    head = _head(school)
    schools.deactivate(school.id, person("Ada").id, by=head)
    schools.reactivate(school.id, person("Ada").id, by=head)
    assert importing.whole(school, pupils(ADA, *many(20))) == []
    assert told(importing.whole(school, pupils(*many(20)))) == [("leaving", "Ada Adler")]


def test_who_leaves_by_file_is_signed_out_everywhere(importing: Importing) -> None:
    school = make_school()
    importing.whole(school, pupils(ADA, *many(20)))
    AccessToken.objects.create(person=person("Ada"), name="script", token_hash="x" * 64)
    importing.whole(school, pupils(*many(20)))
    assert not AccessToken.objects.exists()
    assert Import.objects.filter(state="applied").count() == 2
