# SPDX-License-Identifier: EUPL-1.2
"""One-time codes that a first grader can type from paper."""

import re
import secrets

#: 32 characters: 12 of them are 60 bits. Without 0, O, 1 and I, which nobody can tell apart on paper; what
#: looks like them when typed is understood.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 12
_GROUP = 4
_MISREAD = str.maketrans("1I", "LL")


def new_code() -> str:
    """Twelve random characters, grouped for the eye: XXXX-XXXX-XXXX."""
    return grouped(random_code(LENGTH))


def random_code(length: int) -> str:
    """So many random characters, five bits each."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def grouped(code: str) -> str:
    """A clean code with a hyphen after every fourth character."""
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def clean_code(typed: str) -> str:
    """What was typed, in capitals, without hyphens and spaces."""
    return re.sub(r"[\s\-–—_.]", "", typed).upper().translate(_MISREAD)
