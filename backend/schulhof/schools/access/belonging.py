# SPDX-License-Identifier: EUPL-1.2
"""Who is what at which school now. Ended affiliations and deactivated people count for nothing."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from schulhof.schools import rules
from schulhof.schools.models import Affiliation, ClassMember, School


def counting() -> QuerySet[Affiliation]:
    """Affiliations that count now; every other read of this room stands on it."""
    return Affiliation.objects.filter(ended_on=None, person__is_active=True)


def members() -> QuerySet[ClassMember]:
    """Places in classes and courses that count now."""
    return ClassMember.objects.filter(
        ended_on=None, person__is_active=True, school_class__ended_on=None
    )


def roles_of(person_ids: Iterable[UUID]) -> dict[UUID, dict[UUID, set[str]]]:
    """By person and school, what they are there. One query."""
    found: dict[UUID, dict[UUID, set[str]]] = {}
    rows = counting().filter(person__in=set(person_ids))
    for person_id, school_id, role in rows.values_list("person_id", "school_id", "role"):
        found.setdefault(person_id, {}).setdefault(school_id, set()).add(role)
    return found


def roles_by_school(person_id: UUID) -> dict[UUID, set[str]]:
    """What one person is, by school. One query."""
    return roles_of([person_id]).get(person_id, {})


def roles_at(person_id: UUID, school_id: UUID) -> set[str]:
    """Everything one person is at a school; nothing for a stranger. One query."""
    return roles_by_school(person_id).get(school_id, set())


def school_ids_of(person_id: UUID) -> set[UUID]:
    """Schools the person belongs to, in whatever role."""
    return set(counting().filter(person=person_id).values_list("school_id", flat=True))


def schools_ever_of(person_id: UUID) -> QuerySet[School]:
    """Schools the person belongs or belonged to."""
    return School.objects.filter(affiliations__person=person_id).distinct()


def schools_keeping(person_id: UUID) -> set[UUID]:
    """Schools whose people still count somebody, also one who is hidden meanwhile."""
    found = Affiliation.objects.filter(person=person_id, ended_on=None)
    return set(found.values_list("school_id", flat=True))


def is_last_administrator(person_id: UUID) -> bool:
    """Whether a school would be without an office if this person did not count any more."""
    mine = administered_by(person_id)
    return any(administrators_of(school_id) == {person_id} for school_id in mine)


def administered_by(person_id: UUID) -> set[UUID]:
    """Schools the person administers."""
    found = counting().filter(person=person_id, role=Affiliation.Role.ADMINISTRATOR)
    return set(found.values_list("school_id", flat=True))


def administrators_of(school_id: UUID) -> set[UUID]:
    """Who administers the school."""
    found = counting().filter(school=school_id, role=Affiliation.Role.ADMINISTRATOR)
    return set(found.values_list("person_id", flat=True))


def is_administrator_of(person_id: UUID, school_id: UUID) -> bool:
    """Whether the person administers the school."""
    return (
        counting()
        .filter(person=person_id, school=school_id, role=Affiliation.Role.ADMINISTRATOR)
        .exists()
    )


def role_at(person_id: UUID, school_id: UUID) -> str | None:
    """The role by which the school knows the person; None for a stranger."""
    found = counting().filter(person=person_id, school=school_id)
    return rules.foremost(found.values_list("role", flat=True))


def teachers_of(class_ids: Iterable[UUID]) -> dict[UUID, list[UUID]]:
    """By class, its teachers, class teachers first. One query."""
    rows = members().filter(school_class__in=list(class_ids)).exclude(part="pupil")
    found: dict[UUID, list[UUID]] = {}
    # "class_teacher" sorts before "teacher"
    ordered = rows.order_by("part", "person__family_name", "id")
    for class_id, person_id in ordered.values_list("school_class_id", "person_id"):
        if person_id not in found.setdefault(class_id, []):
            found[class_id].append(person_id)
    return found


def classes_of(person_ids: Iterable[UUID]) -> dict[UUID, dict[UUID, str]]:
    """By person, the classes and courses they are in, each with their part. One query.

    Who is class teacher and teacher of one class is its class teacher.
    """
    rows = members().filter(person__in=set(person_ids)).order_by("-part")
    found: dict[UUID, dict[UUID, str]] = {}
    for person_id, class_id, part in rows.values_list("person_id", "school_class_id", "part"):
        found.setdefault(person_id, {})[class_id] = part
    return found
