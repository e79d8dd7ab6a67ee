# SPDX-License-Identifier: EUPL-1.2
"""Teachers of two schools: two accounts, unless the operator says that an address is one person."""

from schulhof.people.models import Person
from schulhof.roster.pending import preview_of
from schulhof.schools.models import Affiliation

from .importing import Importing, make_school, person, teachers, told

TAMM = "g1;Tamm;Ida;TA;tamm@schule.example"


def test_a_file_does_not_reach_for_accounts_of_another_school(importing: Importing) -> None:
    importing.whole(make_school("1"), teachers(TAMM))
    importing.whole(make_school("2"), teachers(TAMM))
    assert Person.objects.filter(given_name="Ida").count() == 2


def test_operator_joins_a_teacher_of_two_schools(importing: Importing) -> None:
    first, second = make_school("1"), make_school("2")
    importing.whole(first, teachers(TAMM))
    entry = importing.read(second, teachers("x9;Tamm;Ida;IT;Tamm@schule.example"), joins=True)
    assert told(preview_of(entry).changes) == [("arriving", "Ida Tamm")]
    importing.apply(entry)
    schools = Affiliation.objects.filter(person=person("Ida"), ended_on=None)
    assert {affiliation.school for affiliation in schools} == {first, second}
    assert person("Ida").memberships.filter(ended_at=None).count() == 4


def test_joined_teacher_stays_one_person_and_keeps_the_first_schools_name(
    importing: Importing,
) -> None:
    first, second = make_school("1"), make_school("2")
    importing.whole(first, teachers(TAMM))
    Affiliation.objects.update(started_on="2020-08-01")
    importing.apply(importing.read(second, teachers(TAMM), joins=True))
    assert importing.whole(second, teachers("g1;Tamm-Kohl;Ida;TA;tamm@schule.example")) == []
    assert person("Ida").full_name == "Ida Tamm"
    importing.whole(first, teachers("g2;Neu;Nora"), confirm=True)
    ida = person("Ida")
    assert ida.is_active
    assert Affiliation.objects.get(person=ida, ended_on=None).school == second


def test_same_address_under_another_name_is_not_joined(importing: Importing) -> None:
    importing.whole(make_school("1"), teachers(TAMM))
    entry = importing.read(
        make_school("2"), teachers("x9;Taube;Udo;IT;tamm@schule.example"), joins=True
    )
    importing.apply(entry)
    assert Person.objects.count() == 2
