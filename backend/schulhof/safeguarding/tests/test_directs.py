# SPDX-License-Identifier: EUPL-1.2
"""Direct conversations on the cast: allowed, refused, told, repeated, and ending with the rule."""

from dataclasses import fields
from datetime import date
from itertools import permutations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schulhof.communities.access import group_for
from schulhof.communities.models import DirectParticipant, Group, Membership
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Forbidden, Invalid
from schulhof.foundation.ids import new_id
from schulhof.people.models import Person
from schulhof.safeguarding.access import contacts_of
from schulhof.safeguarding.actions import open_direct
from schulhof.schools.models import Affiliation, SchoolClass
from schulhof.stream.models import StreamEvent
from testing.cast import Cast, affiliate, join, make_person


def people_of(cast: Cast) -> dict[str, Person]:
    named = {field.name: getattr(cast, field.name) for field in fields(cast)}
    return {name: each for name, each in named.items() if isinstance(each, Person)}


ALLOWED = {
    frozenset(pair)
    for pair in [
        ("pupil", "classmate"),
        ("pupil", "teacher"),
        ("classmate", "teacher"),
        ("other_pupil", "colleague"),
        ("guardian", "teacher"),
        ("teacher", "colleague"),
        ("teacher", "head"),
        ("colleague", "head"),
        ("stranger", "foreign_teacher"),
    ]
}


@pytest.mark.once
def test_each_two_of_the_cast_may_talk_exactly_where_the_rule_says(cast: Cast) -> None:
    people = people_of(cast)
    for (one, asking), (other, asked) in permutations(people.items(), 2):
        if {one, other} in ALLOWED:
            open_direct([asked.id], by=asking)
            assert asked.id in contacts_of(asking), (one, other)
        else:
            assert asked.id not in contacts_of(asking), (one, other)
            with pytest.raises(Forbidden):
                open_direct([asked.id], by=asking)
    assert Group.objects.filter(kind="direct").count() == len(ALLOWED)


def test_opening_is_told_to_both_and_repeating_tells_nothing(cast: Cast) -> None:
    group_id = open_direct([cast.pupil.id], by=cast.teacher)
    told = StreamEvent.objects.filter(type="communities.direct_opened", object_id=group_id)
    assert set(told.values_list("topic", flat=True)) == {
        f"person:{cast.teacher.id}",
        f"person:{cast.pupil.id}",
    }
    assert open_direct([cast.teacher.id, cast.pupil.id], by=cast.pupil) == group_id
    assert told.count() == 2


def test_nobody_unknown_oneself_and_too_many_are_refused(cast: Cast) -> None:
    with pytest.raises(Invalid):
        open_direct([cast.teacher.id], by=cast.teacher)
    with pytest.raises(Invalid):
        open_direct([new_id() for _ in range(20)], by=cast.teacher)
    with pytest.raises(Forbidden) as unknown:
        open_direct([new_id()], by=cast.teacher)
    with pytest.raises(Forbidden) as refused:
        open_direct([cast.stranger.id], by=cast.teacher)
    assert str(unknown.value) == str(refused.value)


def test_deactivated_teacher_may_not_be_contacted(cast: Cast) -> None:
    Person.objects.filter(pk=cast.teacher.id).update(is_active=False)
    assert contacts_of(cast.pupil) == [cast.classmate.id]
    with pytest.raises(Forbidden):
        open_direct([cast.teacher.id], by=cast.pupil)


def test_conversation_stays_readable_when_the_pupil_leaves_the_class(cast: Cast) -> None:
    group_id = open_direct([cast.pupil.id], by=cast.teacher)
    assert group_for(cast.pupil, group_id).may_post
    Membership.objects.filter(person=cast.pupil).update(ended_at=now())
    for person in (cast.pupil, cast.teacher):
        assert group_for(person, group_id).why_not == "not_allowed_any_more"
    with pytest.raises(Forbidden):
        open_direct([cast.pupil.id], by=cast.teacher)


def test_conversation_of_several_depends_on_who_opened_it(cast: Cast) -> None:
    group_id = open_direct([cast.pupil.id, cast.classmate.id], by=cast.teacher)
    assert group_for(cast.pupil, group_id).may_post
    Affiliation.objects.filter(person=cast.teacher).update(ended_on=date(2026, 10, 1))
    assert group_for(cast.pupil, group_id).why_not == "not_allowed_any_more"


def test_conversation_of_several_goes_on_without_one_who_was_deactivated(cast: Cast) -> None:
    group_id = open_direct([cast.pupil.id, cast.classmate.id], by=cast.teacher)
    Person.objects.filter(pk=cast.classmate.id).update(is_active=False)
    assert group_for(cast.pupil, group_id).may_post


def test_conversation_without_a_known_opener_is_closed(cast: Cast) -> None:
    group_id = open_direct([cast.pupil.id, cast.classmate.id], by=cast.teacher)
    Group.objects.filter(pk=group_id).update(opened_by=None)
    assert group_for(cast.teacher, group_id).why_not == "not_allowed_any_more"
    assert DirectParticipant.objects.filter(group=group_id).count() == 3


def in_primary(cast: Cast) -> None:
    SchoolClass.objects.filter(pk=cast.school_class.pk).update(grade="2")


@pytest.mark.row(15)
def test_primary_pupil_answers_the_teacher_and_opens_nothing(cast: Cast) -> None:
    in_primary(cast)
    assert contacts_of(cast.pupil) == []
    for other in (cast.teacher, cast.classmate):
        with pytest.raises(Forbidden):
            open_direct([other.id], by=cast.pupil)
    group_id = open_direct([cast.pupil.id], by=cast.teacher)
    assert group_for(cast.pupil, group_id).may_post
    with pytest.raises(Forbidden):
        open_direct([cast.teacher.id], by=cast.pupil)


@pytest.mark.row(15)
def test_what_a_pupil_opened_rests_until_the_teacher_takes_it_over(cast: Cast) -> None:
    group_id = open_direct([cast.teacher.id], by=cast.pupil)
    in_primary(cast)
    assert group_for(cast.teacher, group_id).why_not == "not_allowed_any_more"
    assert open_direct([cast.pupil.id], by=cast.teacher) == group_id
    for person in (cast.teacher, cast.pupil):
        assert group_for(person, group_id).may_post
    assert Group.objects.get(pk=group_id).opened_by == cast.teacher
    told = StreamEvent.objects.filter(type="communities.direct_opened", object_id=group_id)
    assert told.count() == 4


@pytest.mark.row(15)
def test_classmates_rest_when_one_moves_to_another_class(cast: Cast) -> None:
    group_id = open_direct([cast.classmate.id], by=cast.pupil)
    assert group_for(cast.classmate, group_id).may_post
    Membership.objects.filter(person=cast.classmate).update(ended_at=now())
    assert group_for(cast.pupil, group_id).why_not == "not_allowed_any_more"


def test_contacts_are_found_by_name_in_any_case(cast: Cast) -> None:
    oemer = make_person("oe", "Ömer", "Öztürk", child=True)
    affiliate(oemer, cast.school, "pupil")
    join(cast.class_community, oemer)
    assert contacts_of(cast.teacher, "ömer öz") == [oemer.id]
    assert contacts_of(cast.pupil, "TAMM") == [cast.teacher.id]
    assert contacts_of(cast.pupil, "nobody") == []


def test_contacts_take_the_same_queries_for_one_and_three(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as one:
        assert len(contacts_of(cast.guardian)) == 1
    for name in ("lee", "moor"):
        teacher = make_person(name, name, name)
        affiliate(teacher, cast.school, "teacher")
        join(cast.class_community, teacher, "moderator")
    with CaptureQueriesContext(connection) as three:
        assert len(contacts_of(cast.guardian)) == 3
    assert len(three) == len(one)
