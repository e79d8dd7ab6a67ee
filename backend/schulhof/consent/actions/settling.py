# SPDX-License-Identifier: EUPL-1.2
"""What words come to is written down in the transaction that changed it, where lists and sockets ask."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from uuid import UUID

from schulhof.consent.access.basis import public_tasks
from schulhof.consent.access.words import Matter, facts_about
from schulhof.consent.models import Standing
from schulhof.foundation.purposes import PURPOSES
from schulhof.people.events import PersonChanged
from schulhof.schools.actions import set_takes_part
from schulhof.stream.actions import publish_all
from schulhof.stream.topics import person_topic


def settle(person_ids: Collection[UUID]) -> set[UUID]:
    """Work out anew where these people stand, inside the caller's act; for whom something changed.

    A row is kept only where a word was said: of who never answered nothing is written.
    """
    facts = facts_about(person_ids)
    before = _before(person_ids)
    changed: set[UUID] = set()
    rows: list[Standing] = []
    for subject, need in facts.needs.items():
        for purpose in PURPOSES:
            matter = Matter(*subject, purpose)
            if matter not in facts.words and matter not in before:
                continue
            state = facts.state(matter)
            if before.get(matter) != (state, need):
                rows.append(Standing(**matter._asdict(), state=state, need=need))
                changed.add(subject.person_id)
    Standing.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["person", "school", "purpose"],
        update_fields=["state", "need"],
        batch_size=500,
    )
    _take_part(rows)
    return changed


def tell(person_ids: Iterable[UUID]) -> None:
    """The last step of an act: their sockets are asked anew what they may hear, their screens fetch again."""
    publish_all((person_topic(each), PersonChanged(id=each)) for each in set(person_ids))


def _before(person_ids: Collection[UUID]) -> dict[Matter, tuple[str, str]]:
    rows = Standing.objects.filter(person__in=person_ids)
    return {
        Matter(person_id, school_id, purpose): (state, need)
        for person_id, school_id, purpose, state, need in rows.values_list(
            "person_id", "school_id", "purpose", "state", "need"
        )
    }


def _take_part(rows: Iterable[Standing]) -> None:
    """Participation is where every list asks, so it stands beside the affiliation."""
    people: dict[tuple[UUID, bool], set[UUID]] = defaultdict(set)
    for row in rows:
        if row.purpose == "participation":
            people[row.school_id, row.state == Standing.State.ALLOWED].add(row.person_id)
    unasked = public_tasks({school_id for school_id, _ in people})
    for (school_id, takes_part), ids in people.items():
        if (school_id, "participation") not in unasked:
            set_takes_part(school_id, ids, takes_part=takes_part)
