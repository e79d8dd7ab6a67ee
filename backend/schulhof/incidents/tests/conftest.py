# SPDX-License-Identifier: EUPL-1.2
"""Days to count by, and the data protection officer."""

import pytest

from schulhof.people.models import InstallationRole, Person
from testing.cast import Cast, make_person

from .telling_time import Days


@pytest.fixture
def days(cast: Cast) -> Days:
    return Days()


@pytest.fixture
def officer(cast: Cast) -> Person:
    person = make_person("dora", "Dora", "Datenschutz")
    InstallationRole.objects.create(person=person, role="dpo")
    return person
