# SPDX-License-Identifier: EUPL-1.2
"""The people of messages, as others see them."""

from collections.abc import Iterable
from uuid import UUID

from schulhof.people.models import Person
from schulhof.people.rules import initials
from schulhof.people.schemas import PersonBrief
from schulhof.schools.models import Affiliation

_STRENGTH = {"administrator": 0, "teacher": 1, "staff": 2, "guardian": 3, "pupil": 4}


def briefs(person_ids: Iterable[UUID], *, with_school: bool) -> dict[UUID, PersonBrief]:
    """PersonBrief by id, in two queries."""
    wanted = set(person_ids)
    best: dict[UUID, tuple[str, str]] = {}
    for person_id, role, school in Affiliation.objects.filter(
        person__in=wanted, ended_on=None
    ).values_list("person_id", "role", "school__short_name"):
        if person_id not in best or _STRENGTH[role] < _STRENGTH[best[person_id][0]]:
            best[person_id] = (role, school)
    people = Person.objects.filter(id__in=wanted).values_list("id", "display_name")
    return {
        id_: PersonBrief(
            id=id_,
            name=name,
            initials=initials(name),
            role=best[id_][0] if id_ in best else None,
            school=best[id_][1] if with_school and id_ in best else None,
        )
        for id_, name in people
    }
