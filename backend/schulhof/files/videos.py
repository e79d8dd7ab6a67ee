# SPDX-License-Identifier: EUPL-1.2
"""Removes what an MP4 or QuickTime file says besides picture and sound: where and when, with which device.

These live in boxes of their own (ISO/IEC 14496-12, 8.10: `udta`, `meta`; `uuid` for XMP). A box is renamed to
`free`, which players skip, and its content is zeroed, so that no offset in the file moves.
"""

import struct
from collections.abc import Iterator
from typing import IO, NamedTuple

_TELLING = {b"udta", b"meta", b"uuid"}
_OPENED = {b"moov", b"trak", b"moof", b"traf"}
_MOST_BOXES = 20_000
_CHUNK = 64 * 1024


class _Box(NamedTuple):
    kind: bytes
    start: int
    content: int
    end: int


def remove_telling_boxes(video: IO[bytes]) -> None:
    """Blank every telling box, in place. Stops quietly where the file is no longer a chain of boxes."""
    video.seek(0, 2)
    for number, box in enumerate(_boxes(video, 0, video.tell())):
        if number > _MOST_BOXES:
            return
        if box.kind in _TELLING:
            _blank(video, box)
    video.seek(0)


def _boxes(video: IO[bytes], start: int, end: int) -> Iterator[_Box]:
    while (box := _box_at(video, start, end)) is not None:
        yield box
        if box.kind in _OPENED:
            yield from _boxes(video, box.content, box.end)
        start = box.end


def _box_at(video: IO[bytes], start: int, end: int) -> _Box | None:
    video.seek(start)
    header = video.read(16)
    if start + 8 > end or len(header) < 8:
        return None
    size, kind = struct.unpack(">I4s", header[:8])
    content = start + 8
    if size == 1 and len(header) == 16:
        size, content = struct.unpack(">Q", header[8:])[0], start + 16
    box_end = end if size == 0 else start + size
    return _Box(kind, start, content, box_end) if content <= box_end <= end else None


def _blank(video: IO[bytes], box: _Box) -> None:
    video.seek(box.start + 4)
    video.write(b"free")
    video.seek(box.content)
    for at in range(box.content, box.end, _CHUNK):
        video.write(bytes(min(_CHUNK, box.end - at)))
