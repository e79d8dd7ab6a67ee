# SPDX-License-Identifier: EUPL-1.2
"""Words that expire are noted as events, like those that are said."""

from schulhof.consent.access.words import Matter
from schulhof.consent.models import ConsentEvent
from schulhof.consent.registry import REGISTRY


def expired_event(matter: Matter, capacity: str) -> ConsentEvent:
    """Nobody's act: what was said about the matter in this capacity no longer counts. Not saved yet."""
    return ConsentEvent(
        **matter._asdict(),
        kind=ConsentEvent.Kind.EXPIRED,
        capacity=capacity,
        text_version=REGISTRY[matter.purpose].version,  # type: ignore[index]  # purposes are keys
    )
