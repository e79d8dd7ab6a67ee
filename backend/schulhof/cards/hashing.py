# SPDX-License-Identifier: EUPL-1.2
"""How pictures are kept. There are few ways to choose four, so a stolen database must not suffice to try all."""

from collections.abc import Sequence
from functools import cache
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password

from schulhof.people.digests import keyed_hash

from .models import Card

_NOBODY = UUID(int=0)


def pictures_hash(person_id: UUID, pictures: Sequence[str]) -> str:
    """Argon2id (people.hashing) over a keyed hash of the person and their pictures."""
    return make_password(_keyed(person_id, pictures))


def pictures_fit(card: Card | None, pictures: Sequence[str]) -> bool:
    """Whether these are the card's pictures. The same work for no card and for one without pictures."""
    person_id, kept = (card.person_id, card.pictures_hash) if card else (_NOBODY, "")
    fits = check_password(_keyed(person_id, pictures), kept or _nothing())
    return fits and bool(kept)


def _keyed(person_id: UUID, pictures: Sequence[str]) -> str:
    return keyed_hash("card-pictures", f"{person_id}:{' '.join(pictures)}")


@cache
def _nothing() -> str:
    return make_password("nobody has these pictures")
