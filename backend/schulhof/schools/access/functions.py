# SPDX-License-Identifier: EUPL-1.2
"""What is switched on where. At a school that is not live nothing is."""

from collections.abc import Iterable
from typing import cast
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people import limited
from schulhof.schools.functions import FUNCTIONS, WITH_CARD, Function
from schulhof.schools.models import Affiliation, School, Switch


def switched_on() -> QuerySet[Switch]:
    """Switches that have an effect now; for a session that a card let in, only what is for it too."""
    known = WITH_CARD if limited.is_served() else FUNCTIONS
    return Switch.objects.filter(is_on=True, school__state=School.State.LIVE, function__in=known)


def functions_at(school_ids: Iterable[UUID]) -> dict[UUID, frozenset[Function]]:
    """By school, what is on there. One query."""
    wanted = set(school_ids)
    found: dict[UUID, set[Function]] = {school_id: set() for school_id in wanted}
    rows = switched_on().filter(school__in=wanted)
    for school_id, function in rows.values_list("school_id", "function"):
        found[school_id].add(cast(Function, function))
    return {school_id: frozenset(functions) for school_id, functions in found.items()}


def functions_of(school_id: UUID) -> frozenset[Function]:
    """What is on at a school. One query."""
    return functions_at([school_id])[school_id]


def functions_for(person_id: UUID) -> frozenset[Function]:
    """What is on at any of the person's schools. One query."""
    return functions_shared_by([person_id])


def functions_shared_by(person_ids: Iterable[UUID]) -> frozenset[Function]:
    """What is on for each of these people, be it at different schools. One query."""
    found: dict[UUID, set[Function]] = {person_id: set() for person_id in person_ids}
    rows = switched_on().filter(
        school__affiliations__person__in=found,
        school__affiliations__ended_on=None,
        school__affiliations__person__is_active=True,
    )
    for person_id, function in rows.values_list("school__affiliations__person", "function"):
        found[person_id].add(cast(Function, function))
    return frozenset.intersection(*map(frozenset, found.values())) if found else frozenset()


def having(function: Function, *, person: str) -> Exists:
    """For a query: whether the person on that path has the function at one of their schools."""
    return Exists(
        Affiliation.objects.filter(
            person=OuterRef(person),
            ended_on=None,
            school__state=School.State.LIVE,
            school__switches__function=function,
            school__switches__is_on=True,
        )
    )


def require_function(
    function: Function, *, school_id: UUID | None = None, person_id: UUID | None = None
) -> None:
    """Refuse what the school, or each school of the person, has not switched on: NotFound("function_off")."""
    on = functions_of(school_id) if school_id else frozenset()
    if person_id and not school_id:
        on = functions_for(person_id)
    if function not in on:
        raise function_off()


def require_tokens_on(person_id: UUID) -> None:
    """Refuse access tokens where no school of the person uses them."""
    require_function("access_tokens", person_id=person_id)


def function_off() -> NotFound:
    """The answer to whoever asks for what is not there at their school."""
    return NotFound(_("Your school does not use this."), code="function_off")


def is_live(school_id: UUID) -> bool:
    """Whether people meet at the school now."""
    return School.objects.filter(pk=school_id, state=School.State.LIVE).exists()
