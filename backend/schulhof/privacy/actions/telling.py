# SPDX-License-Identifier: EUPL-1.2
"""Telling people that something they asked for moved on."""

from collections.abc import Iterable
from uuid import UUID

from schulhof.people.access import guardians_of
from schulhof.privacy.events import RequestChanged
from schulhof.stream.actions import publish_to


def family_of(person_id: UUID) -> set[UUID]:
    """The person and those who answer for them."""
    return {person_id, *guardians_of([person_id]).get(person_id, ())}


def tell(request_id: UUID, people: Iterable[UUID]) -> None:
    """Tell these people, as the last step of an act."""
    publish_to(people, RequestChanged(id=request_id))
