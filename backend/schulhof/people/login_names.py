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
#: Letters that Unicode does not take apart, as German readers would spell them.
_LETTERS = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "ł": "l",
        "đ": "d", "ı": "i", "œ": "oe", "þ": "th", "ð": "d", "ə": "e", "ħ": "h", "ŋ": "n",
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "е": "e", "ё": "jo",
        "є": "je", "ж": "sch", "з": "s", "и": "i", "і": "i", "ї": "ji", "й": "j", "ј": "j", "к": "k",
        "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s",
        "т": "t", "ћ": "c", "у": "u", "ф": "f", "х": "ch", "ц": "z", "ч": "tsch", "џ": "dz",
        "ш": "sch", "щ": "schtsch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "ju", "я": "ja",
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
        "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
        "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
    }
)  # fmt: skip


def new_login_name(
    given_name: str,
    *,
    taken: Collection[str],
    choose: Callable[[Sequence[str]], str] = secrets.choice,
) -> str:
    """A login name that is not among the `taken` ones (lower case)."""
    stem = stem_of(given_name) or "".join(choose(SYLLABLES) for _ in range(3))
    for digits in (2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6):
        name = stem + choose(SYLLABLES) + "".join(choose(DIGITS) for _ in range(digits))
        if name not in taken:
            return name
    raise RuntimeError("No free login name was found; the choice is not random.")


def stem_of(given_name: str) -> str:
    """The first of the given names in plain letters; empty for a script that has none."""
    first = unicodedata.normalize("NFC", given_name).replace("-", " ").split()
    lowered = (first[0] if first else "").casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", lowered).translate(_LETTERS)
    return "".join(char for char in plain if "a" <= char <= "z")[:LONGEST_GIVEN_NAME]
