# SPDX-License-Identifier: EUPL-1.2
"""Rows with times around an incident. Day 0 is when the cast came together; it happened from day 10 to 12."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from schulhof.communities.models import Community, Group, Membership
from schulhof.foundation.clock import now, today
from schulhof.foundation.ids import new_id
from schulhof.incidents.access import Exposed, exposed
from schulhof.incidents.models import Incident, IncidentScope
from schulhof.messaging.models import Message
from schulhof.people.models import Person
from schulhof.schools.models import Affiliation
from testing.cast import Cast, affiliate, make_person


def long_ago() -> date:
    """A day before anything here begins."""
    return today() - timedelta(days=90)


class Days:
    """Moments, counted in days from when the cast came together."""

    def __init__(self) -> None:
        self.zero = now()
        self._numbers = 0

    def __call__(self, day: float) -> datetime:
        return self.zero + timedelta(days=day)

    def pupil(self, cast: Cast, name: str, *, agrees: bool = True) -> Person:
        """A pupil of the first school, in nothing yet."""
        return self.arrive(cast, name, "pupil", agrees=agrees)

    def arrive(self, cast: Cast, name: str, role: str, *, agrees: bool = True) -> Person:
        """Somebody who has been something at the first school for long."""
        person = make_person(name, name.title(), "Neu", child=role == "pupil")
        affiliate(person, cast.school, role, agrees=agrees)
        Affiliation.objects.filter(person=person).update(started_on=long_ago())
        return person

    def join(
        self,
        community: Community,
        person: Person,
        since: float = 0,
        until: float | None = None,
        *,
        role: str = "member",
    ) -> None:
        """Belongs from one day until just before another."""
        Membership.objects.create(
            community=community, person=person, role=role, source="manual",
            started_at=self(since), ended_at=None if until is None else self(until),
        )  # fmt: skip

    def say(
        self, author: Person, group: Group, sent: float, deleted: float | None = None
    ) -> Message:
        """A message that stood from one day until just before another."""
        self._numbers += 1
        return Message.objects.create(
            group=group, author=author, number=1000 + self._numbers, client_id=new_id(),
            body_sealed=b"", word_tokens=b"", created_at=self(sent),
            deleted_at=None if deleted is None else self(deleted),
        )  # fmt: skip

    def incident(
        self, kind: str, item_id: UUID, *, since: float = 10, until: float | None = 12
    ) -> Incident:
        """An incident about one thing."""
        count = Incident.objects.count()
        incident = Incident.objects.create(
            reference=f"2026-{count + 1:03}", kind="shown", title_sealed=b"", what_sealed=b"",
            noticed_at=self(13), since=self(since), until=None if until is None else self(until),
        )  # fmt: skip
        IncidentScope.objects.create(incident=incident, kind=kind, item_id=item_id)
        return incident

    def exposed(self, kind: str, item_id: UUID, *, since: float = 10, until: float = 12) -> Exposed:
        """Whom such an incident affects."""
        return exposed(self.incident(kind, item_id, since=since, until=until))


def called(person_ids: Iterable[UUID]) -> set[str]:
    """Login names, which tell more than ids when something is wrong."""
    return set(Person.objects.filter(pk__in=set(person_ids)).values_list("login_name", flat=True))
