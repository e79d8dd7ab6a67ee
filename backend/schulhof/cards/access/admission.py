# SPDX-License-Identifier: EUPL-1.2
"""Does a card that is held up count, here and now?"""

from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.cards.models import Card, Device, Lesson
from schulhof.cards.rules import ON_DEVICE_MINUTES
from schulhof.foundation.clock import now, today
from schulhof.foundation.errors import Invalid
from schulhof.people.access import has_second_factor
from schulhof.people.digests import keyed_hash
from schulhof.people.models import Person
from schulhof.people.rules import clean_code
from schulhof.schools import access as schools
from schulhof.schools.models import SchoolClass
from schulhof.schools.rules import is_child


class Admission(NamedTuple):
    """What lets a card in now, and until when."""

    let_in_by: UUID
    until: datetime


def card_with(code: str) -> Card | None:
    """The card whose square holds this, its active person included."""
    found = Card.objects.filter(
        code_hash=keyed_hash("login-card", clean_code(code)), person__is_active=True
    )
    return found.select_related("person").first()


def device_with(secret: str) -> Device | None:
    """The device of a class that holds this cookie."""
    if not secret:
        return None
    return Device.objects.filter(
        secret_hash=keyed_hash("class-device", secret), joins_until=None, expires_on__gte=today()
    ).first()


def admission_of(person: Person, device: Device | None) -> Admission | None:
    """What lets the person's card in: a lesson of one of their classes, or a device of such a class.

    Only pupils who are nothing else and have no second step come in by card. None for everybody else.
    """
    classes = _classes_with_cards(person)
    if not classes or has_second_factor(person.id):
        return None
    on = Lesson.objects.filter(school_class__in=classes, ends_at__gt=now())
    if lesson := on.order_by("-ends_at").first():
        return Admission(lesson.id, lesson.ends_at)
    if device and device.school_class_id in classes:
        return Admission(device.id, now() + timedelta(minutes=ON_DEVICE_MINUTES))
    return None


def wrong_card() -> Invalid:
    """The one answer for every card that opens nothing: unknown, blocked, other pictures, outside a lesson."""
    return Invalid(
        _("This did not work. Look at your pictures again, or ask your teacher."), code="wrong_card"
    )


def _classes_with_cards(person: Person) -> set[UUID]:
    standing = schools.standing_of(person.id)
    if standing.installation or not all(is_child(roles) for roles in standing.roles.values()):
        return set()
    learning = [each for each, part in standing.classes.items() if part == "pupil"]
    rows = SchoolClass.objects.filter(pk__in=learning).values_list("id", "school_id")
    schools_of = dict(rows)
    functions = schools.functions_at(schools_of.values())
    return {each for each, at in schools_of.items() if "picture_sign_in" in functions[at]}
