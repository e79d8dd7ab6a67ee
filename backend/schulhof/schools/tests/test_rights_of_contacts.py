# SPDX-License-Identifier: EUPL-1.2
"""Who reads what children asked for help with needs a second step like everybody with rights over others."""

from collections.abc import Callable

import pytest
from django.test import Client

from schulhof.people.models import Person
from schulhof.schools.access import holds_rights
from schulhof.schools.models import NamedContact
from testing.cast import Cast, affiliate, make_person

ClientFor = Callable[[Person], Client]


@pytest.fixture
def staff(cast: Cast) -> Person:
    """Somebody who works at the school and looks after nothing."""
    person = make_person("hilde", "Hilde", "Hilft")
    affiliate(person, cast.school, "staff")
    return person


@pytest.mark.row(23)
def test_safeguarding_contact_makes_no_token_without_the_second_step(
    cast: Cast, staff: Person, client_without_second_factor: ClientFor
) -> None:
    body = {"name": "Skript", "scopes": ["read"]}
    client = client_without_second_factor(staff)
    made = client.post("/api/me/tokens", body, content_type="application/json")
    assert made.status_code == 201
    NamedContact.objects.create(school=cast.school, person=staff, kind="safeguarding")
    refused = client.post("/api/me/tokens", body, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, "second_factor_needed")


def test_contact_for_technical_things_or_of_the_past_holds_none(cast: Cast, staff: Person) -> None:
    NamedContact.objects.create(school=cast.school, person=staff, kind="technical")
    assert not holds_rights(staff.id)
    NamedContact.objects.create(school=cast.school, person=staff, kind="safeguarding")
    assert holds_rights(staff.id)
    staff.affiliations.update(ended_on="2026-09-01")
    assert not holds_rights(staff.id)
