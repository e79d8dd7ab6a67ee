# SPDX-License-Identifier: EUPL-1.2
"""What counts as a reaction: one emoji, written in one way."""

import emoji

_QUALIFIED = emoji.STATUS["fully_qualified"]
_SHOWN_IN_COLOUR = "\ufe0f"


def canonical(text: str) -> str | None:
    """The emoji in its fully qualified form, or None if the text is not exactly one emoji.

    "❤" and "❤️" are the same heart, so they must not count as two.
    """
    for form in (text, text + _SHOWN_IN_COLOUR):
        if emoji.EMOJI_DATA.get(form, {}).get("status") == _QUALIFIED:
            return form
    return None
