# SPDX-License-Identifier: EUPL-1.2
"""Words that can be found without being readable: keyed hashes of stems and of beginnings.

A word leaves its German and its English stem, so that it is found in any form, and its first three and first five
letters, so that it is found while it is typed. Each is hashed with a key of the scope (HMAC-SHA256, eight bytes)
together with the place it is looked for in: the same word looks different in another group. Docs: ADR 10.
"""

import hmac
import re
from collections.abc import Iterable
from functools import lru_cache
from threading import local

import snowballstemmer

from schulhof.foundation.text import folded

from .places import Scope
from .store import store

TOKEN_BYTES = 8
BEGINNINGS = (3, 5)
#: One message adds no more than this to the index; who writes more words than that is found by the first.
MOST_WORDS = 400
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 40
_stemmers = local()


def words_in(text: str) -> list[str]:
    """The folded words of a text, each once, in order; single letters are none."""
    found = dict.fromkeys(word[:_LONGEST] for word in _WORD.findall(folded(text)) if len(word) > 1)
    return list(found)[:MOST_WORDS]


@lru_cache(maxsize=50_000)
def stems_of(word: str) -> frozenset[str]:
    """What is left of a folded word without German and English endings."""
    if not hasattr(_stemmers, "both"):  # they keep state while they work
        _stemmers.both = [snowballstemmer.stemmer(name) for name in ("german", "english")]
    return frozenset(folded(stemmer.stemWord(word)) for stemmer in _stemmers.both)


@lru_cache(maxsize=50_000)
def forms_of(word: str) -> tuple[str, ...]:
    """Under what a folded word is kept."""
    beginnings = (f"^{word[:length]}" for length in BEGINNINGS if len(word) >= length)
    return (*stems_of(word), *beginnings)


def asked_forms(word: str) -> list[str]:
    """Where a word that somebody typed may be kept: its stems, and its longest kept beginning."""
    return [*stems_of(word), *[form for form in forms_of(word) if form.startswith("^")][-1:]]


def search_tokens(scope: Scope, forms: Iterable[str], *, within: str = "") -> list[bytes]:
    """Keyed hashes of forms of words, in order. Raises KeyDestroyed."""
    key, prefix = store().current(scope).words, f"{within}|".encode()
    return [hmac.digest(key, prefix + form.encode(), "sha256")[:TOKEN_BYTES] for form in forms]
