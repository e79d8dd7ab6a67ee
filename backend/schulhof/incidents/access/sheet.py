# SPDX-License-Identifier: EUPL-1.2
"""The list of people whom an incident affects, for whoever writes the letters."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.exposure import Why
from schulhof.foundation.spreadsheets import table
from schulhof.incidents.models import Incident
from schulhof.incidents.wording import ROLES, WHYS
from schulhof.people.access import guardians_of
from schulhof.people.models import Person
from schulhof.schools.models import School
from schulhof.schools.rules import in_order

from .affected import Exposed, exposed


def sheet(incident: Incident, school_id: UUID | None = None) -> tuple[str, int]:
    """Everybody affected or able to see it, by school and name, as a table; and how many are affected."""
    found = exposed(incident)
    if school_id is not None:
        found = found.of(school_id)
    head = [
        _("School"), _("Name"), _("Role"), _("Affected because"), _("Could see it"),
        _("Of age"), _("Letter also to"),
    ]  # fmt: skip
    return table(head, sorted(_rows(found, school_id))), len(found.people)


def _rows(found: Exposed, school_id: UUID | None) -> Iterator[list[str]]:
    """One for each school of each person, so that every school finds its people together."""
    everybody = found.people | found.readers
    people = Person.objects.in_bulk(everybody)
    names = dict(School.objects.values_list("id", "short_name"))
    guardians = _guardians(found.children)
    whys: dict[UUID, list[Why]] = {}
    for why, those in sorted(found.affected.items()):
        for each in those:
            whys.setdefault(each, []).append(why)
    for person_id, person in people.items():
        at = found.roles.get(person_id, {})
        wanted: list[UUID | None] = [each for each in at if school_id in (None, each)]
        for school in wanted or [None]:
            yield [
                names.get(school, "") if school is not None else "",
                person.full_name,
                _listed(ROLES[role] for role in in_order(at[school])) if school is not None else "",
                _listed(WHYS[why] for why in whys.get(person_id, ())),
                _("yes") if person_id in found.readers else "",
                _("no") if person_id in found.children else _("yes"),
                _listed(guardians.get(person_id, ())),
            ]


def _guardians(children: Iterable[UUID]) -> dict[UUID, list[str]]:
    """Names of those who answer for the children now."""
    by_child = guardians_of(children)
    names = Person.objects.in_bulk({each for several in by_child.values() for each in several})
    return {
        child: sorted(names[each].full_name for each in several)
        for child, several in by_child.items()
    }


def _listed(words: Iterable[object]) -> str:
    return ", ".join(map(str, words))
