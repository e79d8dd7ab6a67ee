# SPDX-License-Identifier: EUPL-1.2
"""Fixtures for communities."""

import pytest

from schulhof.communities.models import Community
from schulhof.people.models import Person
from testing.cast import Cast, affiliate, make_person

from .asking import Ask, Asker, ClientFor, told


@pytest.fixture
def ask(client_for: ClientFor) -> Ask:
    """Somebody at the API."""
    return lambda person: Asker(client_for(person))


@pytest.fixture
def foreign_head(cast: Cast) -> Person:
    """The administrator of the other school."""
    head = make_person("west", "Wanda", "West")
    affiliate(head, cast.other_school, "administrator")
    return head


@pytest.fixture
def club(cast: Cast, ask: Ask) -> Community:
    """A club that the teacher founded."""
    new = {"kind": "club", "name": "Chor", "school_id": str(cast.school.id)}
    answer = ask(cast.teacher).post("communities", **new)
    told()
    return Community.objects.get(pk=answer.json()["id"])


@pytest.fixture
def project(cast: Cast, ask: Ask, foreign_head: Person) -> Community:
    """A project of the head's, to which the other school agreed."""
    answer = ask(cast.head).post(
        "communities",
        kind="project",
        name="Fluss",
        school_id=str(cast.school.id),
        partner_school_ids=[str(cast.other_school.id)],
    )
    community = Community.objects.get(pk=answer.json()["id"])
    ask(foreign_head).post(f"partnerships/{community.partnerships.get().id}/agree")
    told()
    return community
