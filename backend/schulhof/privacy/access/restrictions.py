# SPDX-License-Identifier: EUPL-1.2
"""Who is hidden, for the office that may lift it, and for the data protection officer without names."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.foundation.personal import Record
from schulhof.people.models import Person
from schulhof.privacy.models import Restriction
from schulhof.privacy.schemas import RestrictionOut
from schulhof.schools.access import administered_by, class_names_of
from schulhof.schools.models import Affiliation
from schulhof.vault.access import Place, opened_one


def restrictions_for(person: Person) -> list[RestrictionOut]:
    """People of the schools the person administers who are hidden now, the longest first."""
    rows = list(_of_office(person).select_related("person").order_by("asked_at", "id"))
    classes = class_names_of([row.person_id for row in rows], administered_by(person.id))
    return [
        RestrictionOut(
            id=row.id,
            full_name=row.person.full_name,
            classes=classes.get(row.person_id, []),
            asked_as=row.asked_as,
            asked_at=row.asked_at,
            reason=_reason(row),
        )
        for row in rows
    ]


def restriction_for(person: Person, restriction_id: UUID) -> Restriction:
    """One that the person's office may lift; else NotFound."""
    found = _of_office(person).filter(pk=restriction_id).first()
    if found is None:
        raise NotFound(_("This restriction is not there (any more)."))
    return found


def open_restriction_of(person_id: UUID) -> Restriction | None:
    """The one that holds now."""
    return Restriction.objects.filter(person=person_id, lifted_at=None).first()


def restrictions_for_export(person_id: UUID) -> Iterable[Record]:
    """When everything about the person was hidden, and why."""
    for row in Restriction.objects.filter(person=person_id).order_by("asked_at", "id"):
        yield {
            "asked_as": row.asked_as,
            "asked_at": row.asked_at,
            "reason": _reason(row),
            "lifted_at": row.lifted_at,
        }


def _of_office(person: Person) -> QuerySet[Restriction]:
    here = Affiliation.objects.filter(school__in=administered_by(person.id))
    return Restriction.objects.filter(lifted_at=None, person__in=here.values("person"))


def _reason(row: Restriction) -> str:
    sealed = bytes(row.reason_sealed)
    return opened_one(Place("restriction", row.id, "reason"), sealed).or_why() if sealed else ""
