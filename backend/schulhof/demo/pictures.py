# SPDX-License-Identifier: EUPL-1.2
"""Drawings that children of the made-up city hand in, drawn by code so that nothing is copied."""

import io
import math
from collections.abc import Callable
from random import Random

from PIL import Image, ImageDraw, ImageFilter

PAPER = (252, 250, 243)
SIZE = (1200, 900)


def draw(name: str) -> bytes:
    """The PNG of a drawing by its name."""
    image = Image.new("RGB", SIZE, PAPER)
    pencil = ImageDraw.Draw(image)
    _squared_paper(pencil)
    DRAWINGS[name](pencil, Random(name))  # noqa: S311  a drawing, not a secret
    out = io.BytesIO()
    image.filter(ImageFilter.GaussianBlur(0.8)).save(out, "PNG", optimize=True)
    return out.getvalue()


def _squared_paper(pencil: ImageDraw.ImageDraw) -> None:
    for x in range(0, SIZE[0], 50):
        pencil.line((x, 0, x, SIZE[1]), fill=(219, 229, 236), width=2)
    for y in range(0, SIZE[1], 50):
        pencil.line((0, y, SIZE[0], y), fill=(219, 229, 236), width=2)


def _pizza(pencil: ImageDraw.ImageDraw, *, at: tuple[int, int], parts: int, filled: int) -> None:
    x, y, radius = *at, 170
    box = (x - radius, y - radius, x + radius, y + radius)
    pencil.ellipse(box, fill=(250, 226, 170), outline=(120, 72, 40), width=10)
    step = 360 / parts
    for part in range(filled):
        pencil.pieslice(
            box, part * step - 90, (part + 1) * step - 90, fill=(222, 98, 66), outline=(120, 72, 40), width=6
        )  # fmt: skip
    for part in range(parts):
        angle = math.radians(part * step - 90)
        end = (x + radius * math.cos(angle), y + radius * math.sin(angle))
        pencil.line((x, y, *end), fill=(120, 72, 40), width=6)


def _fractions(pencil: ImageDraw.ImageDraw, random: Random) -> None:
    _pizza(pencil, at=(240, 330), parts=4, filled=3)
    _pizza(pencil, at=(610, 330), parts=8, filled=1)
    _pizza(pencil, at=(980, 330), parts=8, filled=7)
    ink = (38, 66, 122)
    for text, x in (("+", 410), ("=", 780)):
        pencil.text((x, 285), text, fill=ink, font_size=90)
    for (top, bottom), x in (((3, 4), 215), ((1, 8), 585), ((7, 8), 955)):
        pencil.text((x, 580), str(top), fill=ink, font_size=84)
        pencil.line((x - 12, 680, x + 62, 680), fill=ink, width=8)
        pencil.text((x, 690), str(bottom), fill=ink, font_size=84)
    pencil.text((410, 630), "+", fill=ink, font_size=90)
    pencil.text((780, 630), "=", fill=ink, font_size=90)


def _hedgehog(pencil: ImageDraw.ImageDraw, random: Random) -> None:
    pencil.rectangle((0, 700, *SIZE), fill=(176, 205, 138))
    for _ in range(420):
        angle = math.radians(random.uniform(180, 352))
        reach = random.uniform(190, 300)
        start = (600 + 150 * math.cos(angle), 640 + 120 * math.sin(angle))
        end = (600 + reach * math.cos(angle), 650 + reach * math.sin(angle))
        brown = random.choice([(112, 78, 52), (139, 98, 64), (88, 60, 42)])
        pencil.line((*start, *end), fill=brown, width=7)
    pencil.ellipse((400, 500, 800, 745), fill=(166, 122, 82))
    pencil.polygon([(760, 600), (930, 690), (760, 730)], fill=(214, 172, 124))
    pencil.ellipse((910, 672, 946, 708), fill=(40, 32, 30))
    pencil.ellipse((800, 630, 826, 656), fill=(40, 32, 30))
    for x in (470, 560, 660, 740):
        pencil.ellipse((x, 715, x + 50, 755), fill=(120, 84, 56))
    pencil.ellipse((1010, 60, 1150, 200), fill=(250, 200, 70))


def _garden(pencil: ImageDraw.ImageDraw, random: Random) -> None:
    pencil.rectangle((0, 560, *SIZE), fill=(122, 88, 62))
    for x in range(90, 1150, 130):
        y = 560 + random.randint(-12, 12)
        for lean in (-46, -16, 18, 48):
            pencil.line(
                (x, y, x + lean, y - random.randint(130, 190)), fill=(74, 140, 72), width=16
            )
        pencil.ellipse((x - 46, y - 26, x + 46, y + 76), fill=(204, 48, 88))
        pencil.line((x, y + 76, x, y + 140), fill=(226, 196, 200), width=8)
    pencil.ellipse((60, 50, 190, 180), fill=(250, 200, 70))


DRAWINGS: dict[str, Callable[[ImageDraw.ImageDraw, Random], None]] = {
    "fractions": _fractions,
    "hedgehog": _hedgehog,
    "garden": _garden,
}
