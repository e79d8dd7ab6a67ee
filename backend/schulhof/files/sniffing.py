# SPDX-License-Identifier: EUPL-1.2
"""What a file is, by its first bytes. The name only tells office formats apart, which share one container."""

from pathlib import PurePosixPath

import puremagic

from .rules import OFFICE, UNKNOWN

HEAD_BYTES = 8192
_CONTAINERS = {b"PK\x03\x04": "application/zip", b"\xd0\xcf\x11\xe0": "application/x-ole-storage"}
_ALSO_CALLED = {
    "audio/wave": "audio/wav",
    "audio/x-wav": "audio/wav",
    "audio/x-flac": "audio/flac",
    "audio/x-opus+ogg": "audio/ogg",
    "audio/opus": "audio/ogg",
    "application/ogg": "audio/ogg",
    "audio/x-m4a": "audio/mp4",
    "video/x-m4v": "video/mp4",
}
_BY_EXTENSION = {".m4a": "audio/mp4", ".m4v": "video/mp4"}


def media_type_of(head: bytes, name: str) -> str:
    """The media type of a file that begins with `head`; application/octet-stream when nothing is known."""
    extension = PurePosixPath(name.lower()).suffix
    for magic, container in _CONTAINERS.items():
        if head.startswith(magic):
            return OFFICE.get(extension, container)
    return _by_magic(head) or _as_text(head)


def _by_magic(head: bytes) -> str:
    try:
        matches = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return ""
    for match in matches:
        found = match.mime_type or _BY_EXTENSION.get(match.extension, "")
        if found:
            return _ALSO_CALLED.get(found, found)
    return ""


def _as_text(head: bytes) -> str:
    if b"\0" in head:
        return UNKNOWN
    try:
        head.decode()
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:  # not merely a letter cut in two
            return UNKNOWN
    return "text/plain"
