# SPDX-License-Identifier: EUPL-1.2
"""Schools come in."""

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.clock import today
from schulhof.foundation.errors import Conflict, FieldProblem, Forbidden
from schulhof.people.models import Person
from schulhof.schools import rules
from schulhof.schools.access import standing_of
from schulhof.schools.models import School, SchoolYear
from schulhof.schools.schemas import SchoolIn

from .following import follow


def create_school(wanted: SchoolIn, *, by: Person) -> School:
    """A school with its present school year. Conflict("number_taken") when the number is known already."""
    if not rules.may_create_schools(standing_of(by.id)):
        raise Forbidden(_("Only the city brings schools in."))
    with transaction.atomic():
        if School.objects.filter(number=wanted.number).exists():
            taken = _("There is a school with this number already.")
            raise Conflict(taken, code="number_taken", fields=[FieldProblem("number", taken)])
        school = School.objects.create(**wanted.model_dump())
        year = rules.school_year_of(today())
        SchoolYear.objects.create(
            school=school, name=year.name, starts_on=year.starts_on, ends_on=year.ends_on
        )
        record("schools.school_created", by=by.id, subject=school.id, school=school.id)
        follow(school)
    return school
