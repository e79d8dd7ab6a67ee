# SPDX-License-Identifier: EUPL-1.2
"""In whose name somebody may ask: their own, and that of a child they answer for."""

from uuid import UUID

from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound
from schulhof.people.models import Guardianship, Person
from schulhof.privacy.models import Erasure


def may_act_for(person: Person, about: UUID) -> Person:
    """The person it is about: oneself, or one's child; else NotFound."""
    if person.id == about:
        return person
    confirmed = Guardianship.objects.filter(guardian=person, child=about, ended_on=None)
    found = confirmed.select_related("child").first()
    if found is None:
        raise NotFound(_("This person is not there (any more)."))
    return found.child


def open_erasure_of(person_id: UUID) -> Erasure | None:
    """The erasure that waits or goes on."""
    ended = (Erasure.State.DONE, Erasure.State.CANCELLED)
    return Erasure.objects.filter(person_id=person_id).exclude(state__in=ended).first()
