# SPDX-License-Identifier: EUPL-1.2
"""Copies a GIF without what it says besides its pictures: comments, texts, what programs put in (XMP among it).

Pictures and their timing are copied block by block (GIF89a, sections 17 to 27), so nothing is drawn anew and no
colour changes. How often it repeats is written anew from its number; what follows the end is left out.
"""

from collections.abc import Iterator
from typing import IO

_PICTURE, _EXTENSION, _END = b"\x2c", b"\x21", b"\x3b"
_TIMING, _PROGRAM = b"\xf9", b"\xff"
_REPEATS = {b"NETSCAPE2.0", b"ANIMEXTS1.0"}
_HEAD = 13


def copy_pictures(gif: IO[bytes], into: IO[bytes]) -> None:
    """From the beginning. Raises ValueError where it is no chain of blocks."""
    gif.seek(0)
    head = _exactly(gif, _HEAD)
    into.write(head + _exactly(gif, _colours(head[10])))
    while (kind := gif.read(1)) not in {_END, b""}:
        if kind == _PICTURE:
            _copy_picture(gif, into)
        elif kind == _EXTENSION:
            into.write(_what_stays(_exactly(gif, 1), list(_blocks(gif))))
        else:
            raise ValueError(f"no block of a GIF begins with {kind!r}")
    into.write(_END)


def _copy_picture(gif: IO[bytes], into: IO[bytes]) -> None:
    place = _exactly(gif, 9)
    into.write(_PICTURE + place + _exactly(gif, _colours(place[8]) + 1))
    for block in _blocks(gif):
        into.write(_block(block))
    into.write(b"\0")


def _what_stays(label: bytes, blocks: list[bytes]) -> bytes:
    """Of an extension: timing and transparency, and how often to repeat; of all others nothing."""
    if label == _TIMING and blocks and len(blocks[0]) == 4:
        return _EXTENSION + _TIMING + _block(blocks[0]) + b"\0"
    if label == _PROGRAM and len(blocks) > 1 and blocks[0] in _REPEATS and blocks[1][:1] == b"\1":
        times = blocks[1][1:3].ljust(2, b"\0")
        return _EXTENSION + _PROGRAM + _block(b"NETSCAPE2.0") + _block(b"\1" + times) + b"\0"
    return b""


def _blocks(gif: IO[bytes]) -> Iterator[bytes]:
    while length := _exactly(gif, 1)[0]:
        yield _exactly(gif, length)


def _block(content: bytes) -> bytes:
    return bytes([len(content)]) + content


def _colours(flags: int) -> int:
    """How many bytes the table of colours has."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _exactly(gif: IO[bytes], count: int) -> bytes:
    found = gif.read(count)
    if len(found) < count:
        raise ValueError("the GIF ends in the middle of a block")
    return found
