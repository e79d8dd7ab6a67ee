# SPDX-License-Identifier: EUPL-1.2
"""Pictures and films lose what they tell besides picture and sound."""

import tracemalloc
from io import BytesIO

import pytest
from PIL import Image, ImageSequence

from schulhof.files.images import Picture, read_picture
from schulhof.files.videos import remove_telling_boxes
from schulhof.foundation.errors import Invalid

from .samples import AUTHOR, box, giant_png, moving, picture, talking_gif, video


def read(sent: bytes) -> tuple[Picture | None, bytes, bytes]:
    into, preview = BytesIO(), BytesIO()
    found = read_picture(BytesIO(sent), into=into, preview=preview)
    return found, into.getvalue(), preview.getvalue()


@pytest.mark.parametrize(
    ("form", "media_type", "extension"),
    [
        ("JPEG", "image/jpeg", ""),
        ("PNG", "image/png", ""),
        ("WEBP", "image/webp", ""),
        ("HEIF", "image/jpeg", ".jpg"),
        ("AVIF", "image/jpeg", ".jpg"),
    ],
)
def test_picture_keeps_nothing_of_place_and_author(
    form: str, media_type: str, extension: str
) -> None:
    sent = picture(form)
    assert AUTHOR in sent
    found, rewritten, preview = read(sent)
    assert found == Picture(media_type=media_type, extension=extension, width=80, height=40)
    for written in (rewritten, preview):
        assert AUTHOR not in written
        with Image.open(BytesIO(written)) as image:
            assert dict(image.getexif()) == {}
            assert image.size == (80, 40)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_picture_is_set_upright(form: str) -> None:
    found, rewritten, preview = read(picture(form, orientation=6))
    assert found is not None
    assert (found.width, found.height) == (40, 80)
    for written in (rewritten, preview):
        with Image.open(BytesIO(written)) as image:
            assert image.size == (40, 80)


def test_comment_and_bytes_behind_a_picture_are_gone() -> None:
    sent = picture("JPEG", comment=b"Kommentar-Canary") + b"<script>alert(1)</script>"
    _, rewritten, _ = read(sent)
    assert b"Canary" not in rewritten
    assert b"script" not in rewritten


def test_several_pictures_in_one_jpeg_become_the_first() -> None:
    written = BytesIO()
    first = Image.new("RGB", (30, 20), "red")
    first.save(written, "MPO", save_all=True, append_images=[Image.new("RGB", (30, 20), "blue")])
    found, rewritten, _ = read(written.getvalue())
    assert found is not None
    assert found.media_type == "image/jpeg"
    with Image.open(BytesIO(rewritten)) as image:
        assert getattr(image, "n_frames", 1) == 1
        red, _green, blue = image.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
        assert red > blue


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_moving_picture_keeps_moving(form: str) -> None:
    found, rewritten, _ = read(moving(form))
    assert found is not None
    with Image.open(BytesIO(rewritten)) as image:
        assert getattr(image, "n_frames", 1) == 3


def test_gif_keeps_pictures_timing_and_repeats_and_nothing_else() -> None:
    sent = talking_gif()
    found, rewritten, preview = read(sent)
    assert found == Picture(media_type="image/gif", extension="", width=30, height=20)
    for remark in (AUTHOR, b"52.0302", b"XMP", b"<script>"):
        assert remark in sent
        assert remark not in rewritten
    assert frames_of(rewritten) == frames_of(moving("GIF"))
    with Image.open(BytesIO(rewritten)) as image:
        assert image.info["loop"] == 3
        assert "comment" not in image.info
    with Image.open(BytesIO(preview)) as image:
        assert image.format == "WEBP"


def frames_of(gif: bytes) -> list[tuple[bytes, int]]:
    """Pixels and milliseconds of each frame."""
    with Image.open(BytesIO(gif)) as image:
        return [
            (frame.convert("RGB").tobytes(), frame.info["duration"])
            for frame in ImageSequence.Iterator(image)
        ]


@pytest.mark.parametrize("cut", [-60, -40])
def test_cut_gif_is_refused_as_damaged(cut: int) -> None:
    with pytest.raises(Invalid) as refused:
        read(talking_gif()[:cut])
    assert refused.value.code == "damaged_picture"


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_colour_gets_a_preview(mode: str) -> None:
    written = BytesIO()
    form = "JPEG" if mode == "CMYK" else "PNG"
    Image.new(mode, (2000, 1000)).save(written, form)
    found, _, preview = read(written.getvalue())
    assert found is not None
    with Image.open(BytesIO(preview)) as image:
        assert image.size == (1600, 800)


def test_what_is_no_picture_is_none() -> None:
    for sent in (b"%PDF-1.7", b"<svg/>", b"hello", bytes(100)):
        assert read(sent)[0] is None


def test_giant_picture_is_refused_from_its_header_without_memory() -> None:
    tracemalloc.start()
    with pytest.raises(Invalid) as refused:
        read(giant_png())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.value.code == "too_many_pixels"
    assert peak < 10_000_000


def test_cut_picture_is_refused_as_damaged() -> None:
    sent = picture("JPEG", size=(400, 300))
    with pytest.raises(Invalid) as refused:
        read(sent[: len(sent) // 2])
    assert refused.value.code == "damaged_picture"


def test_film_forgets_places_and_keeps_every_offset() -> None:
    sent = video()
    film = BytesIO(sent)
    remove_telling_boxes(film)
    kept = film.getvalue()
    assert b"52.0302" in sent
    assert b"52.0302" not in kept
    assert len(kept) == len(sent)
    assert kept.index(b"mdat") == sent.index(b"mdat")
    assert b"picture and sound" in kept


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\0\0\0",
        b"\0\0\0\1moov",
        b"\0\0\0\4moov",
        b"\xff\xff\xff\xffudta",
        box(b"moov", b"\0\0\0\0udtaAAAA"),
        b"\0\0\0\0udta" + bytes(20),
    ],
)
def test_broken_film_ends_the_walk(broken: bytes) -> None:
    film = BytesIO(broken)
    remove_telling_boxes(film)
    assert len(film.getvalue()) == len(broken)
