# SPDX-License-Identifier: EUPL-1.2
"""How often somebody may hold up a card. Only tries that fail count.

A card in a lesson is guarded for itself: a classmate who floods the school's network, or breaks their own card by
guessing, locks out nobody else. Whatever is no card in a lesson counts for its place, a class's device for itself.
"""

from contextlib import AbstractContextManager

from schulhof.foundation.limits import Limit, failures_counted

from .models import Card, Device

CARD_FROM_ONE_PLACE = Limit(name="card-place", amount=10, seconds=15 * 60)
CARD_FROM_ANYWHERE = Limit(name="card", amount=30, seconds=60 * 60)
PLACE = Limit(name="cards-of-place", amount=300, seconds=15 * 60)
DEVICE = Limit(name="cards-of-device", amount=60, seconds=15 * 60)


def one_try(
    card: Card | None, device: Device | None, *, network: str
) -> AbstractContextManager[None]:
    """Count what happens inside as a try, unless it returns without an error. Raises TooMany before it begins.

    `card`: one that would be let in here and now, if the pictures fit.
    """
    counted: list[tuple[Limit, tuple[str, ...]]] = [(PLACE, (network,))]
    if card:
        counted = [
            (CARD_FROM_ONE_PLACE, (str(card.id), network)),
            (CARD_FROM_ANYWHERE, (str(card.id),)),
        ]
    if device:
        counted.append((DEVICE, (str(device.id),)))
    return failures_counted(*counted)
