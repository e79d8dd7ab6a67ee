# SPDX-License-Identifier: EUPL-1.2
"""Classes and courses, for those who look after them."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.schools import rules
from schulhof.schools.models import ClassMember, SchoolClass
from schulhof.schools.schemas import ClassRow, PersonRow

from .belonging import members, teachers_of
from .briefs import briefs
from .rows import rows_of
from .schools import administered_school
from .standing import standing_of

_PUPILS = Q(members__part="pupil", members__ended_on=None, members__person__is_active=True)


def classes_at(person: Person, school_id: UUID) -> list[ClassRow]:
    """The school's present classes and courses by name, for its administrators. Six queries."""
    school = administered_school(person, school_id)
    classes = list(
        SchoolClass.objects.filter(school=school, ended_on=None)
        .annotate(pupils=Count("members__person", filter=_PUPILS, distinct=True))
        .order_by("kind", "name", "id")
    )
    teachers = teachers_of(each.id for each in classes)
    known = briefs((one for several in teachers.values() for one in several), at=school.id)
    return [
        ClassRow(
            id=each.id,
            name=each.name,
            grade=each.grade or None,
            kind=each.kind,
            pupils=each.pupils,
            teachers=[known[teacher] for teacher in teachers.get(each.id, [])],
        )
        for each in classes
    ]


def school_of_class(class_id: UUID) -> UUID:
    """Where a class is. Raises SchoolClass.DoesNotExist."""
    return SchoolClass.objects.values_list("school_id", flat=True).get(pk=class_id)


def class_people(person: Person, class_id: UUID) -> list[PersonRow]:
    """Who is in a class, by name: its pupils for its class teacher, everybody for the school's administrators.

    NotFound for all others.
    """
    standing = standing_of(person.id)
    each = SchoolClass.objects.filter(pk=class_id, ended_on=None).first()
    if each is None or not rules.may_see_class(
        standing, school=each.school_id, school_class=each.id
    ):
        raise NotFound(_("This class is not there (any more)."))
    found = members().filter(school_class=each)
    if not standing.administers(each.school_id):
        found = found.filter(part="pupil")
    people = Person.objects.filter(pk__in=found.values("person")).order_by("sort_name", "id")
    return rows_of(list(people), each.school_id)


def class_names_of(
    person_ids: Collection[UUID], school_ids: Collection[UUID] | None = None
) -> dict[UUID, list[str]]:
    """By pupil, the names of their classes, of these schools or all; also who is hidden meanwhile. One query."""
    found = ClassMember.objects.filter(
        person__in=person_ids,
        part=ClassMember.Part.PUPIL,
        ended_on=None,
        school_class__kind="class",
        school_class__ended_on=None,
    ).order_by("school_class__name")
    if school_ids is not None:
        found = found.filter(school_class__school__in=school_ids)
    names: dict[UUID, list[str]] = {}
    for person_id, name in found.values_list("person_id", "school_class__name"):
        names.setdefault(person_id, []).append(name)
    return names
