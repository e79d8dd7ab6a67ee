# SPDX-License-Identifier: EUPL-1.2
"""Persons as others see them, with what they are at their schools."""

from collections.abc import Iterable
from uuid import UUID

from schulhof.people import access as people
from schulhof.people.schemas import PersonBrief
from schulhof.schools import rules

from .belonging import counting


def briefs(
    person_ids: Iterable[UUID], *, at: UUID | None = None, with_school: bool = False
) -> dict[UUID, PersonBrief]:
    """PersonBrief by id. Two queries, however many people.

    `at`: their role there and nowhere else. `with_school`: add the short name of their school, where several
    meet. Deactivated people keep their name and have no role.
    """
    found = people.briefs(person_ids)
    rows = counting().filter(person__in=list(found))
    if at is not None:
        rows = rows.filter(school=at)
    places: dict[UUID, dict[str, str]] = {}
    for person_id, role, school in rows.order_by("-school__short_name").values_list(
        "person_id", "role", "school__short_name"
    ):
        places.setdefault(person_id, {})[role] = school
    for person_id, schools in places.items():
        foremost = rules.foremost(schools)
        found[person_id]["role"] = foremost
        found[person_id]["school"] = schools[foremost] if with_school and foremost else None
    return found
