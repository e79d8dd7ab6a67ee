# SPDX-License-Identifier: EUPL-1.2
"""Pictures: set upright, written anew without metadata, with a small preview.

Writing anew is what removes where and when a photo was taken, and anything hidden behind the picture. Sizes are
read from the header before a single pixel is unpacked.
"""

import threading
from contextlib import nullcontext
from dataclasses import dataclass
from typing import IO, Any

from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

from schulhof.foundation.errors import Invalid

from .gifs import copy_pictures

register_heif_opener()
#: Blocks this large go back to the system when freed (glibc maps what is above 32 MiB); smaller ones would stay
#: with each thread that ever saw a large picture.
Image.core.set_block_size(64 * 1024 * 1024)  # type: ignore[attr-defined]

#: A photo of a good phone has 12 to 50 million pixels.
MOST_PIXELS = 60_000_000
PREVIEW_EDGE = 1600
_READ = ("JPEG", "PNG", "WEBP", "GIF", "HEIF", "AVIF")
_MEDIA_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}
_KEPT_FACTS = {"icc_profile", "transparency", "duration", "loop", "background", "disposal", "blend"}
_WRITTEN: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 90},  # progressive would hold every coefficient in memory
    "PNG": {},
    "WEBP": {"quality": 90, "method": 3},
}
#: A turned picture of 60 million pixels takes some 500 MB while it is worked on. Per process two pictures are
#: worked on at a time, and one large one.
_any_picture = threading.BoundedSemaphore(2)
_large_picture = threading.BoundedSemaphore(1)
_LARGE = 16_000_000


@dataclass(frozen=True, kw_only=True)
class Picture:
    """What became of an uploaded picture."""

    media_type: str
    extension: str
    width: int
    height: int


def read_picture(source: IO[bytes], *, into: IO[bytes], preview: IO[bytes]) -> Picture | None:
    """Write the picture anew into `into` and its preview into `preview`; None if it is no picture.

    Raises Invalid for one with too many pixels or one that cannot be read to its end.
    """
    try:
        with _any_picture, Image.open(source, formats=_READ) as image:
            _refuse_too_many_pixels(image)
            is_large = image.width * image.height > _LARGE
            with _large_picture if is_large else nullcontext():
                written = _written_anew(image, into, preview)
                if written.media_type == _MEDIA_TYPES["GIF"]:
                    copy_pictures(source, into)
                return written
    except UnidentifiedImageError:
        return None
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise damaged() from error


def damaged() -> Invalid:
    """The refusal of a picture that cannot be read, and so not be freed of what it tells."""
    return Invalid(
        _("This picture is damaged and cannot be read. Please send it again."),
        code="damaged_picture",
    )


def _refuse_too_many_pixels(image: Image.Image) -> None:
    if image.width * image.height * _frames_kept(image) > MOST_PIXELS:
        raise _too_many_pixels()


def _frames_kept(image: Image.Image) -> int:
    """Moving PNG and WebP keep moving; of a phone's several pictures in one JPEG (MPO) the first is kept."""
    return int(getattr(image, "n_frames", 1)) if image.format in {"PNG", "WEBP"} else 1


def _too_many_pixels() -> Invalid:
    return Invalid(
        _("This picture has too many pixels; at most %(count)d million are possible.")
        % {"count": MOST_PIXELS // 1_000_000},
        code="too_many_pixels",
    )


def _written_anew(image: Image.Image, into: IO[bytes], preview: IO[bytes]) -> Picture:
    came_as = "JPEG" if image.format == "MPO" else image.format or ""
    goes_as = came_as if came_as in _MEDIA_TYPES else ("PNG" if _sees_through(image) else "JPEG")
    frames = _frames_kept(image)
    image.load()
    if frames == 1:
        ImageOps.exif_transpose(image, in_place=True)
    image.info = {key: value for key, value in image.info.items() if key in _KEPT_FACTS}
    if goes_as != "GIF":
        _write(image, into, goes_as, frames=frames)
    width, height = image.size
    _write_preview(image, preview)
    return Picture(
        media_type=_MEDIA_TYPES[goes_as],
        extension="" if goes_as == came_as else {"PNG": ".png", "JPEG": ".jpg"}[goes_as],
        width=width,
        height=height,
    )


def _write(image: Image.Image, into: IO[bytes], form: str, *, frames: int) -> None:
    if form == "JPEG" and image.mode not in {"L", "RGB", "CMYK"}:
        image = image.convert("RGB")
    options: dict[str, Any] = {"save_all": frames > 1, **_WRITTEN[form]}
    if profile := image.info.get("icc_profile"):
        options["icc_profile"] = profile
    image.save(into, form, **options)


def _write_preview(image: Image.Image, into: IO[bytes]) -> None:
    if getattr(image, "n_frames", 1) > 1:
        image.seek(0)
    sees_through = _sees_through(image)
    if image.mode not in {"L", "LA", "RGB", "RGBA", "CMYK"}:
        image = image.convert("RGBA" if sees_through else "RGB")
    image.thumbnail((PREVIEW_EDGE, PREVIEW_EDGE))
    small = image.convert("RGBA" if sees_through else "RGB")
    small.info = {}
    small.save(into, "WEBP", quality=80, method=3)


def _sees_through(image: Image.Image) -> bool:
    return image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
