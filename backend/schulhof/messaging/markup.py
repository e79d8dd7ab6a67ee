# SPDX-License-Identifier: EUPL-1.2
"""What the server reads in a body: whom it mentions, and how it sounds without marks. It never renders."""

import re
from uuid import UUID

#: `[@Name](person:UUID)`; the name is what the writer saw, the UUID decides.
_MENTION = re.compile(
    r"\[@([^\[\]\n]{1,240})\]\(person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[([^\[\]\n]{1,500})\]\([^()\s]{1,2000}\)")
_FENCE = re.compile(r"^\s*```.*$", re.MULTILINE)
_LINE_MARK = re.compile(r"^\s{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*\*|__|~~|\*|`)(?=\S)(.{1,500}?)(?<=\S)\1")
_BLANKS = re.compile(r"\s+")
_READ_AT_MOST = 2000


def mentioned(body: str) -> list[UUID]:
    """The people a body names, in order, each once. Whether they may read it is not asked here."""
    return list(dict.fromkeys(UUID(match[2]) for match in _MENTION.finditer(body)))


def plain_text(body: str) -> str:
    """A body in one line without marks; mentions read as names."""
    plain = _MENTION.sub(r"@\1", body)
    plain = _LINK.sub(r"\1", plain)
    plain = _LINE_MARK.sub("", _FENCE.sub("", plain))
    plain = _EMPHASIS.sub(r"\2", plain)
    return _BLANKS.sub(" ", plain).strip()


def excerpt(body: str, *, length: int = 120) -> str:
    """The beginning of a body in one line of plain text."""
    plain = plain_text(body[:_READ_AT_MOST])
    return plain if len(plain) <= length else plain[: length - 1].rstrip() + "…"
