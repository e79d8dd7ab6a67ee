# SPDX-License-Identifier: EUPL-1.2
"""Who could read then, asked about this very moment, is who may read now: two places, one rule."""

from datetime import timedelta

import pytest

from schulhof.communities.access import (
    group_ids_of,
    person_ids_in,
    readable_by,
    who_could_read,
)
from schulhof.communities.models import Community, DirectParticipant, Group, Membership, Partnership
from schulhof.consent.models import ConsentEvent
from schulhof.foundation.clock import now, today
from schulhof.foundation.spans import Span, asked
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation
from testing.cast import Cast, affiliate, join, make_community, make_person

pytestmark = pytest.mark.row(49)
LONG_AGO = timedelta(days=90)


@pytest.fixture
def right_now(cast: Cast) -> Span:
    """After everything that makes somebody belong or not has happened."""
    _comings_and_goings(cast)
    _across_schools(cast)
    direct = Group.objects.create(kind="direct", direct_key="x", opened_by=cast.teacher)
    for person in (cast.pupil, cast.teacher):
        DirectParticipant.objects.create(group=direct, person=person)
    Affiliation.objects.update(started_on=today() - LONG_AGO)
    Membership.objects.update(started_at=now() - LONG_AGO)
    return asked(now(), now())


def _comings_and_goings(cast: Cast) -> None:
    """A pupil among the staff; one who left the class, the school, took the word back, never gave it."""
    join(cast.staff_community, cast.pupil)
    for name in ("left_class", "left_school", "withdrew", "never_said"):
        person = make_person(name, name, "Neu", child=True)
        affiliate(person, cast.school, "pupil", agrees=name != "never_said")
        join(cast.class_community, person)
    yesterday = now() - timedelta(days=1)
    Membership.objects.filter(person__login_name="left_class").update(ended_at=yesterday)
    Affiliation.objects.filter(person__login_name="left_school").update(
        ended_on=today() - timedelta(days=1)
    )
    withdrew = Person.objects.get(login_name="withdrew")
    ConsentEvent.objects.create(
        person_id=withdrew.id, school_id=cast.school.id, purpose="participation", kind="withdrawn",
        capacity="self", actor_id=withdrew.id, text_version=1,
    )  # fmt: skip
    Affiliation.objects.filter(person=withdrew).update(takes_part=False)


def _across_schools(cast: Cast) -> None:
    """One community of both schools, one that the other school was only asked for, one that is over."""
    for name, state in (("Chor", "agreed"), ("Theater", "asked")):
        club = make_community(cast.school, "club", name)
        for person in (cast.pupil, cast.foreign_teacher):
            join(club, person)
        agreed = {"home_agreed_at": now(), "partner_agreed_at": now() if name == "Chor" else None}
        Partnership.objects.create(community=club, school=cast.other_school, state=state, **agreed)
    over = make_community(cast.school, "project", "Gestern")
    join(over, cast.pupil)
    Community.objects.filter(pk=over.pk).update(ended_at=now() - timedelta(hours=1))


def test_readers_of_every_group_are_the_same(right_now: Span) -> None:
    several = set()
    for group in Group.objects.all():
        readers = who_could_read(group.id, right_now)
        assert readers == set(person_ids_in(group.id)), group.name
        several.add(len(readers or ()))
    assert len(several) > 3  # empty, staff, class, direct: not all alike by chance


def test_groups_of_every_person_are_the_same(right_now: Span) -> None:
    for person in Person.objects.all():
        assert set(readable_by(person.id, right_now)) == set(group_ids_of(person.id)), person
