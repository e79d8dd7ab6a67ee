# SPDX-License-Identifier: EUPL-1.2
"""Login names that a child can type and say: first name, a syllable, two digits. Nothing else leaks.

`sophie` + `ka` + `47`: no family name, class or year of birth in it; unique in the whole city.
"""

import secrets
import unicodedata
from collections.abc import Callable, Collection, Sequence

LONGEST_GIVEN_NAME = 14
#: Without those that make words nobody wants to be called.
SYLLABLES = tuple(
    consonant + vowel
    for consonant, vowels in {
        "b": "aeo", "d": "aeo", "f": "aeo", "g": "aeo", "h": "aeo", "j": "aou", "k": "aeo",
        "l": "aeou", "m": "aeo", "n": "aeo", "p": "ae", "r": "aeou", "s": "aeou", "t": "aeo",
        "v": "aeo", "w": "aeo", "z": "aeo",
    }.items()
    for vowel in vowels
)  # fmt: skip
#: 0 and 1 look like letters.
DIGITS = "23456789"
_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "ł": "l",
     "đ": "d", "ı": "i", "œ": "oe", "þ": "th", "ð": "d"}
)  # fmt: skip


def new_login_name(
    given_name: str,
    *,
    taken: Collection[str],
    choose: Callable[[Sequence[str]], str] = secrets.choice,
) -> str:
    """A login name that is not among the `taken` ones (lower case)."""
    stem = _stem(given_name) or "".join(choose(SYLLABLES) for _ in range(3))
    for digits in (2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6):
        name = stem + choose(SYLLABLES) + "".join(choose(DIGITS) for _ in range(digits))
        if name not in taken:
            return name
    raise RuntimeError("No free login name was found; the choice is not random.")


def _stem(given_name: str) -> str:
    """The first of the given names in plain letters; empty for a script that has none."""
    first = unicodedata.normalize("NFC", given_name).replace("-", " ").split()
    lowered = (first[0] if first else "").casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", lowered)
    return "".join(char for char in plain if "a" <= char <= "z")[:LONGEST_GIVEN_NAME]
