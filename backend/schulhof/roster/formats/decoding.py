# SPDX-License-Identifier: EUPL-1.2
"""Turns bytes into text, whatever program wrote them, and one line at a time where it must.

School exports come as UTF-8 with and without a byte order mark, UTF-16, Windows-1252, ISO-8859-1,
the code pages of DOS and old Macs, and as several of them glued together in one file.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from ..problems import RosterUnreadable

# Longest first: the mark of UTF-32 begins with the one of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
OLD_SPREADSHEETS = (b"\xd0\xcf\x11\xe0",)
BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ", b"7z\xbc\xaf", b"Rar!")
SINGLE_BYTE = ("cp1252", "mac_roman", "cp850")
LABELS = {
    "utf-8": "UTF-8",
    "cp1252": "Windows-1252",
    "latin-1": "ISO-8859-1",
    "mac_roman": "Mac",
    "cp850": "DOS",
}
NAME_LETTERS = frozenset("äöüÄÖÜßéèêëáàâãåæçíìîïñóòôõøúùûýÿÉÈÁÀÂÅÆÇÍÎÓÔØÚŠšŽžœŒ")
# UTF-8 that was read as Windows-1252 and saved again.
TWICE_ENCODED = re.compile("[ÃÄÅ][\u0080-¿–—‘’‚“”„†‡•…‰‹›€™ŒœŠšŽžŸˆ˜ƒ]")
SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded text, the encodings that were met, and how many lines had to be repaired."""

    content: str
    encodings: tuple[str, ...]
    repaired: int = 0


def decode(content: bytes, *, file: str = "") -> Text:
    """Raises RosterUnreadable for what is no text."""
    if content.startswith(OLD_SPREADSHEETS):
        raise RosterUnreadable("old_spreadsheet", file=file)
    if content.startswith(BINARY):
        raise RosterUnreadable("not_text", file=file)
    wide = _wide_encoding(content)
    if wide:
        mark, encoding = wide
        return _checked(Text(content[mark:].decode(encoding, "replace"), (encoding,)), file)
    if b"\x00" in content:
        raise RosterUnreadable("not_text", file=file)
    return _checked(_decode_bytes(content.removeprefix(codecs.BOM_UTF8)), file)


def _wide_encoding(content: bytes) -> tuple[int, str] | None:
    """Length of the byte order mark and encoding, for UTF-16 and UTF-32 also without a mark."""
    for mark, encoding in MARKS:
        if encoding != "utf-8" and content.startswith(mark):
            return len(mark), encoding
    sample = content[:SAMPLE]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > half * 0.7 and sample[0::2].count(0) < half * 0.1:
        return 0, "utf-16-le"
    if sample[0::2].count(0) > half * 0.7 and sample[1::2].count(0) < half * 0.1:
        return 0, "utf-16-be"
    return None


def _decode_bytes(content: bytes) -> Text:
    try:
        return _repaired(content.decode("utf-8"), ("utf-8",))
    except UnicodeDecodeError:
        return _decode_lines(content)


def _decode_lines(content: bytes) -> Text:
    """Each line by its own: UTF-8 where it is valid, else the one-byte encoding of the file."""
    lines = content.split(b"\n")
    valid = [_utf8(line) for line in lines]
    single = _single_byte(
        b"\n".join(raw for raw, text in zip(lines, valid, strict=True) if text is None)
    )
    used: dict[str, None] = {}
    decoded: list[str] = []
    for raw, text in zip(lines, valid, strict=True):
        if text is None:
            used[single] = None
            decoded.append(raw.decode(single, "replace"))
        else:
            if not raw.isascii():
                used["utf-8"] = None
            decoded.append(text)
    return _repaired("\n".join(decoded), tuple(used))


def _utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _single_byte(content: bytes) -> str:
    """The one-byte encoding in which the bytes above ASCII read most like letters of names."""
    best = max(SINGLE_BYTE, key=lambda encoding: _likeness(content, encoding))
    if best == "cp1252" and "\ufffd" in content.decode(best, "replace"):
        return "latin-1"
    return best


def _likeness(content: bytes, encoding: str) -> int:
    text = content[: SAMPLE * 4].decode(encoding, "replace")
    strange = [char for char in text if char > "\x7f"]
    return sum(1 if char in NAME_LETTERS else -1 for char in strange)


def _repaired(text: str, encodings: tuple[str, ...]) -> Text:
    if not TWICE_ENCODED.search(text):
        return Text(text, encodings)
    count = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if TWICE_ENCODED.search(line) and (mended := _mend(line)):
            lines[number] = mended
            count += 1
    return Text("\n".join(lines), encodings, count)


def _mend(line: str) -> str | None:
    for encoding in ("cp1252", "latin-1"):
        try:
            return line.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return None


def _checked(text: Text, file: str) -> Text:
    sample = text.content[:SAMPLE]
    control = sum(1 for char in sample if char < " " and char not in "\t\r\n\f\v")
    lost = sample.count("\ufffd")
    if (control + lost) * 20 > max(len(sample), 1):
        raise RosterUnreadable("not_text", file=file)
    return text
