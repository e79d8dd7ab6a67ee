# SPDX-License-Identifier: EUPL-1.2
"""What a school decided, for its administrators."""

from uuid import UUID

from schulhof.consent.models import Basis
from schulhof.consent.registry import REGISTRY
from schulhof.consent.schemas import Bases, BasisOut
from schulhof.foundation.purposes import PURPOSES, Purpose
from schulhof.people.models import Person
from schulhof.schools.access import administered_school

from .basis import bands_of


def decided_at(person: Person, school_id: UUID) -> Bases:
    """Bases and bands of the school; NotFound for who does not administer it."""
    administered_school(person, school_id)
    bands = bands_of([school_id])[school_id]
    decided = {row.purpose: row for row in Basis.objects.filter(school=school_id)}
    return Bases(
        items=[_told(purpose, decided.get(purpose)) for purpose in PURPOSES],
        own_word_from=bands.own_word_from,
        own_word_alone_from=bands.own_word_alone_from,
    )


def _told(purpose: Purpose, basis: Basis | None) -> BasisOut:
    """Consent where a school decided nothing."""
    return BasisOut(
        purpose=purpose,
        name=str(REGISTRY[purpose].name),
        basis=basis.kind if basis else "consent",
        reason=basis.reason if basis else "",
        decided_on=basis.decided_at.date() if basis else None,
    )
