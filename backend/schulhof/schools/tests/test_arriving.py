# SPDX-License-Identifier: EUPL-1.2
"""A slip opens nothing before a school of its person is live."""

from typing import Any

import pytest
from django.test import Client

from schulhof.people import actions
from schulhof.people.models import Person
from schulhof.schools.models import School
from testing.cast import Cast, affiliate, make_person


@pytest.fixture
def invited(db: None) -> Person:
    person = make_person("ina.i", "Ina", "Igel", child=True)
    person.set_unusable_password()
    person.save()
    return person


def issue(cast: Cast, person: Person) -> str:
    return actions.issue_codes(by=cast.head, person_ids=[person.id], school=cast.school.id)[
        person.id
    ].code


def post(path: str, **body: str) -> Any:
    return Client().post(f"/api/{path}", body, content_type="application/json")


def activate(code: str) -> Any:
    return post("activation", login_name="ina.i", code=code, passphrase="kiesel laterne moos")


@pytest.mark.row(46)
@pytest.mark.parametrize("state", ["preparing", "paused", "left"])
def test_a_slip_opens_nothing_before_the_school_is_live_and_stays_valid(
    cast: Cast, invited: Person, state: str
) -> None:
    affiliate(invited, cast.school, "pupil", agrees=False)
    code = issue(cast, invited)
    School.objects.filter(pk=cast.school.pk).update(state=state)
    for answer in (post("activation/check", login_name="ina.i", code=code), activate(code)):
        assert (answer.status_code, answer.json()["code"]) == (403, "school_not_live")
    wrong = post("activation/check", login_name="ina.i", code="AAAA-BBBB-CCCC")
    assert wrong.json()["code"] == "wrong_code"
    School.objects.filter(pk=cast.school.pk).update(state="live")
    assert activate(code).status_code == 204


def test_an_administrator_comes_in_before_the_start(cast: Cast, invited: Person) -> None:
    affiliate(invited, cast.school, "administrator", agrees=False)
    code = issue(cast, invited)
    School.objects.filter(pk=cast.school.pk).update(state="preparing")
    assert activate(code).status_code == 204
