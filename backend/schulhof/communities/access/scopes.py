# SPDX-License-Identifier: EUPL-1.2
"""Whose key seals what is written in a group. Decided when it is written; ADR 9 says why."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from schulhof.communities.models import Group
from schulhof.schools.access import roles_of
from schulhof.vault.access import INSTALLATION, Scope, school_scope

from .groups import GroupView


def scopes_of(groups: Iterable[GroupView]) -> dict[UUID, Scope]:
    """By group: its school's key, or the installation's where several schools meet. One query if one is direct."""
    views = {group.id: group for group in groups}
    direct = {id_: view.participants for id_, view in views.items() if view.school_id is None}
    schools = _common_schools(direct)
    return {
        id_: INSTALLATION if view.across_schools else _scope(view.school_id or schools.get(id_))
        for id_, view in views.items()
    }


def _scope(school_id: UUID | None) -> Scope:
    return INSTALLATION if school_id is None else school_scope(school_id)


def _common_schools(direct: dict[UUID, frozenset[UUID]]) -> dict[UUID, UUID]:
    """By direct conversation, the school all its people belong to; of several always the same one."""
    if not direct:
        return {}
    roles = roles_of(person for people in direct.values() for person in people)
    common = {
        group: set.intersection(*(set(roles.get(person, ())) for person in people))
        for group, people in direct.items()
        if people
    }
    return {group: min(schools) for group, schools in common.items() if schools}


def past_scopes_of(group_ids: Iterable[UUID]) -> set[Scope]:
    """Every key that may have sealed in these groups, now or before. One query."""
    rows: QuerySet[Group, tuple[UUID | None, UUID | None]] = Group.objects.filter(
        id__in=list(group_ids)
    ).values_list("community__school_id", "participants__person__affiliations__school_id")
    schools = {school for pair in rows.distinct() for school in pair if school is not None}
    return {INSTALLATION, *map(school_scope, schools)}
