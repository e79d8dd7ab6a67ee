# SPDX-License-Identifier: EUPL-1.2
"""Texts as rooms show them: what does not open is empty, and says why."""

from collections.abc import Iterable
from typing import NamedTuple, cast

from .places import Place
from .refusals import Unreadable, WhyUnreadable
from .sealing import unseal_many


class Opened(NamedTuple):
    """A text, or an empty one and why it can not be read."""

    text: str
    why: WhyUnreadable | None = None
    refusal: Unreadable | None = None

    def or_why(self) -> str:
        """The text, or the sentence that says why there is none."""
        return self.refusal.detail if self.refusal else self.text


def opened_many(sealed: Iterable[tuple[Place, bytes]]) -> list[Opened]:
    """Texts in order, with one look for each key."""
    return [_opened(text) for text in unseal_many(list(sealed))]


def opened_one(place: Place, sealed: bytes) -> Opened:
    """One text."""
    return opened_many([(place, sealed)])[0]


def _opened(text: str | Unreadable) -> Opened:
    if isinstance(text, Unreadable):
        return Opened("", cast(WhyUnreadable, text.code), text)
    return Opened(text)
