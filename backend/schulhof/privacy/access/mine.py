# SPDX-License-Identifier: EUPL-1.2
"""In whose name somebody may ask, and what was asked: their own, and that of a child they answer for."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from schulhof.consent.access import decides_alone
from schulhof.foundation.clock import now
from schulhof.foundation.errors import NotFound
from schulhof.people.access import briefs, children_of, restricted_children_of
from schulhof.people.models import Person
from schulhof.privacy.models import Erasure, Export, Restriction
from schulhof.privacy.schemas import ErasureAsked, ExportOut, Ward

ENDED = (Erasure.State.DONE, Erasure.State.CANCELLED)


def speaks_for(person: Person, about: UUID) -> bool:
    """Oneself; or a child whose confirmed guardian one is, until it decides alone."""
    if person.id == about:
        return True
    return about in _children(person) and not decides_alone(about)


def may_act_for(person: Person, about: UUID) -> Person:
    """The person it is about, if one speaks for them; else NotFound."""
    if not speaks_for(person, about):
        raise NotFound(_("This person is not there (any more)."))
    return Person.objects.get(pk=about)


def wards_of(person: Person) -> list[Ward]:
    """Oneself and the children one speaks for, each with the erasure that waits or goes on."""
    ids = [person.id, *(each for each in _children(person) if not decides_alone(each))]
    people = briefs(ids, by_name=True)
    restricted = Restriction.objects.filter(person__in=ids, lifted_at=None)
    since = dict(restricted.values_list("person_id", "asked_at"))
    going_on = Erasure.objects.filter(person_id__in=ids).exclude(state__in=ENDED)
    erasures = {each.person_id: each for each in going_on}
    return [
        Ward(
            person=people[each],
            is_me=each == person.id,
            erasure=_asked(erasures[each], by=person) if each in erasures else None,
            restricted_at=since.get(each),
        )
        for each in ids
    ]


def _children(person: Person) -> list[UUID]:
    """Restriction hides a child from its guardians, too, but not their right to ask for it."""
    return [*children_of(person.id), *restricted_children_of(person.id)]


def open_erasure_of(person_id: UUID) -> Erasure | None:
    """The erasure that waits or goes on."""
    return Erasure.objects.filter(person_id=person_id).exclude(state__in=ENDED).first()


def exports_of(person: Person) -> list[ExportOut]:
    """Copies the person asked for, and those a guardian asked for about them; newest first."""
    found = Export.objects.filter(Q(asked_by=person) | Q(person=person)).order_by("-asked_at")
    rows = list(found[:50])
    people = briefs({id for row in rows for id in (row.person_id, row.asked_by_id)}, by_name=True)
    return [
        ExportOut(
            id=row.id,
            about=people[row.person_id],
            asked_by=people[row.asked_by_id],
            is_mine=row.asked_by_id == person.id,
            state=row.state,
            asked_at=row.asked_at,
            expires_at=row.expires_at if row.state == Export.State.READY else None,
            size=row.size or None,
        )
        for row in rows
    ]


def export_for(person: Person, export_id: UUID) -> Export:
    """A copy that the person asked for; else NotFound."""
    found = Export.objects.filter(pk=export_id, asked_by=person).first()
    if found is None:
        raise NotFound(_("This copy is not there (any more)."))
    return found


def is_an_export_due() -> bool:
    """Whether a copy is to be made, or one is over. One query."""
    return exports_due().exists()


def exports_due() -> QuerySet[Export]:
    """Copies that the job has to do with."""
    making = Q(state=Export.State.MAKING)
    return Export.objects.filter(making | Q(state=Export.State.READY, expires_at__lte=now()))


def _asked(erasure: Erasure, *, by: Person) -> ErasureAsked:
    return ErasureAsked(
        state=erasure.state,
        asked_at=erasure.asked_at,
        due_at=erasure.due_at,
        asked_by_me=erasure.asked_by_id == by.id,
    )
