# SPDX-License-Identifier: EUPL-1.2
"""Contacts of my child: with whom and since when, never what."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from schulhof.people.models import Guardianship, Person
from schulhof.safeguarding.actions import open_direct
from testing.cast import Cast, affiliate, join, make_person

ClientFor = Callable[[Person], Client]


@pytest.mark.row(15)
def test_guardian_sees_the_teacher_who_talks_with_the_child_alone_and_nothing_of_it(
    cast: Cast, client_for: ClientFor
) -> None:
    open_direct([cast.pupil.id], by=cast.teacher)
    items = client_for(cast.guardian).get(f"/api/children/{cast.pupil.id}/contacts").json()["items"]
    assert [each["person"]["name"] for each in items] == ["Tilda Tamm"]
    assert set(items[0]) == {"person", "since"}


def test_guardian_does_not_see_friends_nor_conversations_of_several(
    cast: Cast, client_for: ClientFor
) -> None:
    open_direct([cast.classmate.id], by=cast.pupil)
    open_direct([cast.pupil.id, cast.classmate.id], by=cast.teacher)
    found = client_for(cast.guardian).get(f"/api/children/{cast.pupil.id}/contacts")
    assert found.json() == {"items": []}


@pytest.mark.row(17)
def test_nobody_but_the_guardian_of_a_minor_sees_contacts_of_a_child(
    cast: Cast, client_for: ClientFor
) -> None:
    address = f"/api/children/{cast.pupil.id}/contacts"
    for person in (cast.head, cast.teacher, cast.pupil, cast.classmate, cast.stranger):
        assert client_for(person).get(address).status_code == 404
    other = f"/api/children/{cast.classmate.id}/contacts"
    assert client_for(cast.guardian).get(other).status_code == 404
    Person.objects.filter(pk=cast.pupil.id).update(age_band="adult")
    assert client_for(cast.guardian).get(address).status_code == 404
    Person.objects.filter(pk=cast.pupil.id).update(age_band="16_17")
    assert client_for(cast.guardian).get(address).status_code == 200
    Guardianship.objects.update(ended_on=date(2026, 9, 1))
    assert client_for(cast.guardian).get(address).status_code == 404


@pytest.mark.row(17)
def test_guardian_whom_the_school_did_not_confirm_sees_nothing_of_the_child(
    cast: Cast, client_for: ClientFor
) -> None:
    Guardianship.objects.update(confirmed_at=None)
    address = f"/api/children/{cast.pupil.id}/contacts"
    assert client_for(cast.guardian).get(address).status_code == 404


def test_contacts_of_a_child_take_the_same_queries_for_one_and_three(
    cast: Cast, client_for: ClientFor
) -> None:
    client = client_for(cast.guardian)

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/api/children/{cast.pupil.id}/contacts").status_code == 200
        return len(queries)

    open_direct([cast.pupil.id], by=cast.teacher)
    one = count()
    for name in ("lee", "moor"):
        teacher = make_person(name, name, name)
        affiliate(teacher, cast.school, "teacher")
        join(cast.class_community, teacher, "moderator")
        open_direct([cast.pupil.id], by=teacher)
    assert count() == one
