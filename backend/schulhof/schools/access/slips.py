# SPDX-License-Identifier: EUPL-1.2
"""Who gets a login slip."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.models import Guardianship, Person
from schulhof.schools import rules
from schulhof.schools.models import Affiliation, ClassMember, SchoolClass
from schulhof.schools.rules import Standing
from schulhof.schools.schemas import SlipsWanted

from .belonging import counting, members
from .rows import NO_PASSPHRASE
from .standing import standing_of, standings_of


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """A person as their slip names them, so that it can be handed out and tells a finder little."""

    id: UUID
    name: str
    full_name: str
    language: str
    role: str
    #: The class they learn in; empty for grown-ups.
    school_class: str
    #: Of guardians: the children as others know them.
    children: tuple[str, ...]


def recipients(person: Person, school_id: UUID, wanted: SlipsWanted) -> list[Recipient]:
    """Everybody who gets a slip, by class and name; whom the asking person may not let in is left out.

    NotFound for a school, class or person the asking one does not look after.
    """
    standing = standing_of(person.id)
    ids = set(_wanted(standing, school_id, wanted).values_list("person_id", flat=True))
    if wanted.person_ids is not None and ids != set(wanted.person_ids):
        raise _unknown()
    people = Person.objects.filter(pk__in=ids, is_active=True)
    if wanted.only_not_activated:
        people = people.filter(_not_here_yet(school_id))
    found = list(people.order_by("sort_name", "id"))
    subjects = standings_of(each.id for each in found)
    allowed = [each for each in found if rules.may_issue_code(standing, subjects[each.id])]
    return _named(_recipients(allowed, subjects, school_id))


def _wanted(
    standing: Standing, school_id: UUID, wanted: SlipsWanted
) -> QuerySet[Affiliation] | QuerySet[ClassMember]:
    administers = standing.administers(school_id)
    pupils = members().filter(part="pupil", school_class__school=school_id)
    if wanted.class_id is not None:
        here = SchoolClass.objects.filter(pk=wanted.class_id, school=school_id, ended_on=None)
        if not (administers or wanted.class_id in standing.own_classes) or not here.exists():
            raise _unknown()
        return pupils.filter(school_class=wanted.class_id)
    if administers:
        at_school = counting().filter(school=school_id)
        if wanted.role is not None:
            return at_school.filter(role=wanted.role)
        return at_school.filter(person__in=wanted.person_ids or ())
    if wanted.person_ids is None or not standing.own_classes:
        raise _unknown()
    return pupils.filter(school_class__in=standing.own_classes, person__in=wanted.person_ids)


def _not_here_yet(school_id: UUID) -> Q:
    """Who has not signed in or does not take part: a stack of slips must not tell one from the other."""
    takes_part = counting().filter(person=OuterRef("pk"), school=school_id, takes_part=True)
    return Q(password__startswith=NO_PASSPHRASE) | Q(~Exists(takes_part))


def _unknown() -> NotFound:
    return NotFound(_("This is not there (any more)."))


def _recipients(
    people: list[Person], subjects: dict[UUID, Standing], school_id: UUID
) -> list[Recipient]:
    ids = [each.id for each in people]
    class_of = _classes_of(ids, school_id)
    children = _children_of(ids, school_id)
    return [
        Recipient(
            id=each.id,
            name=each.display_name,
            full_name=each.full_name,
            language=each.language,
            role=rules.foremost(subjects[each.id].roles.get(school_id, ())) or "",
            school_class=class_of.get(each.id, ""),
            children=tuple(children.get(each.id, ())),
        )
        for each in people
    ]


def _named(found: list[Recipient]) -> list[Recipient]:
    """Where two would read the same on their slips, both are named in full; ordered by class."""
    alike = Counter((each.name, each.school_class) for each in found)
    named = [
        replace(each, name=each.full_name) if alike[each.name, each.school_class] > 1 else each
        for each in found
    ]
    return sorted(named, key=lambda each: each.school_class)


def _classes_of(ids: Collection[UUID], school_id: UUID) -> dict[UUID, str]:
    rows = members().filter(
        person__in=ids,
        part="pupil",
        school_class__school=school_id,
        school_class__kind=SchoolClass.Kind.CLASS,
    )
    return dict(rows.values_list("person_id", "school_class__name"))


def _children_of(ids: Collection[UUID], school_id: UUID) -> dict[UUID, list[str]]:
    wards = Guardianship.objects.filter(
        guardian__in=ids, ended_on=None, child__is_active=True,
        child__affiliations__school=school_id, child__affiliations__ended_on=None,
    ).distinct()  # fmt: skip
    found: dict[UUID, list[str]] = {}
    for guardian_id, name in wards.order_by("child__sort_name").values_list(
        "guardian_id", "child__display_name"
    ):
        found.setdefault(guardian_id, []).append(name)
    return found
