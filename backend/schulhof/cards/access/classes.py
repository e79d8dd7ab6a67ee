# SPDX-License-Identifier: EUPL-1.2
"""The cards of a class, for those who teach it."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.cards import rules
from schulhof.cards.models import Card, Device, Lesson
from schulhof.cards.schemas import CardAbilities, CardRow, ClassCards, DeviceRow, LessonOut
from schulhof.foundation.clock import now, today
from schulhof.foundation.errors import NotFound
from schulhof.people.access import briefs
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.schools.models import SchoolClass
from schulhof.schools.rules import Standing, may_issue_code


def taught_class(person: Person, class_id: UUID) -> SchoolClass:
    """The class, if the person teaches it or administers its school and the school uses cards; else NotFound."""
    return _class_for(schools.standing_of(person.id), class_id)


def managed_class(person: Person, class_id: UUID) -> SchoolClass:
    """The class, if the person also looks after its pupils' sign-ins; else NotFound."""
    standing = schools.standing_of(person.id)
    found = _class_for(standing, class_id)
    if not _manages(standing, found):
        raise _unknown()
    return found


def class_cards(person: Person, class_id: UUID) -> ClassCards:
    """Lesson, cards and devices of a class."""
    standing = schools.standing_of(person.id)
    found = _class_for(standing, class_id)
    manages = _manages(standing, found)
    lesson = lesson_for(found)
    return ClassCards(
        name=found.name,
        lesson=LessonOut(ends_at=lesson.ends_at) if lesson else None,
        cards=_cards(person, found) if manages else [],
        devices=_devices(found) if manages else [],
        abilities=CardAbilities(manage=manages),
    )


def lesson_for(school_class: SchoolClass) -> Lesson | None:
    """The lesson that is on now."""
    return Lesson.objects.filter(school_class=school_class, ends_at__gt=now()).first()


def pupils_of(
    person: Person, school_class: SchoolClass, wanted: Iterable[UUID] | None = None
) -> list[Person]:
    """Pupils of the class by name for whom the person may print a card: they are pupils and nothing else.

    NotFound when one of `wanted` is not among them.
    """
    found = Person.objects.filter(
        is_active=True,
        class_members__school_class=school_class,
        class_members__part="pupil",
        class_members__ended_on=None,
    ).distinct()
    ids = None if wanted is None else set(wanted)
    if ids is not None:
        found = found.filter(pk__in=ids)
    people = list(found.order_by("sort_name", "id"))
    standings = schools.standings_of([person.id, *(each.id for each in people)])
    allowed = [each for each in people if may_issue_code(standings[person.id], standings[each.id])]
    if ids is not None and len(allowed) != len(ids):
        raise NotFound(_("This person is not there (any more)."))
    return allowed


def device_of(school_class: SchoolClass, device_id: UUID) -> Device:
    """A device of the class; else NotFound."""
    found = Device.objects.filter(school_class=school_class, pk=device_id).first()
    if found is None:
        raise NotFound(_("This device is not there (any more)."))
    return found


def _class_for(standing: Standing, class_id: UUID) -> SchoolClass:
    found = SchoolClass.objects.filter(pk=class_id, ended_on=None).select_related("year").first()
    if found is None or not rules.may_begin_lesson(
        standing, school=found.school_id, school_class=found.id
    ):
        raise _unknown()
    schools.require_function("picture_sign_in", school_id=found.school_id)
    return found


def _manages(standing: Standing, found: SchoolClass) -> bool:
    return rules.may_manage_cards(standing, school=found.school_id, school_class=found.id)


def _unknown() -> NotFound:
    return NotFound(_("This class is not there (any more)."))


def _cards(person: Person, school_class: SchoolClass) -> list[CardRow]:
    pupils = [each.id for each in pupils_of(person, school_class)]
    cards = {card.person_id: card for card in Card.objects.filter(person__in=pupils)}
    named = briefs(pupils)
    return [
        CardRow(
            person=named[each],
            printed=each in cards and cards[each].is_printed,
            pictures=each in cards and cards[each].has_pictures,
        )
        for each in pupils
    ]


def _devices(school_class: SchoolClass) -> list[DeviceRow]:
    found = Device.objects.filter(school_class=school_class, expires_on__gte=today())
    return [
        DeviceRow(
            id=each.id, name=each.name, joined=each.joins_until is None, expires_on=each.expires_on
        )
        for each in found
        if each.joins_until is None or each.joins_until > now()
    ]
