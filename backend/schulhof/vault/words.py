# SPDX-License-Identifier: EUPL-1.2
"""Words that can be found without being readable: keyed hashes of stems and of beginnings.

A word leaves its German and its English stem, so that it is found in any form, and its first three and first five
letters, so that it is found while it is typed. Each is hashed with a key of the scope (HMAC-SHA256, four bytes).
Two words may share a hash; whoever looks opens what was named and reads it. ADR 10 says what this tells others.
"""

import hmac
import re
from collections.abc import Iterable
from functools import lru_cache
from threading import local

import snowballstemmer

from schulhof.foundation.text import folded

from .places import Scope
from .store import Key, store

TOKEN_BYTES = 4
BEGINNINGS = (3, 5)
#: One message adds no more than this to the index; who writes more words than that is found by the first.
MOST_WORDS = 400
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 40
#: Hashes of a key that are kept at hand; a school's words are mostly the same ones.
_KNOWN_AT_MOST = 50_000
_stemmers = local()


def words_in(text: str) -> list[str]:
    """The folded words of a text, each once, in order; single letters are none."""
    found = dict.fromkeys(word[:_LONGEST] for word in _WORD.findall(folded(text)) if len(word) > 1)
    return list(found)[:MOST_WORDS]


@lru_cache(maxsize=50_000)
def stems_of(word: str) -> frozenset[str]:
    """What is left of a folded word without German and English endings; numbers have none."""
    if not word.isalpha():
        return frozenset({word})
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


def search_tokens(scope: Scope, forms: Iterable[str]) -> list[bytes]:
    """Keyed hashes of forms of words, in order. Raises KeyDestroyed."""
    key = store().current(scope)
    if len(key.known) > _KNOWN_AT_MOST:
        key.known.clear()
    return [key.known.get(form) or _token(key, form) for form in forms]


def _token(key: Key, form: str) -> bytes:
    token = hmac.digest(key.words, form.encode(), "sha256")[:TOKEN_BYTES]
    key.known[form] = token
    return token
