# SPDX-License-Identifier: EUPL-1.2
"""What photos and films tell about place and device is gone from everything that is kept; bombs stay small."""

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image

from schulhof.files.actions import store_upload
from testing.cast import Cast

from .samples import AUTHOR, box, giant_png, kept, picture, talking_gif, video

PLACES = (AUTHOR, b"52.0302", b"GPSLatitude", b"Fotografin")
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><GPSLatitude>52.0302</GPSLatitude></x:xmpmeta>"


def _png_with_text() -> bytes:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", AUTHOR.decode())
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    written = BytesIO()
    Image.new("RGB", (20, 20)).save(written, "PNG", pnginfo=info)
    return written.getvalue()


def _jpeg_with_xmp() -> bytes:
    written = BytesIO()
    Image.new("RGB", (20, 20)).save(written, "JPEG", xmp=XMP, comment=AUTHOR)
    return written.getvalue()


def _with_a_tail(picture: bytes) -> bytes:
    return picture + AUTHOR


def _quicktime() -> bytes:
    place = box(b"\xa9xyz", b"+52.0302+008.5325/")
    return (
        box(b"ftyp", b"qt  \0\0\0\0qt  ")
        + box(b"mdat", b"picture and sound")
        + box(b"moov", box(b"mvhd", bytes(100)), box(b"udta", place), box(b"meta", place))
    )


PHOTOS: dict[str, Callable[[], bytes]] = {
    "a.jpg": lambda: picture("JPEG"),
    "b.jpg": _jpeg_with_xmp,
    "c.jpg": lambda: _with_a_tail(picture("JPEG")),
    "a.png": lambda: picture("PNG"),
    "b.png": _png_with_text,
    "a.webp": lambda: picture("WEBP"),
    "a.heic": lambda: picture("HEIF"),
    "a.gif": talking_gif,
    "a.mp4": video,
    "a.mov": _quicktime,
}


@pytest.mark.row(26)
@pytest.mark.attack(17)
@pytest.mark.parametrize("name", PHOTOS)
def test_nothing_that_is_kept_tells_place_or_maker(
    cast: Cast, settings: Any, tmp_path: Path, name: str
) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"
    content = PHOTOS[name]()
    assert any(place in content for place in (*PLACES, b"GPS", b"Exif")), "the sample tells nothing"
    store_upload(SimpleUploadedFile(name, content), by=cast.pupil)
    assert kept()
    for content in kept():
        assert not any(place in content for place in PLACES)
        if not name.endswith((".mp4", ".mov")):
            _tells_nothing(content)


def _tells_nothing(content: bytes) -> None:
    with Image.open(BytesIO(content)) as image:
        assert not image.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        assert not image.getexif()
        assert not {"xmp", "comment", "XML:com.adobe.xmp", "Author", "exif"} & image.info.keys()


#: Reads one picture with little memory; anything but "refused" or a picture is a fault.
READS = """
import resource, sys, io
import django; django.setup()
from schulhof.files.images import read_picture
from schulhof.foundation.errors import Invalid
size = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (size + 200_000_000,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
try:
    source = io.BytesIO(sys.stdin.buffer.read())
    print("picture" if read_picture(source, into=io.BytesIO(), preview=io.BytesIO()) else "none")
except Invalid as refusal:
    print(refusal.code)
"""


def _many_frames() -> bytes:
    written = BytesIO()
    frames = [Image.new("RGB", (4000, 4000), (n, 0, 0)) for n in range(5)]
    frames[0].save(written, "PNG", save_all=True, append_images=frames[1:])
    return written.getvalue()


@pytest.mark.row(30)
@pytest.mark.attack(11)
@pytest.mark.parametrize(
    ("bomb", "answer"), [(giant_png, "too_many_pixels"), (_many_frames, "too_many_pixels")]
)
def test_bomb_is_refused_within_200_megabytes(bomb: Callable[[], bytes], answer: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READS], input=bomb(), capture_output=True, timeout=120, check=False
    )
    assert done.stdout.decode().strip() == answer, done.stderr.decode()[-500:]
