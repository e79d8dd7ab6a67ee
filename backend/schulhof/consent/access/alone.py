# SPDX-License-Identifier: EUPL-1.2
"""Who is old enough that guardians no longer speak for them."""

from uuid import UUID

from schulhof.consent import rules
from schulhof.people.models import Person

from .words import needs_of


def decides_alone(person_id: UUID) -> bool:
    """Whether the person's own word alone counts wherever they are; who is nowhere is judged by age."""
    needs = set(needs_of([person_id]).values())
    if not needs:
        band = Person.objects.values_list("age_band", flat=True).get(pk=person_id)
        needs = {rules.need_of_band(band, is_pupil=True, bands=rules.Bands())}
    return needs == {"own"}
