# SPDX-License-Identifier: EUPL-1.2
"""People grow older: their age bands follow, without anybody having to import a roster."""

from django.db import transaction

from schulhof.foundation.clock import today
from schulhof.people.models import Person
from schulhof.people.rules import age_band, band_after

_YEARS_IN_BAND = 2


def grow_older() -> int:
    """Bring every band up to today; how many changed. Idempotent, for a daily job."""
    on, changed = today(), []
    with transaction.atomic():
        for person in Person.objects.select_for_update().filter(birth_date__isnull=False):
            band = age_band(person.birth_date, on=on)
            if band != person.age_band:
                person.age_band = band
                changed.append(person)
        kept = Person.objects.select_for_update().filter(birth_date=None, age_band_until__lte=on)
        for person in kept:
            _into_next_bands(person)
            changed.append(person)
        Person.objects.bulk_update(changed, ["age_band", "age_band_until"], batch_size=200)
    return len(changed)


def _into_next_bands(person: Person) -> None:
    """Through as many bands as have passed meanwhile."""
    while person.age_band_until is not None and person.age_band_until <= today():
        person.age_band = band_after(person.age_band)
        until = person.age_band_until
        grown_up = person.age_band in {Person.AgeBand.ADULT, Person.AgeBand.UNKNOWN}
        person.age_band_until = (
            None if grown_up else until.replace(year=until.year + _YEARS_IN_BAND)
        )
