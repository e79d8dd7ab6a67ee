# SPDX-License-Identifier: EUPL-1.2
"""Whom the teachers of a class reach on paper."""

from uuid import UUID

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.people.schemas import PersonBrief
from schulhof.schools.access import briefs, classes_of
from schulhof.schools.access.belonging import members
from schulhof.schools.models import Affiliation, SchoolClass


def class_of_teacher(person: Person, class_id: UUID) -> SchoolClass:
    """The class, if the person teaches it; else NotFound."""
    part = classes_of([person.id]).get(person.id, {}).get(class_id)
    if part not in {"teacher", "class_teacher"}:
        raise NotFound(_("This class is not there (any more)."))
    return SchoolClass.objects.select_related("school").get(pk=class_id)


def pupils_on_paper(school_class: SchoolClass) -> list[PersonBrief]:
    """Pupils who do not take part or have not signed in yet, by name; nothing tells which. Three queries."""
    takes_part = Affiliation.objects.filter(
        person=OuterRef("pk"), school=school_class.school_id, ended_on=None, takes_part=True
    )
    pupils = members().filter(school_class=school_class, part="pupil")
    found = Person.objects.filter(
        ~Exists(takes_part) | Q(password__startswith=UNUSABLE_PASSWORD_PREFIX),
        pk__in=pupils.values("person"),
    )
    ids = list(found.order_by("sort_name", "id").values_list("id", flat=True))
    people = briefs(ids, at=school_class.school_id)
    return [people[each] for each in ids]
