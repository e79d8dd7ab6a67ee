# SPDX-License-Identifier: EUPL-1.2
"""What the rules need to know of people."""

from collections.abc import Iterable
from uuid import UUID

from schulhof.people.models import InstallationRole
from schulhof.schools import rules
from schulhof.schools.rules import Standing

from .belonging import classes_of, roles_of
from .contacts import present_contacts


def standings_of(person_ids: Iterable[UUID]) -> dict[UUID, Standing]:
    """Standing by person; one who is nothing anywhere has an empty one. Four queries."""
    wanted = set(person_ids)
    roles = roles_of(wanted)
    classes = classes_of(wanted)
    installation: dict[UUID, set[str]] = {}
    found = InstallationRole.objects.filter(person__in=wanted, person__is_active=True)
    for person_id, role in found.values_list("person_id", "role"):
        installation.setdefault(person_id, set()).add(role)
    safeguards: dict[UUID, set[UUID]] = {}
    for contact in present_contacts().filter(person__in=wanted, kind="safeguarding"):
        safeguards.setdefault(contact.person_id, set()).add(contact.school_id)
    return {
        person_id: Standing(
            roles={school: frozenset(at) for school, at in roles.get(person_id, {}).items()},
            classes=classes.get(person_id, {}),
            installation=frozenset(installation.get(person_id, ())),
            safeguards=frozenset(safeguards.get(person_id, ())),
        )
        for person_id in wanted
    }


def standing_of(person_id: UUID) -> Standing:
    """The standing of one person. Four queries."""
    return standings_of([person_id])[person_id]


def holds_rights(person_id: UUID) -> bool:
    """Whether the person has rights over others. Four queries."""
    return rules.holds_rights(standing_of(person_id))
