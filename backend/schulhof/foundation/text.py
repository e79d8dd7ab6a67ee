# SPDX-License-Identifier: EUPL-1.2
"""Text that people type: cleaned so that it disturbs nobody else, folded so that it can be found.

Cleaning takes out what would break a neighbour's screen and leaves alone what was meant: HTML and Markdown stay
as typed, right-to-left languages and emoji stay whole.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

#: Marks stacked on one character. Vietnamese, Arabic, Hebrew and Thai need up to four; "zalgo" needs dozens.
MARKS_PER_CHARACTER = 4

_NEWLINES = re.compile("\r\n?|[\u0085\u2028\u2029]")
_HALVES = re.compile("[\ud800-\udfff]")
_PLAIN = re.compile(r"[\n\t\x20-\x7e]*")
#: Embeddings and overrides of direction; isolates and marks do all they are needed for (UAX 9, 2.7).
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068")
_ISOLATE_END = "\u2069"
_ANNOTATIONS = frozenset("\ufeff\ufff9\ufffa\ufffb")
#: Letters and symbols without ink: Hangul fillers, the empty braille cell.
_INKLESS = frozenset("\u115f\u1160\u3164\uffa0\u2800")


def cleaned(text: str) -> str:
    """The text in NFC, without control characters, overrides of direction and towers of marks.

    Idempotent. Leading blank lines and trailing blanks go; linear in the length.
    """
    text = _NEWLINES.sub("\n", text)
    if not _PLAIN.fullmatch(text):
        # Long runs of marks go before NFC sorts them, which takes time quadratic in the run (UAX 15, 13).
        text = "".join(_without_towers(filter(_harmless, text), at_most=30))
        text = unicodedata.normalize("NFC", text)
        text = "".join(_without_towers(text, at_most=MARKS_PER_CHARACTER))
        text = "\n".join(_balanced(line) for line in text.split("\n"))
    return re.sub(r"\A(?:[^\S\n]*\n)+", "", text).rstrip()


def one_line(text: str) -> str:
    """Cleaned, on one line, without blanks around: names and titles."""
    return " ".join(cleaned(text).split())


def without_halves(value: object) -> object:
    """A text without halves of surrogate pairs, which no encoding can carry; anything else as it is."""
    return _HALVES.sub("", value) if isinstance(value, str) else value


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing: only spaces, joiners, marks without a base, fillers."""
    return not any(_has_ink(char) for char in text)


def _has_ink(char: str) -> bool:
    category = unicodedata.category(char)
    # Unassigned ones may be emoji newer than this Python.
    return category == "Cn" or (category[0] not in "ZCM" and char not in _INKLESS)


def _harmless(char: str) -> bool:
    if char in "\n\t":
        return True
    if char in _OVERRIDES or char in _ANNOTATIONS or _is_noncharacter(ord(char)):
        return False
    return unicodedata.category(char) not in {"Cc", "Cs"}


def _is_noncharacter(code: int) -> bool:
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def _without_towers(chars: Iterable[str], *, at_most: int) -> Iterator[str]:
    height = 0
    for char in chars:
        height = height + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
        if height <= at_most:
            yield char


def _balanced(line: str) -> str:
    """A line whose isolates all end in it, and that ends none of somebody else's."""
    if _ISOLATE_END not in line and _ISOLATES.isdisjoint(line):
        return line
    kept, depth = [], 0
    for char in line:
        depth += (char in _ISOLATES) - (char == _ISOLATE_END)
        if depth < 0:
            depth = 0
            continue
        kept.append(char)
    return "".join(kept) + _ISOLATE_END * depth


def folded(text: str) -> str:
    """The text as it is searched: without case, accents and the choice between ä, ae and a.

    After the German normalisation of Lucene: "Müller", "Mueller" and "muller" fold alike; "neue" and "Frauen"
    keep their ue. A folded beginning of a word is the beginning of the folded word.
    """
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in bare if unicodedata.category(char) != "Mn").casefold()
    return _SPELT_OUT.sub(r"\1", bare)


_SPELT_OUT = re.compile(r"([ao]|(?<![aeiouyq])u)e")
