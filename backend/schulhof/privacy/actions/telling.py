# SPDX-License-Identifier: EUPL-1.2
"""Telling people that something they asked for moved on."""

from collections.abc import Iterable
from uuid import UUID

from schulhof.privacy.events import RequestChanged
from schulhof.stream.actions import publish_all
from schulhof.stream.topics import person_topic


def tell(request_id: UUID, people: Iterable[UUID]) -> None:
    """Tell these people, as the last step of an act."""
    publish_all((person_topic(each), RequestChanged(id=request_id)) for each in set(people))
