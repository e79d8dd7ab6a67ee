# SPDX-License-Identifier: EUPL-1.2
"""What guardians see of their child's conversations: with which grown-up alone, since when. Never what is said."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.communities import access as communities
from schulhof.foundation.errors import NotFound
from schulhof.people.access import confirmed
from schulhof.people.models import Person
from schulhof.safeguarding.schemas import ContactOfChild
from schulhof.schools.access import briefs, roles_of
from schulhof.schools.rules import is_colleague


def contacts_of_child(guardian: Person, child_id: UUID) -> list[ContactOfChild]:
    """People who work at a school and talk with the child alone, the latest first. A fixed number of queries.

    For a child's guardians, as long as the child is not of age; else NotFound.
    """
    if not _answers_for(guardian, child_id):
        raise NotFound(_("This child is not there (any more)."))
    alone = {
        next(iter(direct.participants - {child_id})): direct.opened_at
        for direct in communities.directs_of(child_id)
        if len(direct.participants) == 2
    }
    roles = roles_of(alone)
    people = briefs(alone, with_school=True)
    found = [
        ContactOfChild(person=people[person_id], since=since)
        for person_id, since in alone.items()
        if any(is_colleague(at) for at in roles.get(person_id, {}).values())
    ]
    return sorted(found, key=lambda each: each["since"], reverse=True)


def _answers_for(guardian: Person, child_id: UUID) -> bool:
    minors = confirmed().exclude(child__age_band=Person.AgeBand.ADULT)
    return minors.filter(guardian=guardian, child=child_id).exists()
