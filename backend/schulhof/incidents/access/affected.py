# SPDX-License-Identifier: EUPL-1.2
"""Whom an incident affects, worked out anew each time from what the rooms say, and never kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from schulhof.audit.models import AuditEntry
from schulhof.foundation.clock import now
from schulhof.foundation.exposure import (
    Exposure,
    Found,
    belonging_to,
    merged,
    seen_by,
    thing_of,
)
from schulhof.foundation.spans import Span, asked
from schulhof.incidents.models import Incident, IncidentScope
from schulhof.incidents.schemas import Affected, AffectedAt, CountOf
from schulhof.people.access import is_data_protection
from schulhof.people.actions import FORMER_MEMBER
from schulhof.people.models import Person
from schulhof.schools import access as schools
from schulhof.schools.models import Affiliation, School

PERSON, SCHOOL = "person", "school"


@dataclass(frozen=True, kw_only=True)
class Exposed:
    """Whose data an incident is about and why, who could see it, what they were at which school."""

    affected: Found
    readers: frozenset[UUID]
    roles: Mapping[UUID, Mapping[UUID, set[str]]]
    children: frozenset[UUID]

    @property
    def people(self) -> set[UUID]:
        """Everybody affected, once."""
        return set().union(*self.affected.values())

    def of(self, school_id: UUID) -> "Exposed":
        """The same for the people of one school alone."""
        there = {each for each, at in self.roles.items() if school_id in at}
        return Exposed(
            affected=merged({why: people & there for why, people in self.affected.items()}),
            readers=self.readers & there,
            roles=self.roles,
            children=self.children & there,
        )


def span_of(incident: Incident) -> Span:
    """The stretch it is about; what goes on lasts until now."""
    return asked(incident.since, incident.until or max(now(), incident.since))


def exposed(incident: Incident) -> Exposed:
    """Whom it affects."""
    span = span_of(incident)
    several = [_of_scope(scope, span) for scope in incident.scopes.all()]
    readers = set().union(*(each.readers for each in several)) - {FORMER_MEMBER}
    affected = _existing(merged(*(each.affected for each in several)))
    everybody = readers.union(*affected.values())
    roles = schools.roles_then(everybody, span)
    return Exposed(
        affected=affected,
        readers=frozenset(readers),
        roles=roles,
        children=frozenset(_children(everybody, roles)),
    )


def counts(found: Exposed) -> Affected:
    """How many; names of schools, nobody's own."""
    people = found.people
    by_school: dict[UUID | None, set[UUID]] = {}
    for each in people:
        for school_id in found.roles.get(each) or (None,):
            by_school.setdefault(school_id, set()).add(each)
    nowhere = by_school.pop(None, set())
    named = School.objects.filter(pk__in=[each for each in by_school if each])
    rows = [_at(each, by_school[each.id], found) for each in named.order_by("short_name")]
    if nowhere:
        rows.append(_at(None, nowhere, found))
    return Affected(
        people=len(people),
        children=len(people & found.children),
        readers=len(found.readers),
        schools=rows,
        reasons=[CountOf(why=why, people=len(of)) for why, of in sorted(found.affected.items())],
    )


def named_in_log(person_id: UUID, span: Span) -> Found:
    """Whom the audit log named to the account: all who acted to the data protection officer, to an administrator
    those who acted for the school. Since when somebody is the officer is not kept.
    """
    entries = AuditEntry.objects.filter(at__lt=span.until, actor_id__isnull=False)
    if not is_data_protection(person_id):
        administered = schools.affiliations_during(span).filter(
            person=person_id, role=Affiliation.Role.ADMINISTRATOR
        )
        entries = entries.filter(school_id__in=administered.values("school"))
    actors = entries.order_by().values_list("actor_id", flat=True).distinct()
    return {"log": {each for each in actors if each is not None} - {person_id}}


def _of_scope(scope: IncidentScope, span: Span) -> Exposure:
    if scope.kind == PERSON:
        account: Found = {"account": {scope.item_id}}
        return Exposure(set(), merged(account, seen_by(scope.item_id, span)))
    if scope.kind == SCHOOL:
        return Exposure(set(), belonging_to(scope.item_id, span))
    thing = thing_of(scope.kind)
    return (thing.look(scope.item_id, span) if thing else None) or Exposure(set(), {})


def _existing(found: Found) -> Found:
    """Without ids of those whose account is gone: nobody can be written to there."""
    everybody: set[UUID] = set().union(*found.values())
    here = set(Person.objects.filter(pk__in=everybody).values_list("id", flat=True))
    return merged({why: (people & here) - {FORMER_MEMBER} for why, people in found.items()})


def _children(person_ids: set[UUID], roles: Mapping[UUID, Mapping[UUID, set[str]]]) -> set[UUID]:
    """Pupils who are not known to be of age."""
    minors = Person.objects.filter(pk__in=person_ids).exclude(age_band=Person.AgeBand.ADULT)
    return {
        each
        for each in minors.values_list("id", flat=True)
        if any("pupil" in at for at in roles.get(each, {}).values())
    }


def _at(school: School | None, people: set[UUID], found: Exposed) -> AffectedAt:
    return AffectedAt(
        school=schools.school_brief(school) if school else None,
        people=len(people),
        children=len(people & found.children),
    )
