# SPDX-License-Identifier: EUPL-1.2
"""Whatever a school looks like: its roster imported twice changes nothing, and keeps everybody apart."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from schulhof.foundation.background import done_at_once
from schulhof.roster import actions
from schulhof.roster.draft import (
    ALL_PARTS,
    Coverage,
    DraftClass,
    DraftEnrolment,
    DraftGuardianship,
    DraftPerson,
    Kind,
    Part,
    Role,
    Roster,
)

from .importing import everything, make_school

NAMES = st.sampled_from(["Ada", "Anna", "Anna Lena", "Ben", "Jörg", "Joerg", "Lena", "Zoë"])
FAMILIES = st.sampled_from(["Adler", "Boll", "Müller", "Mueller", "Zwil"])
BIRTHS = st.one_of(st.none(), st.dates(dt.date(2010, 1, 1), dt.date(2010, 1, 4)))
CLASSES = ("5a", "5b", "6a")
SOURCE = "svws"


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Small schools full of namesakes, twins and people without numbers."""
    roster = Roster(
        source=SOURCE,
        format="svws_enm",
        coverage=Coverage(frozenset(Role), None, frozenset(Kind), ALL_PARTS, guardianships=True),
        classes=[DraftClass(key=f"class:{name}", name=name, kind=Kind.CLASS) for name in CLASSES],
    )
    for number in range(draw(st.integers(1, 8))):
        role = draw(st.sampled_from([Role.PUPIL, Role.PUPIL, Role.TEACHER]))
        key = f"{role}:{number}"
        email = draw(st.sampled_from([None, "a@x.example", "b@x.example"]))
        roster.people.append(
            DraftPerson(
                key=key,
                given_name=draw(NAMES),
                family_name=draw(FAMILIES),
                roles=frozenset({role}),
                birth_date=draw(BIRTHS),
                email=email if role is Role.TEACHER else None,
                source_keys=(key,) if draw(st.booleans()) else (),
            )
        )
        part = Part.PUPIL if role is Role.PUPIL else Part.TEACHER
        of_class = draw(st.sampled_from(CLASSES))
        roster.enrolments.append(DraftEnrolment(f"class:{of_class}", key, part))
        if role is Role.PUPIL and draw(st.booleans()):
            _add_guardian(roster, key, draw(NAMES))
    return roster


def _add_guardian(roster: Roster, child: str, given: str) -> None:
    key = f"guardian:{child}"
    guardian = DraftPerson(key, given, "Eltern", frozenset({Role.GUARDIAN}), weak_keys=(key,))
    roster.people.append(guardian)
    roster.guardianships.append(DraftGuardianship(key, child))


class TwiceTest(TestCase):
    """Against the real database, each example in its own transaction."""

    @settings(max_examples=40, deadline=None)
    @given(rosters())
    def test_importing_twice_changes_nothing(self, roster: Roster) -> None:
        school = make_school()
        with done_at_once():
            first = actions.import_roster(school, roster, by=None)
            before = everything()
            again = actions.import_roster(school, roster, by=None)
        assert (first.state, again.state) == ("applied", "applied")
        assert everything() == before
