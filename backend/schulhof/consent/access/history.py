# SPDX-License-Identifier: EUPL-1.2
"""What I said when, and what was said about me."""

from django.db.models import Q

from schulhof.consent.models import ConsentEvent
from schulhof.consent.schemas import Said
from schulhof.people.access import children_of
from schulhof.people.models import Person
from schulhof.schools.access import briefs

MOST = 200


def history_of(person: Person) -> list[Said]:
    """The person's own words, and all words about them, the newest first. Four queries.

    Of a child's guardians the child is told that a guardian spoke, not which one; guardians see their own words.
    """
    mine = Q(person_id=person.id) | Q(actor_id=person.id)
    events = list(ConsentEvent.objects.filter(mine).order_by("-at", "-id")[:MOST])
    about = {person.id, *children_of(person.id)}
    people = briefs({event.person_id for event in events} & about)
    return [
        Said(
            person=people[event.person_id],
            school_id=event.school_id,
            purpose=event.purpose,
            kind=event.kind,
            by="me" if event.actor_id == person.id else _by(event),
            version=event.text_version,
            language=event.language or None,
            at=event.at,
        )
        for event in events
        if event.person_id in people
    ]


def _by(event: ConsentEvent) -> str:
    return "guardian" if event.actor_id else "clock"
