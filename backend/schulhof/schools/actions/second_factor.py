# SPDX-License-Identifier: EUPL-1.2
"""The office helps somebody who lost telephone and codes."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.errors import Forbidden
from schulhof.people import actions as people
from schulhof.people.models import Person
from schulhof.schools import rules
from schulhof.schools.access import person_at, standings_of


def forget_second_factor(school_id: UUID, person_id: UUID, *, by: Person) -> None:
    """Take the lost second step off an account of the school. Its person is signed out everywhere and told.

    Forbidden("more_rights") for an account that can do more than `by`'s, Forbidden("own") for one's own, which is
    done in the settings with the step itself; NotFound where there is none.
    """
    school, person = person_at(by, school_id, person_id)
    if person.id == by.id:
        raise Forbidden(_("You change your own second step in your settings."), code="own")
    standings = standings_of([by.id, person.id])
    if not rules.may_issue_code(standings[by.id], standings[person.id]):
        raise Forbidden(_("This account may do more than yours."), code="more_rights")
    people.forget_second_factor(person.id, by=by, school=school.id)
