# SPDX-License-Identifier: EUPL-1.2
"""Days to count by, a cast that has been there for a while, and the data protection officer."""

import pytest

from schulhof.people.models import Guardianship, InstallationRole, Person
from schulhof.schools.models import Affiliation, ClassMember
from testing.cast import Cast, make_person

from .telling_time import Days, long_ago


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Whatever day it is: everybody came a good while ago."""
    for model in (Affiliation, ClassMember, Guardianship):
        model.objects.update(started_on=long_ago())
    return cast


@pytest.fixture
def days(cast: Cast) -> Days:
    return Days()


@pytest.fixture
def officer(cast: Cast) -> Person:
    person = make_person("dora", "Dora", "Datenschutz")
    InstallationRole.objects.create(person=person, role="dpo")
    return person
