# SPDX-License-Identifier: EUPL-1.2
"""Birthdays: whose word begins to weigh more is asked anew."""

from datetime import UTC, date, datetime

import pytest

from schulhof.consent.access import allowed
from schulhof.consent.actions import decide_bands, renew
from schulhof.consent.models import ConsentEvent, Standing
from schulhof.consent.rules import Bands
from schulhof.foundation.clock import moved_to
from schulhof.foundation.errors import Invalid, NotFound
from schulhof.people.models import Person
from schulhof.stream.models import StreamEvent
from testing.cast import Cast, Says


def on(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 12, tzinfo=UTC)


def takes_part(person: Person) -> bool:
    return person.id in allowed([person.id], "participation")


@pytest.mark.row(8)
def test_on_the_14th_birthday_the_own_word_is_asked_and_not_a_day_earlier(
    unasked: Cast, says: Says
) -> None:
    Person.objects.filter(pk=unasked.pupil.id).update(birth_date=date(2012, 12, 24))
    with moved_to(on(2026, 12, 1)):
        says(unasked.pupil)
        says(unasked.guardian, about=unasked.pupil)
    with moved_to(on(2026, 12, 23)):
        assert renew() == 0
        assert takes_part(unasked.pupil)
    told = StreamEvent.objects.filter(object_id=unasked.pupil.id).count()
    with moved_to(on(2026, 12, 24)):
        assert renew() == 1
        assert renew() == 0
        assert not takes_part(unasked.pupil)
        assert Standing.objects.get().state == "waiting"
        expired = ConsentEvent.objects.get(kind="expired")
        assert (expired.capacity, expired.actor_id) == ("self", None)
        assert StreamEvent.objects.filter(object_id=unasked.pupil.id).count() == told + 1
        says(unasked.pupil)
        assert takes_part(unasked.pupil), "the guardian's word still counts"


@pytest.mark.row(8)
def test_on_the_16th_birthday_the_own_word_alone_is_asked(unasked: Cast, says: Says) -> None:
    Person.objects.filter(pk=unasked.pupil.id).update(
        birth_date=date(2010, 12, 24), age_band="14_15"
    )
    with moved_to(on(2026, 12, 1)):
        says(unasked.pupil)
        says(unasked.guardian, "declined", about=unasked.pupil)
        assert not takes_part(unasked.pupil)
    with moved_to(on(2026, 12, 24)):
        assert renew() == 1
        assert not takes_part(unasked.pupil), "nobody slips in by a birthday"
        says(unasked.pupil)
        assert takes_part(unasked.pupil)


@pytest.mark.row(8)
def test_where_only_the_band_is_kept_it_changes_with_the_month(unasked: Cast, says: Says) -> None:
    Person.objects.filter(pk=unasked.pupil.id).update(age_band_until=date(2027, 1, 1))
    with moved_to(on(2026, 12, 1)):
        says(unasked.guardian, about=unasked.pupil)
    with moved_to(on(2026, 12, 31)):
        assert renew() == 0
    with moved_to(on(2027, 1, 1)):
        assert renew() == 1
    unasked.pupil.refresh_from_db()
    assert (unasked.pupil.age_band, unasked.pupil.age_band_until) == ("14_15", date(2029, 1, 1))
    with moved_to(on(2031, 1, 2)):
        renew()
    unasked.pupil.refresh_from_db()
    assert (unasked.pupil.age_band, unasked.pupil.age_band_until) == ("adult", None)


@pytest.mark.row(8)
def test_a_school_that_waits_longer_asks_guardians_again(unasked: Cast, says: Says) -> None:
    Person.objects.filter(pk=unasked.pupil.id).update(age_band="16_17")
    says(unasked.pupil)
    assert takes_part(unasked.pupil)
    decide_bands(unasked.school.id, Bands(16, 18), by=unasked.head)
    assert not takes_part(unasked.pupil)
    says(unasked.pupil)
    says(unasked.guardian, about=unasked.pupil)
    assert takes_part(unasked.pupil)


def test_only_the_school_decides_its_bands_and_only_sensible_ones(cast: Cast) -> None:
    with pytest.raises(NotFound):
        decide_bands(cast.school.id, Bands(16, 18), by=cast.teacher)
    with pytest.raises(Invalid):
        decide_bands(cast.school.id, Bands(18, 14), by=cast.head)
