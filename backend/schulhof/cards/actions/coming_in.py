# SPDX-License-Identifier: EUPL-1.2
"""A child holds up a card and shows four pictures."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from schulhof.cards import tries
from schulhof.cards.access import admission_of, card_with, device_with, wrong_card
from schulhof.cards.hashing import pictures_fit
from schulhof.cards.rules import Picture
from schulhof.people.models import Person


class Admitted(NamedTuple):
    """Who may come in, until when, and by which lesson or device."""

    person: Person
    until: datetime
    let_in_by: UUID


def admit(code: str, pictures: Sequence[Picture], *, device_secret: str, network: str) -> Admitted:
    """Whom this card and these pictures let in here and now.

    Invalid("wrong_card"), the same after the same work, for everything else: no such card, a blocked one, other
    pictures, no lesson, another class's device. TooMany after too many of these.
    """
    card, device = card_with(code), device_with(device_secret)
    admission = admission_of(card.person, device) if card else None
    with tries.one_try(card if admission else None, device, network=network):
        fits = pictures_fit(card, pictures)
        if not (card and admission and fits):
            raise wrong_card()
    return Admitted(card.person, admission.until, admission.let_in_by)
