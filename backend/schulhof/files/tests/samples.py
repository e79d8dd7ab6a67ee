# SPDX-License-Identifier: EUPL-1.2
"""Files for tests, made here so that none of unknown origin lies in the repository."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image

from schulhof.files import storing
from schulhof.files.models import StoredFile

PLACE = "52.0302"
AUTHOR = b"Fotografin-Canary"


def picture(
    form: str, *, size: tuple[int, int] = (80, 40), orientation: int = 1, **more: Any
) -> bytes:
    """A red picture with a place, an author and an orientation in its metadata."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = AUTHOR.decode()
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 1.0, 48.72)
    written = BytesIO()
    mode = more.pop("mode", "RGB")
    Image.new(mode, size, "red" if mode == "RGB" else 1).save(written, form, exif=exif, **more)
    return written.getvalue()


def moving(form: str, **more: Any) -> bytes:
    """Three frames."""
    frames = [Image.new("RGB", (30, 20), colour) for colour in ("red", "green", "blue")]
    written = BytesIO()
    frames[0].save(written, form, save_all=True, append_images=frames[1:], duration=100, **more)
    return written.getvalue()


def talking_gif() -> bytes:
    """Three frames, three times, with a comment, a text, a place in XMP and something behind the end."""
    gif = moving("GIF", loop=3)
    after_head = 13 + 3 * 2 ** ((gif[10] & 7) + 1)
    remarks = b"".join(
        b"\x21" + label + b"".join(bytes([len(part)]) + part for part in parts) + b"\0"
        for label, parts in [
            (b"\xfe", [AUTHOR]),
            (b"\x01", [bytes(12), AUTHOR]),
            (b"\xff", [b"XMP DataXMP", b"<GPSLatitude>52.0302</GPSLatitude>"]),
            (b"\xff", [b"NETSCAPE2.0", b"\2" + AUTHOR]),
        ]
    )
    return gif[:after_head] + remarks + gif[after_head:] + b"<script>" + AUTHOR


def giant_png() -> bytes:
    """A few bytes that claim 50,000 × 50,000 pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(100_000)))
        + chunk(b"IEND", b"")
    )


def box(kind: bytes, *content: bytes) -> bytes:
    """An ISO base media box."""
    inside = b"".join(content)
    return struct.pack(">I4s", len(inside) + 8, kind) + inside


def video() -> bytes:
    """The boxes of a short film that says where it was taken, in the three places phones use."""
    place = b"+52.0302+008.5325/"
    return (
        box(b"ftyp", b"mp42\0\0\0\0mp42isom")
        + box(
            b"moov",
            box(b"mvhd", bytes(100)),
            box(b"trak", box(b"tkhd", bytes(84)), box(b"udta", box(b"\xa9xyz", place))),
            box(b"udta", box(b"\xa9xyz", place)),
            box(b"meta", place),
        )
        + box(b"uuid", place)
        + box(b"mdat", b"picture and sound")
    )


def kept() -> list[bytes]:
    """What is kept of every file, opened: its bytes, and its preview if it has one."""
    found = []
    for file in StoredFile.objects.order_by("id"):
        with storing.content_of(file) as content:
            found.append(content.read())
        if file.width is not None:
            with storing.preview_of(file) as preview:
                found.append(preview.read())
    return found
