# SPDX-License-Identifier: EUPL-1.2
"""Who is reached on paper is for a class's teachers alone; that they looked is written down."""

from uuid import UUID

from schulhof.audit.actions import record
from schulhof.consent import access
from schulhof.consent.schemas import OnPaper
from schulhof.people.models import Person


def read_on_paper(class_id: UUID, *, by: Person) -> OnPaper:
    """Pupils of a class whom its teachers reach on paper. Raises NotFound."""
    school_class = access.class_of_teacher(by, class_id)
    people = access.pupils_on_paper(school_class)
    record("consent.on_paper_read", by=by.id, subject=class_id, school=school_class.school_id)
    return OnPaper(class_name=school_class.name, items=people)
