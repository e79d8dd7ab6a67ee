# SPDX-License-Identifier: EUPL-1.2
"""Direct conversations: which may be opened, which may go on, which there are."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.communities import access as communities
from schulhof.consent.access import allowed
from schulhof.foundation.errors import NotFound
from schulhof.people.models import Person
from schulhof.safeguarding import rules
from schulhof.safeguarding.rules import Standing
from schulhof.safeguarding.schemas import DirectWire
from schulhof.schools.access import briefs, require_function
from schulhof.stream.access import last_moments
from schulhof.stream.topics import group_topic

from .standings import standings_of


def may_open_direct(person: Person, others: Iterable[UUID]) -> bool:
    """Whether the person may open a direct conversation with exactly these others."""
    wanted = set(others) - {person.id}
    known = standings_of({person.id, *wanted})
    if person.id not in known or not wanted <= known.keys():
        return False
    return rules.may_open(known[person.id], [known[other] for other in wanted])


def may_go_on(opened_by: UUID | None, participants: frozenset[UUID]) -> bool:
    """Whether the one who opened a direct conversation could open it today.

    Who is no longer active or no longer agrees is left out.

    So the others answer in what somebody may start with them, also where they could not start it themselves.
    """
    agreeing = allowed(participants, "direct_messages")
    return _may_go_on(opened_by, participants, standings_of(agreeing))


def goes_on(person: Person, group_id: UUID) -> bool:
    """Whether a direct conversation of the person may go on as it was opened."""
    return any(
        may_go_on(direct.opened_by, direct.participants)
        for direct in communities.directs_of(person.id)
        if direct.group_id == group_id
    )


def _may_go_on(
    opened_by: UUID | None, participants: frozenset[UUID], known: Mapping[UUID, Standing]
) -> bool:
    present = {each: known[each] for each in participants if each in known}
    opener = present.pop(opened_by, None) if opened_by else None
    if opener is None:
        return False
    if len(participants) == 2:
        return any(rules.may_answer(other, opener) for other in present.values())
    return rules.may_open(opener, list(present.values()))


def directs_of(person: Person) -> list[DirectWire]:
    """The person's direct conversations, the liveliest first. A fixed number of queries."""
    require_function("direct_messages", person_id=person.id)
    directs = communities.directs_of(person.id)
    everybody = {each for direct in directs for each in direct.participants}
    known = standings_of(allowed(everybody, "direct_messages"))
    people = briefs(everybody)
    moments = last_moments([group_topic(direct.group_id) for direct in directs])
    found = [
        DirectWire(
            id=direct.group_id,
            kind="direct",
            participants=sorted(
                (people[each] for each in direct.participants), key=lambda brief: brief["name"]
            ),
            active_at=moments.get(group_topic(direct.group_id), direct.opened_at),
            why_not=None
            if _may_go_on(direct.opened_by, direct.participants, known)
            else "not_allowed_any_more",
        )
        for direct in directs
    ]
    return sorted(found, key=lambda direct: (direct["active_at"], direct["id"]), reverse=True)


def direct_with(person: Person, group_id: UUID) -> DirectWire:
    """One of the person's direct conversations."""
    found = [direct for direct in directs_of(person) if direct["id"] == group_id]
    if not found:
        raise NotFound(_("This group is not there (any more)."))
    return found[0]
