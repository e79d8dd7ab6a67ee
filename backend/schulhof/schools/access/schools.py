# SPDX-License-Identifier: EUPL-1.2
"""Schools in somebody's name. The city and the operator see schools, not people."""

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.schools import rules
from schulhof.schools.models import School
from schulhof.schools.schemas import SchoolBrief, SchoolOut

from .belonging import is_administrator_of
from .standing import standing_of


def schools_for(person: Person) -> list[SchoolOut]:
    """Schools the person belongs to; all of them for who looks after the installation."""
    return [school_wire(school) for school in _visible(person)]


def school_for(person: Person, school_id: UUID) -> School:
    """The school, if the person may know of it; else NotFound."""
    school = _visible(person).filter(pk=school_id).first()
    if school is None:
        raise _unknown()
    return school


def administered_school(person: Person, school_id: UUID) -> School:
    """The school, if the person administers it; else NotFound."""
    school = School.objects.filter(pk=school_id).first()
    if school is None or not is_administrator_of(person.id, school_id):
        raise _unknown()
    return school


def school_brief(school: School) -> SchoolBrief:
    """A school by its name."""
    return SchoolBrief(id=school.id, name=school.name, short_name=school.short_name)


def school_wire(school: School) -> SchoolOut:
    """A school as others see it."""
    return SchoolOut(
        **school_brief(school),
        number=school.number,
        form=school.form,
        state=school.state,
    )


def _visible(person: Person) -> QuerySet[School]:
    standing = standing_of(person.id)
    if rules.may_see_all_schools(standing):
        return School.objects.all()
    return School.objects.filter(pk__in=standing.roles)


def _unknown() -> NotFound:
    return NotFound(_("This school is not there (any more)."))
