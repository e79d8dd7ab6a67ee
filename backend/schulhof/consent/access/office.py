# SPDX-License-Identifier: EUPL-1.2
"""What a school decided, for its administrators."""

from uuid import UUID

from schulhof.consent.registry import REGISTRY
from schulhof.consent.schemas import Bases, BasisOut
from schulhof.people.models import Person

from .basis import bands_at, bases_at


def decided_at(person: Person, school_id: UUID) -> Bases:
    """Bases and bands of the school; NotFound for who does not administer it."""
    bands = bands_at(person, school_id)
    return Bases(
        items=[
            BasisOut(
                purpose=purpose,
                name=str(REGISTRY[purpose].name),
                basis=basis.kind if basis else "consent",
                reason=basis.reason if basis else "",
                decided_on=basis.decided_at.date() if basis else None,
            )
            for purpose, basis in bases_at(person, school_id).items()
        ],
        own_word_from=bands.own_word_from,
        own_word_alone_from=bands.own_word_alone_from,
    )
