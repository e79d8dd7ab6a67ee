# SPDX-License-Identifier: EUPL-1.2
"""Looking at the cards of a class shows its pupils; that it was done is written down."""

from uuid import UUID

from schulhof.audit.actions import record
from schulhof.cards import access
from schulhof.cards.schemas import ClassCards
from schulhof.people.models import Person
from schulhof.schools.access import school_of_class


def read_cards(class_id: UUID, *, by: Person) -> ClassCards:
    """Lesson, cards and devices of a class. Raises NotFound."""
    found = access.class_cards(by, class_id)
    record("cards.cards_read", by=by.id, subject=class_id, school=school_of_class(class_id))
    return found
