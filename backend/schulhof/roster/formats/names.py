# SPDX-License-Identifier: EUPL-1.2
"""Names as people write them: cleaned, checked, and folded for comparing."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

MAX_NAME = 100
MAX_CLASS_NAME = 60
# Apostrophes, hyphens, dots, commas, brackets and Roman numerals occur in real names.
FORBIDDEN = re.compile(r"[=<>{}\[\]|\\\"$%&§;@#*_~^+!\d]")
# Excel writes ="Müller" to keep a text a text.
TEXT_FORMULA = re.compile(r'^="(.*)"$')
LOST_LETTER = re.compile(r"\ufffd|\w\?|\?\w")
MAX_MARKS = 2
FOLDED = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "æ": "ae",
        "ø": "oe",
        "å": "aa",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "œ": "oe",
        "þ": "th",
        "ð": "d",
    }
)


class NameUnusable(ValueError):
    """The text is no name. `code` says why; the text itself is never repeated."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def clean_name(value: str) -> str:
    """The name in NFC, single spaces, nothing invisible. Raises NameUnusable."""
    text = tidy(value)
    if not text:
        raise NameUnusable("name_missing")
    if LOST_LETTER.search(text):
        raise NameUnusable("name_damaged")
    if len(text) > MAX_NAME:
        raise NameUnusable("name_too_long")
    if FORBIDDEN.search(text) or not any(char.isalpha() for char in text) or _is_stacked(text):
        raise NameUnusable("name_unusable")
    return text


def clean_label(value: str, *, limit: int = MAX_CLASS_NAME) -> str:
    """The name of a class or course, or nothing when it is a formula or has no letter or digit."""
    text = tidy(value)[:limit].strip()
    if text.startswith(("=", "+", "@", "<")) or "\ufffd" in text or _is_stacked(text):
        return ""
    return text if any(char.isalnum() for char in text) else ""


def tidy(value: str) -> str:
    """Text without control, direction and zero-width characters, spaces made single."""
    stripped = value.strip()
    if match := TEXT_FORMULA.match(stripped):
        stripped = match[1]
    text = unicodedata.normalize("NFC", stripped)
    text = "".join(" " if char.isspace() else char for char in text if _is_visible(char))
    return " ".join(text.split())


def short_key(key: str, *, limit: int = 150) -> str:
    """A key without invisible characters that fits its column; long ones end in their digest."""
    text = tidy(key)
    if len(text) <= limit:
        return text
    return f"{text[: limit - 33]}~{sha256(text.encode()).hexdigest()[:32]}"


def fold(name: str) -> str:
    """For comparing: `Müller-Lüdenscheid` is `muellerluedenscheid`, `René` is `rene`."""
    lowered = unicodedata.normalize("NFC", name).casefold().translate(FOLDED)
    return "".join(char for char in unicodedata.normalize("NFKD", lowered) if char.isalnum())


def fold_class(name: str) -> str:
    """For comparing classes: `05A`, `5 a` and `5a` are one class."""
    folded = fold(name)
    return folded.lstrip("0") or folded


def _is_visible(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def _is_stacked(text: str) -> bool:
    run = 0
    for char in text:
        run = run + 1 if unicodedata.combining(char) else 0
        if run > MAX_MARKS:
            return True
    return False
