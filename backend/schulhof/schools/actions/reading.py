# SPDX-License-Identifier: EUPL-1.2
"""Looking at lists of people because of one's office is a privileged act: that it was done is written down.

Once for each list, not for each of its pages, or the log would drown in leafing.
"""

from uuid import UUID

from schulhof.audit.actions import record
from schulhof.people.models import Person
from schulhof.schools import access
from schulhof.schools.schemas import PeopleFilter, PersonRow, PersonRows


def read_people(school_id: UUID, wanted: PeopleFilter, *, by: Person) -> PersonRows:
    """One page of the school's people. Raises NotFound."""
    page = access.people_at(by, school_id, wanted)
    if not wanted.cursor:
        record("schools.people_read", by=by.id, school=school_id)
    return page


def read_class(class_id: UUID, *, by: Person) -> list[PersonRow]:
    """Who is in a class. Raises NotFound."""
    people = access.class_people(by, class_id)
    record(
        "schools.class_read", by=by.id, subject=class_id, school=access.school_of_class(class_id)
    )
    return people
