# SPDX-License-Identifier: EUPL-1.2
"""The made-up city can be built, once, and only where nobody is."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from schulhof.demo import city
from schulhof.people.models import Person
from schulhof.schools.access import holds_rights
from schulhof.schools.models import School
from testing.cast import Cast


@pytest.mark.once
@pytest.mark.django_db
def test_visitor_may_be_each_of_the_people_in_the_table(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.MEDIA_ROOT = tmp_path
    settings.DEMO_SECOND_FACTOR = "424242"
    call_command("demo")
    printed = capsys.readouterr().out
    assert "424242" in printed
    for entry in city.sign_ins():
        assert entry.login_name in printed
        client = Client()
        answer = client.post(
            "/api/auth/browser/v1/auth/login",
            {"username": entry.login_name, "password": city.PASSPHRASE},
            content_type="application/json",
        )
        person = Person.objects.get(login_name=entry.login_name)
        assert (answer.status_code == 401) == holds_rights(person.id)
        if answer.status_code == 401:
            answer = client.post(
                "/api/auth/browser/v1/auth/2fa/authenticate",
                {"code": "424242"},
                content_type="application/json",
            )
        assert answer.status_code == 200
    people = Person.objects.count()
    call_command("demo")  # a second start builds nothing
    assert Person.objects.count() == people


@pytest.mark.django_db
def test_real_schools_are_left_alone(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    before = School.objects.count()
    call_command("demo")
    assert "holds real schools" in capsys.readouterr().out
    assert School.objects.count() == before
