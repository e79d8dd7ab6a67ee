# SPDX-License-Identifier: EUPL-1.2
"""Who is what where."""

from datetime import date

from pytest_django import DjangoAssertNumQueries

from schulhof.people.models import Person
from schulhof.schools import access
from schulhof.schools.models import Affiliation
from testing.cast import Cast, affiliate


def test_brief_tells_name_and_role(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        found = access.briefs([cast.pupil.id, cast.head.id, cast.stranger.id], with_school=True)
    assert found[cast.pupil.id] == {
        "id": cast.pupil.id, "name": "Ada A.", "initials": "AA", "role": "pupil", "school": "Ost",
    }  # fmt: skip
    assert found[cast.head.id]["role"] == "teacher"
    assert found[cast.stranger.id]["school"] == "West"


def test_brief_at_a_school_tells_the_role_there(cast: Cast) -> None:
    affiliate(cast.colleague, cast.other_school, "guardian")
    assert access.briefs([cast.colleague.id], at=cast.other_school.id)[cast.colleague.id][
        "role"
    ] == ("guardian")
    assert access.briefs([cast.colleague.id])[cast.colleague.id]["role"] == "teacher"


def test_who_left_keeps_the_name_and_loses_the_role(cast: Cast) -> None:
    Affiliation.objects.filter(person=cast.pupil).update(ended_on=date(2026, 9, 1))
    brief = access.briefs([cast.pupil.id], with_school=True)[cast.pupil.id]
    assert (brief["name"], brief["role"], brief["school"]) == ("Ada A.", None, None)


def test_deactivated_head_administers_nothing(cast: Cast) -> None:
    assert access.is_administrator_of(cast.head.id, cast.school.id)
    assert not access.is_administrator_of(cast.head.id, cast.other_school.id)
    Person.objects.filter(pk=cast.head.id).update(is_active=False)
    assert not access.is_administrator_of(cast.head.id, cast.school.id)
    assert access.administered_by(cast.head.id) == set()


def test_classes_and_their_teachers(cast: Cast) -> None:
    found = access.classes_of([cast.pupil.id, cast.teacher.id])
    assert found[cast.pupil.id] == {cast.school_class.id: "pupil"}
    assert found[cast.teacher.id] == {cast.school_class.id: "class_teacher"}
    assert access.teachers_of([cast.school_class.id]) == {cast.school_class.id: [cast.teacher.id]}


def test_role_at_is_none_for_strangers(cast: Cast) -> None:
    assert access.role_at(cast.stranger.id, cast.school.id) is None
    assert access.role_at(cast.guardian.id, cast.school.id) == "guardian"
    assert access.roles_of([cast.head.id]) == {
        cast.head.id: {cast.school.id: {"teacher", "administrator"}}
    }
