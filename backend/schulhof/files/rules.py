# SPDX-License-Identifier: EUPL-1.2
"""Names and types of files: how they are shown, and what a browser may open in its own window. Pure."""

import re
import unicodedata
from pathlib import PurePosixPath

NAME_CHARACTERS = 255
_JOINERS = {"\u200c", "\u200d"}  # Persian words and family emoji need them
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}

IMAGES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})
_PLAYED = frozenset(
    {
        "audio/aac",
        "audio/flac",
        "audio/mp4",
        "audio/mpeg",
        "audio/ogg",
        "audio/wav",
        "audio/webm",
        "video/mp4",
        "video/ogg",
        "video/quicktime",
        "video/webm",
    }
)
#: What may be shown or played inside the page; everything else is only ever downloaded.
INLINE = IMAGES | _PLAYED
OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".odg": "application/vnd.oasis.opendocument.graphics",
    ".epub": "application/epub+zip",
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
}
#: Types that say what they are when downloaded; none of them runs in a browser.
_DOWNLOADED_AS_IS = frozenset(
    {"application/pdf", "application/zip", "text/plain", *OFFICE.values()}
)
UNKNOWN = "application/octet-stream"


def shown_name(name: str) -> str:
    """The name of a file as people read it; never a path, nothing invisible, at most 255 characters.

    Direction marks go, or "gpj.exe" could read "exe.jpg". The extension survives the cut.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(
        letter
        for letter in last
        if letter in _JOINERS or unicodedata.category(letter) not in _INVISIBLE
    )
    tidy = " ".join(visible.split()).strip(". ")
    if not tidy:
        return "file"
    extension = PurePosixPath(tidy).suffix[:20]
    stem = tidy.removesuffix(extension)
    return stem[: NAME_CHARACTERS - len(extension)] + extension


def with_extension(name: str, extension: str) -> str:
    """The name with another extension, for a picture that was turned into another format."""
    return shown_name(PurePosixPath(name).stem + extension)


def is_inline(media_type: str) -> bool:
    """Whether a browser may show it inside the page."""
    return media_type in INLINE


def served_as(media_type: str) -> str:
    """The type a browser is told: what could run (HTML, SVG, scripts) is only bytes to it."""
    return media_type if media_type in INLINE | _DOWNLOADED_AS_IS else UNKNOWN
