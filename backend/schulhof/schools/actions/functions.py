# SPDX-License-Identifier: EUPL-1.2
"""A school switches functions on and off."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from schulhof.audit.actions import record
from schulhof.foundation.clock import now
from schulhof.foundation.errors import Invalid, NotFound, wrong_field
from schulhof.people.models import Person
from schulhof.schools.access import administered_school
from schulhof.schools.events import SchoolChanged
from schulhof.schools.functions import FUNCTIONS, Function
from schulhof.schools.models import School, Switch
from schulhof.stream.actions import publish
from schulhof.stream.topics import school_topic


def switch_on(
    school_id: UUID, function: Function, *, dpia_reference: str = "", by: Person
) -> School:
    """Switch a function on for the school, at once and for everybody there. Repeating it changes nothing.

    Invalid("dpia_reference_needed") where the function needs a data protection impact assessment, Invalid("needs")
    without the function it stands on.
    """
    school = _asked(school_id, function, by)
    info = FUNCTIONS[function]
    reference = dpia_reference.strip()
    if info.dpia_relevant and not reference:
        sentence = _("Please say where your data protection impact assessment speaks of this.")
        raise wrong_field("dpia_reference", sentence, code="dpia_reference_needed")
    if info.needs and not school.switches.filter(function=info.needs, is_on=True).exists():
        raise Invalid(_("Another function has to be switched on first."), code="needs")
    _decide(school, function, is_on=True, reference=reference, by=by)
    return school


def switch_off(school_id: UUID, function: Function, *, by: Person) -> School:
    """Switch a function off, and what stands on it. Nothing is deleted. Repeating it changes nothing."""
    school = _asked(school_id, function, by)
    standing_on_it = [each for each, info in FUNCTIONS.items() if info.needs == function]
    with transaction.atomic():
        for each in (function, *standing_on_it):
            _decide(school, each, is_on=False, reference="", by=by)
    return school


def _asked(school_id: UUID, function: str, by: Person) -> School:
    school = administered_school(by, school_id)
    if function not in FUNCTIONS:
        raise NotFound(_("There is no such function."))
    return school


def _decide(school: School, function: Function, *, is_on: bool, reference: str, by: Person) -> None:
    with transaction.atomic():
        before = Switch.objects.select_for_update().filter(school=school, function=function).first()
        if (before.is_on if before else False) == is_on and (
            not before or before.dpia_reference == reference
        ):
            return
        Switch.objects.update_or_create(
            school=school,
            function=function,
            defaults={
                "is_on": is_on,
                "dpia_reference": reference,
                "decided_by": by,
                "decided_at": now(),
            },
        )
        act = "schools.function_on" if is_on else "schools.function_off"
        record(act, by=by.id, school=school.id, facts={"function": function})
        publish(school_topic(school.id), SchoolChanged(id=school.id))
