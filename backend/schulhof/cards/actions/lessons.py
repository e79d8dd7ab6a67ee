# SPDX-License-Identifier: EUPL-1.2
"""A lesson in which the cards of a class count."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.cards.access import lesson_for, taught_class
from schulhof.cards.models import Device, Lesson
from schulhof.cards.rules import Minutes
from schulhof.foundation.clock import now, today
from schulhof.foundation.errors import Conflict
from schulhof.people import actions as people
from schulhof.people.models import Person
from schulhof.schools.models import SchoolClass


def begin_lesson(class_id: UUID, minutes: Minutes, *, by: Person) -> Lesson:
    """Let the class's cards count for so long. Conflict("lesson_on") while a lesson is on."""
    school_class = taught_class(by, class_id)
    with transaction.atomic():
        SchoolClass.objects.select_for_update().get(pk=school_class.pk)  # two teachers, one lesson
        if lesson_for(school_class):
            raise Conflict(_("A lesson is on already. End it first."), code="lesson_on")
        Lesson.objects.filter(school_class=school_class).delete()
        lesson = Lesson.objects.create(
            school_class=school_class, ends_at=now() + timedelta(minutes=minutes)
        )
        record(
            "cards.lesson_begun",
            by=by.id,
            subject=school_class.id,
            school=school_class.school_id,
            facts={"minutes": minutes},
        )
    return lesson


def end_lesson(class_id: UUID, *, by: Person) -> None:
    """The lesson is over: whom it let in is out at once. Repeating it changes nothing."""
    school_class = taught_class(by, class_id)
    with transaction.atomic():
        lesson = Lesson.objects.select_for_update().filter(school_class=school_class).first()
        if lesson is None:
            return
        people.end_sessions_let_in_by(lesson.id)
        lesson.delete()
        record(
            "cards.lesson_ended", by=by.id, subject=school_class.id, school=school_class.school_id
        )


def forget_over() -> None:
    """Delete lessons that are over, and devices whose year is over or that never joined."""
    Lesson.objects.filter(ends_at__lte=now()).delete()
    Device.objects.filter(Q(expires_on__lt=today()) | Q(joins_until__lte=now())).delete()
